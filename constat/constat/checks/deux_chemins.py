"""There are two ways to find a page, and they are on every page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from constat.check import Check
from constat.checks._sets import page_sets
from constat.finding import WHOLE_PAGE, Finding
from constat.page import PageFacts
from constat.people import People

CHECK = Check(
    id="deux-chemins",
    title="Il y a deux façons de trouver une page, les mêmes partout",
    rgaa=("12.1", "12.4", "12.5"),
    wcag=("2.4.5", "3.2.3"),
    hinders=(People.READING,),
    why="Une personne perdue dans un menu a besoin d’un autre chemin : chercher, ou lire le plan.",
    looks="Sur un site d’au moins six pages : les menus, les liens vers un plan, les champs de recherche, et leur "
    "zone sur chaque page.",
    cannot_know="Si les pages forment une démarche qui se suit d’un bout à l’autre.",
    stage="site",
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
        message = "Le site n’a qu’une façon de trouver une page."
        yield pages[0].url, _finding("12.1", "2.4.5", message, "Ajoutez une recherche, ou un plan du site.")
    yield from _everywhere(maps, "12.4", "le lien vers le plan du site")
    yield from _everywhere(searches, "12.5", "la recherche")


def _zones(page: PageFacts, kind: str, says: re.Pattern[str]) -> set[str]:
    return {
        one.get("zone", "")
        for one in page.data.get(kind, ())
        if says.search(one["name"]) or (kind == "fields" and one.get("type") == "search")
    }


def _everywhere(there: dict[str, set[str]], criterion: str, what: str) -> Iterator[tuple[str, Finding]]:
    """Where most pages have it, each page has it, in the same part of the page."""
    having = [zones for zones in there.values() if zones]
    if len(having) < len(there) * _MOST:
        return
    common = max({zone for zones in having for zone in zones}, key=lambda zone: sum(zone in zones for zones in having))
    for url, zones in there.items():
        if not zones:
            message = f"Cette page n’a pas {what}, que les autres pages ont."
            yield url, _finding(criterion, "3.2.3", message, "Mettez-le au même endroit que sur les autres pages.")
        elif sum(common in other for other in having) >= len(there) * _MOST and common not in zones:
            message = f"Sur cette page, {what} n’est pas au même endroit que sur les autres."
            yield url, _finding(criterion, "3.2.3", message, "Mettez-le au même endroit que sur les autres pages.")


def _finding(rgaa: str, wcag: str, message: str, cure: str) -> Finding:
    return CHECK.finding(WHOLE_PAGE, message, cure, rgaa=(rgaa,), wcag=(wcag,))
