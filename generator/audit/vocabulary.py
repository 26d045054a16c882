"""What a page may consist of. Whatever is not named here is a fault, until somebody has thought about it.

Only the names are judged: what a text says is the gate's affair.
"""

from __future__ import annotations

import re

ELEMENTS = frozenset(
    """html head meta title link script body main header footer nav article section aside hgroup address search
    h1 h2 h3 h4 h5 h6 p div span a ul ol li dl dt dd blockquote pre hr br wbr figure figcaption img
    table caption colgroup col thead tbody tfoot tr th td
    strong em b i s u small sub sup mark q cite code kbd samp var abbr dfn time ins del bdi bdo
    details summary form fieldset legend label input select optgroup option button output""".split()
)

ATTRIBUTES = frozenset(
    """id class lang dir title role tabindex hidden
    aria-label aria-labelledby aria-describedby aria-current aria-live aria-hidden aria-expanded aria-controls
    href rel type hreflang media sizes charset name content http-equiv defer async integrity crossorigin
    src srcset alt width height loading decoding
    for action method value placeholder autocomplete required checked selected disabled readonly multiple
    min max minlength maxlength pattern inputmode
    scope colspan rowspan headers datetime open start reversed cite
    data-md-component data-md-color-scheme data-md-color-primary data-md-color-accent
    data-working data-none data-one data-many data-failed data-more""".split()
)

META = frozenset("viewport referrer description robots raad-search theme-color color-scheme".split())
LINK_RELATIONS = frozenset("stylesheet icon alternate canonical prev next".split())

# From stable ids and item numbers, never from titles; and the places of the theme itself.
IDS = re.compile(
    r"(?:punkt|tema)-[a-z0-9]+(?:-[a-z0-9]+)*"
    r"|indhold|aktindsigt|q|top-q|home-q|search|search-status|search-results|search-more"
    r"|filter-(?:type|aar|emne|tilstand|raad)"
)

# The search page shows these as soon as there is something in them.
HIDDEN_UNTIL_NEEDED = frozenset({"search__filter", "search__more"})
# Read aloud but not drawn: names of fields and tables.
FOR_SCREEN_READERS = "hidden"
FOR_SCREEN_READERS_ON = frozenset({"label", "caption"})

# What the style sheets may hide of what pages have: the frame where it is there twice (menu, search box) or of no use
# on paper, names for screen readers, the heads of tables that are cards on narrow screens, and Material's empty box.
HIDING_SELECTORS = frozenset(
    {
        *""".hidden .top__search .sidebar .menu .md-dialog
        .crumbs .feed .pager .years .contents .search .home-search .skip .foot""".split(),
        ".register thead",
        ".register--wide thead",
    }
)
