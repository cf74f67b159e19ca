"""The menu keeps its order from page to page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from constat.check import Check
from constat.checks._sets import page_sets
from constat.finding import Finding
from constat.page import PageFacts
from constat.people import People

CHECK = Check(
    id="menu-constant",
    rgaa=("12.2",),
    wcag=("3.2.3",),
    hinders=(
        People.LOW_VISION,
        People.READING,
    ),
    stage="site",
)

_FEWEST = 3  # links in common, and pages that agree


def look_site(pages: Sequence[PageFacts]) -> Iterator[tuple[str, Finding]]:
    """The menus whose order isn't that of most pages."""
    for together in page_sets(pages):
        menus: dict[str, list[tuple[str, dict[str, Any]]]] = {}
        for page in together:
            for menu in page.data["navigations"]:
                if len(set(menu["links"])) == len(menu["links"]):
                    menus.setdefault(menu["name"], []).append((page.url, menu))
        for seen in menus.values():
            yield from _apart(seen)


def _apart(menus: list[tuple[str, dict[str, Any]]]) -> Iterator[tuple[str, Finding]]:
    orders = Counter(tuple(menu["links"]) for _, menu in menus)
    usual, count = orders.most_common(1)[0]
    if count < _FEWEST:
        return
    for url, menu in menus:
        common = [link for link in menu["links"] if link in usual]
        if len(common) >= _FEWEST and common != [link for link in usual if link in common]:
            seen = {"key": "order", "selector": menu["selector"], "snippet": " · ".join(common)[:240]}
            yield url, CHECK.said(seen)
