"""A sentence as it is said. What espeak-ng makes of it is a trial: it comes with the extra `voix`."""

from __future__ import annotations

import pytest
import yaml

from guidebook.speech.pronunciation import _rules, pronounced
from tests.conftest import ROOT

CASES = yaml.safe_load((ROOT / "tests" / "cases" / "phonemes.yml").read_text("utf-8"))
LIST = ROOT / "guidebook" / "speech" / "pronunciation.fr.yml"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_what_is_written_is_said_as_people_say_it(case: dict[str, str]) -> None:
    assert pronounced(case["text"]) == case["said"]


def test_each_rule_says_why_it_is_there() -> None:
    assert all(rule["why"] for rule in yaml.safe_load(LIST.read_text("utf-8"))["rules"])


def test_each_rule_is_for_one_of_the_hardest_sentences() -> None:
    texts = [case["text"] for case in CASES]
    for find, say in _rules():
        assert any(map(find.search, texts)), find.pattern
        texts = [find.sub(say, text) for text in texts]


def test_there_are_forty_at_least() -> None:
    assert len(CASES) >= 40
