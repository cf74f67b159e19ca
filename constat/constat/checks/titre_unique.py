"""Two pages that lead to one another have two titles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from constat.check import Check
from constat.checks._sets import page_sets
from constat.finding import Finding
from constat.page import PageFacts
from constat.people import People

CHECK = Check(
    id="titre-unique",
    rgaa=("8.6",),
    wcag=("2.4.2",),
    hinders=(People.BLIND,),
    stage="site",
)


def look_site(pages: Sequence[PageFacts]) -> Iterator[tuple[str, Finding]]:
    """The pages whose title is another's, and whose content isn't."""
    for together in page_sets(pages):
        by_title: dict[str, list[PageFacts]] = {}
        for page in together:
            by_title.setdefault(" ".join(page.data["title"].split()).casefold(), []).append(page)
        for title, same in by_title.items():
            if title and len({page.data["text"] for page in same}) > 1:
                yield from ((page.url, _finding(page, len(same) - 1)) for page in same)


def _finding(page: PageFacts, others: int) -> Finding:
    title = page.data["title"].strip()
    place = {"selector": "head > title", "snippet": f"<title>{title[:200]}</title>"}
    key = "one" if others == 1 else "many"
    return CHECK.said({**place, "key": key, "text": title[:80], "count": others})
