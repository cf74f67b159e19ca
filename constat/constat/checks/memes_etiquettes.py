"""The same field has the same label on every page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from constat.check import Check
from constat.checks._sets import page_sets
from constat.finding import Finding
from constat.page import PageFacts
from constat.people import People

CHECK = Check(
    id="memes-etiquettes",
    rgaa=("11.3",),
    wcag=("3.2.4",),
    hinders=(People.READING,),
    stage="site",
)

_MOST = 0.8


def look_site(pages: Sequence[PageFacts]) -> Iterator[tuple[str, Finding]]:
    """A label that most pages give is the right one; where they are split, a person sees."""
    for together in page_sets(pages):
        yield from _look(together)


def _look(pages: Sequence[PageFacts]) -> Iterator[tuple[str, Finding]]:
    named: dict[str, Counter[str]] = {}
    for page in pages:
        for key, name, _ in _fields(page):
            named.setdefault(key, Counter())[name] += 1
    for page in pages:
        for key, name, selector in _fields(page):
            usual, count = named[key].most_common(1)[0]
            total = named[key].total()
            if name != usual and named[key][name] < count:
                sure = total > 4 and count >= total * _MOST and key == "search"
                seen = {"key": "other", "result": "echoue" if sure else "a_verifier", "selector": selector}
                yield page.url, CHECK.said({**seen, "name": name, "usual": usual})


def _fields(page: PageFacts) -> Iterator[tuple[str, str, str]]:
    for field in page.data.get("fields", ()):
        key = "search" if field["type"] == "search" else field.get("autocomplete", "")
        if key and key not in ("on", "off") and field["name"]:
            yield key, field["name"], field["selector"]
