"""There are two ways to find a page, and they are on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from constat.check import Breaks, Check
from constat.checks._sets import page_sets
from constat.finding import WHOLE_PAGE, Finding
from constat.page import PageFacts
from constat.people import People

CHECK = Check(
    id="deux-chemins",
    rgaa=("12.1", "12.4", "12.5"),
    wcag=("2.4.5", "3.2.3"),
    hinders=(People.READING,),
    stage="site",
    breaks={
        "one": Breaks(rgaa=("12.1",), wcag=("2.4.5",)),
        "no-map": Breaks(rgaa=("12.4",), wcag=("3.2.3",)),
        "no-search": Breaks(rgaa=("12.5",), wcag=("3.2.3",)),
        "moved-map": Breaks(rgaa=("12.4",), wcag=("3.2.3",)),
        "moved-search": Breaks(rgaa=("12.5",), wcag=("3.2.3",)),
    },
)

_FEW = 6
"""Under so many pages, all can be reached from the first (RGAA, note of 12.1)."""
_MOST = 0.8
_MAP = re.compile(r"plan du site|site ?map|plan de ce site|tous les guides|all pages|index du site", re.IGNORECASE)
_SEARCH = re.compile(r"recherch|chercher|search|rechercher|trouver", re.IGNORECASE)


def look_site(pages: Sequence[PageFacts]) -> Iterator[tuple[str, Finding]]:
    """What a set of pages lacks is said of its first page, what a page lacks of this page."""
    for together in page_sets(pages):
        if len(together) >= _FEW:
            yield from _look(together)


def _look(pages: Sequence[PageFacts]) -> Iterator[tuple[str, Finding]]:
    menus = [page for page in pages if page.data.get("navigations")]
    maps = {page.url: _zones(page, "links", _MAP) for page in pages}
    searches = {page.url: _zones(page, "fields", _SEARCH) | _zones(page, "links", _SEARCH) for page in pages}
    ways = (len(menus) > len(pages) / 2, any(maps.values()), any(searches.values()))
    if sum(ways) < 2:
        yield pages[0].url, CHECK.said({**WHOLE_PAGE, "key": "one"})
    yield from _everywhere(maps, "map")
    yield from _everywhere(searches, "search")


def _zones(page: PageFacts, kind: str, says: re.Pattern[str]) -> set[str]:
    return {
        one.get("zone", "")
        for one in page.data.get(kind, ())
        if says.search(one["name"]) or (kind == "fields" and one.get("type") == "search")
    }


def _everywhere(there: dict[str, set[str]], what: str) -> Iterator[tuple[str, Finding]]:
    """Where most pages have it, each page has it, in the same part of the page."""
    having = [zones for zones in there.values() if zones]
    if len(having) < len(there) * _MOST:
        return
    common = max({zone for zones in having for zone in zones}, key=lambda zone: sum(zone in zones for zones in having))
    for url, zones in there.items():
        if not zones:
            yield url, CHECK.said({**WHOLE_PAGE, "key": f"no-{what}"})
        elif sum(common in other for other in having) >= len(there) * _MOST and common not in zones:
            yield url, CHECK.said({**WHOLE_PAGE, "key": f"moved-{what}"})
