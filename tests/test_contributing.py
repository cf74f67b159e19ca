"""CONTRIBUTING and README lead a newcomer to files that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guidebook.languages import wording

ROOT = Path(__file__).parent.parent
TOPS = {"bench", "constat", "decisions", "docs", "guidebook", "guides", "hooks", "schemas", "tests", "tools"}


def places(file: str) -> list[str]:
    """What stands between backticks and begins with one of our folders; `<…>` is any name."""
    spans = re.findall(r"`([^`\n]+)`", (ROOT / file).read_text("utf-8"))
    found = {re.sub("<[^>]*>", "*", span) for span in spans if span.partition("/")[0] in TOPS and " " not in span}
    return sorted(found)


@pytest.mark.parametrize("file", ["CONTRIBUTING.md", "README.md"])
def test_every_place_that_it_names_is_there(file: str) -> None:
    named = places(file)
    assert len(named) > 9
    assert [place for place in named if not any(ROOT.glob(place.rstrip("/")))] == []


def test_the_sentences_after_a_wrong_click_have_the_names_that_it_says() -> None:
    french = wording.load("fr")
    own = french.screens.elements.branches()
    assert french.practice.wrong_click and french.practice.say.wrong_text
    assert sum("wrong_click" in sentences.mapping() for sentences in own.values()) > len(own) / 2
