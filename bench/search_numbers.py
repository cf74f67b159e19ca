"""`python -m bench.search_numbers`: what each number of the search is worth to the queries of tests/search.

Each is made a fifth smaller, then a quarter larger, alone; of all queries, how many find their guide first or among the
first three then, and how many that no guide answers are said not found.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml
from playwright.sync_api import Page

from bench.projects import ROOT
from bench.search import SCRIPTS
from guidebook.machine.browser import open_browser
from guidebook.pages.search import language_words

_TESTS = ROOT / "tests" / "search"
_LOTS = ("queries", "held_out", "later", "fresh", "learners", "reach")
_OUT_OF_SCOPE = "hors sujet"
_SMALLER, _LARGER = 0.8, 1.25
_LOADED = {name: (ROOT / "guidebook/theme/assets/js" / f"{name}.js").read_text("utf-8") for name in SCRIPTS}
_CHANGE = """([group, name, factor]) => { SearchNumbers[group][name] *= factor; }"""
_LIST = """() => Object.entries(SearchNumbers).flatMap(([group, numbers]) =>
  Object.entries(numbers).map(([name, number]) => [group, name, number]))"""
_MEASURE = """({corpus, asked, nothing}) => {
  const search = new GuideSearch(corpus, new CommonWords(PAS_A_PAS_COMMON_WORDS));
  const told = {first: 0, three: 0, nothing: 0};
  for (const [query, wanted] of asked) {
    const found = search.find(query).slice(0, 3).map(({address}) => wanted.includes(address));
    told.first += Boolean(found[0]);
    told.three += found.includes(true);
  }
  for (const query of nothing) told.nothing += !search.find(query).length;
  return told;
}"""

Change = tuple[str, str, float]


@dataclass(frozen=True, slots=True)
class Told:
    """How many queries find their guide first, or among the first three; how many are said not found, rightly."""

    first: int
    three: int
    nothing: int

    def beside(self, usual: Told) -> str:
        """The differences with the numbers as they are."""
        return f"{self.first - usual.first:+5} {self.three - usual.three:+5} {self.nothing - usual.nothing:+5}"


def told(page: Page, given: dict[str, Any], change: Change | None = None) -> Told:
    """What the queries find, with one number changed."""
    _load(page, change)
    return Told(**page.evaluate(_MEASURE, given))


def _load(page: Page, change: Change | None) -> None:
    page.goto("about:blank")
    for name, script in _LOADED.items():
        page.add_script_tag(content=script)
        if name == "search-numbers" and change:
            page.evaluate(_CHANGE, list(change))


def _given() -> dict[str, Any]:
    guides = [
        {
            "address": slug,
            "title": guide["titre"],
            "theme": guide["theme"],
            "summary": guide["resume"],
            "keywords": guide["mots_cles"],
            "steps": guide["etapes"],
            "questions": [],
        }
        for slug, guide in _read("corpus").items()
    ]
    asked = [
        pair for lot in _LOTS for sort, pairs in _read(lot).items() if sort != _OUT_OF_SCOPE for pair in pairs.items()
    ]
    nothing = [query for queries in _read("nothing").values() for query in queries]
    corpus = {"guides": guides, **language_words("fr")}
    return {"corpus": corpus, "asked": asked, "nothing": nothing}


def _read(name: str) -> dict[str, Any]:
    return yaml.safe_load((_TESTS / f"{name}.yml").read_text("utf-8"))  # type: ignore[no-any-return]


def _lines(page: Page, given: dict[str, Any]) -> Iterator[str]:
    usual = told(page, given)
    _load(page, None)
    numbers = page.evaluate(_LIST)
    yield f"{len(given['asked'])} queries: {usual.first} first, {usual.three} among the first three"
    yield f"{len(given['nothing'])} that no guide answers: {usual.nothing} said not found"
    yield f"{'':<24} {'':>5}  {'a fifth smaller':>17}  {'a quarter larger':>17}"
    for group, name, number in numbers:
        smaller, larger = (told(page, given, (group, name, factor)).beside(usual) for factor in (_SMALLER, _LARGER))
        yield f"{group + '.' + name:<24} {number:>5}  {smaller}  {larger}"


def main() -> None:
    """Print a line a number: first, among the first three, rightly not found."""
    given = _given()
    with open_browser() as browser:
        for line in _lines(browser.new_page(), given):
            print(line, flush=True)


if __name__ == "__main__":
    main()
