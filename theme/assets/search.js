// The search page: asks Pagefind's index, which lies on this same site, and writes what it finds as plain elements.
"use strict";

const root = new URL("../", import.meta.url);
const form = document.getElementById("search");
const field = document.getElementById("q");
const status = document.getElementById("search-status");
const list = document.getElementById("search-results");
const more = document.getElementById("search-more");
const selects = [...form.querySelectorAll("select")];
const language = document.documentElement.lang;
const PAGE = 10;

let engine;
let found = [];
let shown = 0;
let asked = 0;

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  if (text) made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

// An excerpt is text with <mark> around the words that were found; nothing else of it becomes an element.
function excerpt(html) {
  const paragraph = element("p");
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const node of parsed.body.childNodes) {
    paragraph.append(node.nodeName === "MARK" ? element("mark", node.textContent) : node.textContent);
  }
  return paragraph;
}

function place(url) {
  return new URL(url.replace(/^\//, ""), root).href;
}

function date(iso) {
  const day = new Date(`${iso}T12:00:00Z`);
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" }).format(day);
}

function hit(data) {
  const item = element("li");
  const heading = element("h2");
  heading.append(element("a", data.meta.title, { href: place(data.url) }));
  item.append(heading);
  const about = [...(data.filters.type || []), data.meta.date ? date(data.meta.date) : "", ...(data.filters.raad || [])];
  item.append(element("p", about.filter(Boolean).join(" – "), { class: "results__meta" }));
  const parts = data.sub_results.filter((part) => part.anchor && part.anchor.id);
  if (parts.length < data.sub_results.length || !parts.length) item.append(excerpt(data.excerpt));
  if (parts.length) {
    const inner = element("ul");
    for (const part of parts.slice(0, 5)) {
      const line = element("li");
      line.append(element("a", part.title, { href: place(part.url) }), excerpt(part.excerpt));
      inner.append(line);
    }
    item.append(inner);
  }
  return item;
}

async function show(turn) {
  const next = await Promise.all(found.slice(shown, shown + PAGE).map((result) => result.data()));
  if (turn !== asked) return;
  const first = shown;
  list.append(...next.map(hit));
  shown += next.length;
  more.hidden = shown >= found.length;
  if (first) list.children[first].querySelector("a").focus();
}

function tell(number) {
  const text = form.dataset;
  status.textContent = number === 0 ? text.none : number === 1 ? text.one : text.many.replace("{n}", number);
}

function chosen() {
  const filters = {};
  for (const select of selects) if (select.value) filters[select.name] = select.value;
  return filters;
}

function remember() {
  const address = new URL(location.href);
  address.search = new URLSearchParams([...new FormData(form)].filter(([, value]) => value)).toString();
  history.replaceState(null, "", address);
}

async function search() {
  const turn = ++asked;
  const words = field.value.trim();
  const filters = chosen();
  remember();
  const nothing = !words && !Object.keys(filters).length;
  const results = nothing ? [] : (await engine.search(words || null, options(words, filters))).results;
  if (turn !== asked) return;
  found = results;
  shown = 0;
  list.replaceChildren();
  more.hidden = true;
  if (nothing) {
    status.textContent = "";
    return;
  }
  tell(found.length);
  await show(turn);
}

function options(words, filters) {
  return words ? { filters } : { filters, sort: { date: "desc" } };
}

// Years from the newest; all else in the alphabet of the page's language.
function inOrder(name, values) {
  const sorted = values.sort(new Intl.Collator(language).compare);
  return name === "aar" ? sorted.reverse() : sorted;
}

async function fill() {
  const available = await engine.filters();
  const asked = new URLSearchParams(location.search);
  for (const select of selects) {
    const values = Object.keys(available[select.name] || {});
    for (const value of inOrder(select.name, values)) select.append(element("option", value, { value }));
    select.value = asked.get(select.name) || "";
    if (select.selectedIndex < 0) select.selectedIndex = 0;
    select.closest(".search__filter").hidden = values.length < 2;
  }
}

async function start() {
  field.value = new URLSearchParams(location.search).get("q") || "";
  if (location.search) status.textContent = form.dataset.working;
  engine = await import(new URL("pagefind/pagefind.js", root).href);
  // Its addresses are those of the index, from the root of the site; place() adds where the site lies.
  await engine.options({ baseUrl: "/", excerptLength: 24 });
  await engine.init();
  await fill();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  for (const select of selects) select.addEventListener("change", search);
  more.addEventListener("click", () => show(asked));
  await search();
}

start().catch(() => {
  status.textContent = form.dataset.failed;
});
