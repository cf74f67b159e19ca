"""Sets of pages: those that lead to one another. Pages that only share a folder are not compared."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urldefrag

from constat.page import PageFacts


def page_sets(pages: Sequence[PageFacts]) -> list[list[PageFacts]]:
    """The pages, those that are tied by links together, in the given order."""
    place = {urldefrag(page.url).url: number for number, page in enumerate(pages)}
    group = list(range(len(pages)))

    def top(number: int) -> int:
        while group[number] != number:
            number = group[number]
        return number

    for number, page in enumerate(pages):
        for link in page.data["links"]:
            if (other := place.get(urldefrag(str(link["href"])).url)) is not None:
                group[top(other)] = top(number)
    found: dict[int, list[PageFacts]] = {}
    for number, page in enumerate(pages):
        found.setdefault(top(number), []).append(page)
    return list(found.values())
