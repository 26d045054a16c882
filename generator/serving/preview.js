// Keeps an open page of the preview as it would be now: a new page where what is public has changed, and a new bar where
// only what is told beside it has. While nobody sees the page it asks for nothing.
"use strict";

const bar = document.querySelector("raad-preview");
const about = new URLSearchParams({ path: location.pathname });
const room = new CSSStyleSheet();
let source;

async function renew(state) {
  const answer = await fetch(`/_raad/bar?${about}`);
  if (!answer.ok) return;
  const root = bar.shadowRoot;
  const html = await answer.text();
  const open = new Map([...root.querySelectorAll("details")].map((one) => [one.id, one.open]));
  const focused = root.activeElement && root.activeElement.id;
  const typed = root.getElementById("at").value;
  const wrong = root.getElementById("findings");
  root.innerHTML = html;
  bar.dataset.bar = state.bar;
  for (const one of root.querySelectorAll("details")) {
    // A new error opens the list by itself.
    const worse = one.id === "findings" && !(wrong && wrong.className === one.className);
    if (open.has(one.id) && !worse) one.open = open.get(one.id);
  }
  if (focused === "at") root.getElementById("at").value = typed;
  if (focused) root.getElementById(focused)?.focus();
}

function hear(event) {
  const state = JSON.parse(event.data);
  if (state.page !== bar.dataset.page) location.reload();
  else if (state.bar !== bar.dataset.bar) renew(state);
}

function listen() {
  if (source) source.close();
  source = document.hidden ? null : new EventSource(`/_raad/events?${about}`);
  if (source) source.onmessage = hear;
}

// What the page holds at the top of the window begins below the bar.
function makeRoom() {
  const height = `${bar.offsetHeight}px`;
  room.replaceSync(`@media screen {
    html { scroll-padding-top: calc(${height} + 1rem); }
    .sidebar { top: calc(${height} + 1rem); max-height: calc(100vh - ${height} - 2rem); }
  }`);
}

document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
new ResizeObserver(makeRoom).observe(bar);
document.addEventListener("visibilitychange", listen);
addEventListener("pagehide", () => source && source.close());
addEventListener("pageshow", (event) => event.persisted && listen());
listen();
