"""Searching in a page, and a site whose search has guides of a test's own."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Page

from bench.search import SCRIPTS
from guidebook.pages.search import language_words, script_of
from tests.conftest import ROOT

SEARCH = ROOT / "tests" / "search"


def queries(name: str) -> dict[str, Any]:
    return yaml.safe_load((SEARCH / name).read_text("utf-8"))


def with_guides(site: Path, to: Path, guides: list[dict[str, Any]], language: str = "fr") -> Path:
    """The example site, whose search has these guides instead of its own; its page for searching."""
    shutil.copytree(site, to)
    content = {"guides": guides, **language_words(language)}
    (to / "assets" / "search" / f"{language}.js").write_text(script_of(content), "utf-8")
    return to / ("" if language == "fr" else language) / "chercher.html"


def guide(address: str, **fields: Any) -> dict[str, Any]:
    """A guide as the search sees it."""
    empty = {"title": address, "theme": "", "summary": "", "keywords": [], "steps": [], "questions": []}
    return {"address": address, **empty, **fields}


_ASK = """(queries) => {
  const search = document.querySelector("guide-search"), list = document.querySelector("#resultats");
  return queries.map((query) => {
    search.field.value = query;
    search.settle();
    return list.hidden ? [] : [...list.querySelectorAll("a")].map((a) => a.getAttribute("href"));
  });
}"""


def answers_to(page: Page, asked: Iterable[str]) -> dict[str, list[str]]:
    """What is found for each of many queries, asked in one go."""
    asked = list(asked)
    return dict(zip(asked, page.evaluate(_ASK, asked), strict=True))


def measure(page: Page, asked: dict[str, list[str]]) -> tuple[float, float, list[str]]:
    """The share of queries answered first, and among the first three; those that are not first."""
    found = {query: addresses[:3] for query, addresses in answers_to(page, asked).items()}
    missed = [query for query, wanted in asked.items() if not found[query] or found[query][0] not in wanted]
    three = sum(bool(set(found[query]) & set(wanted)) for query, wanted in asked.items())
    return 1 - len(missed) / len(asked), three / len(asked), [f"{query}: {found[query]}" for query in missed]


def answers(page: Page, query: str) -> list[str]:
    """The addresses of the guides found, best first."""
    page.locator("#mots-cherches").fill(query)
    page.locator("#mots-cherches").press("Enter")
    return page.locator("#resultats").evaluate(
        "(list) => list.hidden ? [] : [...list.querySelectorAll('a')].map((a) => a.getAttribute('href'))"
    )


_FIND = """(queries) => {
  const search = new GuideSearch(PAS_A_PAS_SEARCH, new CommonWords(PAS_A_PAS_COMMON_WORDS));
  return queries.map((query) => search.isForSomeone(query) ? [] : search.find(query).map(({ address }) => address));
}"""


def with_engine(page: Page, script: str) -> Page:
    """An empty page that has the engine of the search alone, with what a language knows."""
    page.goto("about:blank")
    for name in SCRIPTS:
        page.add_script_tag(path=ROOT / "guidebook" / "theme" / "assets" / "js" / f"{name}.js")
    page.add_script_tag(content=script)
    return page


def found_by(page: Page, asked: Iterable[str]) -> dict[str, list[str]]:
    """What the engine of such a page finds for each query; nothing for who asks for a person."""
    asked = list(asked)
    return dict(zip(asked, page.evaluate(_FIND, asked), strict=True))
