"""sitemap.xml and robots.txt."""

from __future__ import annotations

from lxml import etree

from generator.site.model import Site

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_xml(site: Site) -> bytes:
    """Return the sitemap of all listed pages, sorted by address."""
    root = etree.Element(f"{{{_NAMESPACE}}}urlset", nsmap={None: _NAMESPACE})  # type: ignore[dict-item]
    for address in sorted(page.address for page in site.pages if page.listed):
        url = etree.SubElement(root, f"{{{_NAMESPACE}}}url")
        etree.SubElement(url, f"{{{_NAMESPACE}}}loc").text = site.url + address
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)


def robots_txt(site: Site) -> str:
    """Return robots.txt: everything is welcome, and here is the sitemap."""
    return f"User-agent: *\nAllow: /\nSitemap: {site.url}sitemap.xml\n"
