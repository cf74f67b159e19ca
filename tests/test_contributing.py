"""CONTRIBUTING, the READMEs and the decisions lead a newcomer to files that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guidebook.languages import wording

ROOT = Path(__file__).parent.parent
TOPS = {"audit", "bench", "constat", "decisions", "docs", "guidebook", "guides", "hooks", "schemas", "tests", "tools"}


PAGES = [
    "CONTRIBUTING.md",
    "README.md",
    "LISEZMOI.md",
    *sorted(f"decisions/{f.name}" for f in (ROOT / "decisions").iterdir()),
]


def places(page: str) -> list[str]:
    """What stands between backticks and begins with one of our folders; `<…>` and `…` are any name."""
    spans = re.findall(r"`([^`\n]+)`", (ROOT / page).read_text("utf-8"))
    words = {word for span in spans for word in re.sub("<[^>]*>|…", "*", span).split()}
    return sorted(word for word in words if word.partition("/")[0] in TOPS and "/" in word)


@pytest.mark.parametrize("page", PAGES)
def test_every_place_that_it_names_is_there(page: str) -> None:
    assert [place for place in places(page) if not any(ROOT.glob(place.rstrip("/")))] == []


def test_places_are_found_in_them() -> None:
    assert len(places("CONTRIBUTING.md")) > 40 and len(places("README.md")) > 20
    assert "constat/tests/test_cases.py" in places("CONTRIBUTING.md"), "in a command"


def test_the_sentences_after_a_wrong_click_have_the_names_that_it_says() -> None:
    french = wording.load("fr")
    own = french.screens.elements.branches()
    assert french.practice.wrong_click and french.practice.say.wrong_text
    assert sum("wrong_click" in sentences.mapping() for sentences in own.values()) > len(own) / 2
