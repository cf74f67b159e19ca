"""The script that the search reads: what is in it, and that text in it stays text."""

from __future__ import annotations

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from guidebook.pages.search import language_words, script_of, search_script
from guidebook.pages.toolbox import words_of
from guidebook.reading.reader import read

EXAMPLE = Path(__file__).parent / "example"


def content(script: str) -> dict[str, Any]:
    return json.loads(script.removeprefix("window.PAS_A_PAS_SEARCH=").removesuffix(";\n"))


@pytest.fixture(scope="module")
def found() -> dict[str, Any]:
    return content(search_script(words_of(read(EXAMPLE).guidebook, datetime.date(2026, 11, 20))))


def test_a_guide_is_found_by_its_title_theme_summary_keywords_steps_and_what_blocks_people(found: dict) -> None:
    guide = next(guide for guide in found["guides"] if guide["address"] == "guides/lire-un-courriel/index.html")
    assert guide["title"] == "Lire un e-mail"
    assert guide["theme"] == "Mes e-mails"
    assert guide["summary"].startswith("Pour voir un message")
    assert "courriel" in guide["keywords"]
    assert "Lisez le message" in guide["steps"]
    assert "Je n’ai pas reçu le message" in guide["questions"]


def test_who_does_not_know_where_to_begin_finds_the_first_gestures(found: dict) -> None:
    gestures = next(page for page in found["guides"] if page["address"] == "ou-je-commence.html")
    assert "par où commencer" in gestures["keywords"]


def test_text_can_neither_close_the_script_nor_break_its_line() -> None:
    awkward = {"title": "</script><!--\u2028\u2029\"'\\"}
    script = script_of(awkward)
    assert not {"<", "\u2028", "\u2029"} & set(script)
    assert content(script) == awkward


def test_stop_words_and_synonyms_are_written_as_they_are_compared(found: dict) -> None:
    assert all(word.isascii() and word.islower() for word in found["stopWords"])
    assert all(len(group) > 1 for group in found["synonyms"])


def test_words_that_say_little_or_ask_for_a_person_are_written_as_they_are_compared(found: dict) -> None:
    assert all(word.isascii() and word.islower() for word in found["acts"] + found["someone"])


@pytest.mark.parametrize("code", ["ar", "en", "es", "fa-AF", "ps", "pt", "ru", "tr", "uk"])
def test_a_language_has_all_that_the_french_search_has(code: str) -> None:
    own = language_words(code)["own"]
    assert {"stopWords", "acts", "someone", "contact", "deaf", "subjects", "synonyms", "endings"} <= own.keys()
    assert all(len(group) > 1 for group in own["synonyms"])


def test_what_a_word_names_in_the_language_is_no_little_word_of_french() -> None:
    assert "car" in language_words("fr")["stopWords"]
    assert "car" not in language_words("en")["stopWords"]


def test_a_language_without_such_words_has_the_french_ones() -> None:
    assert language_words("ka") == language_words("fr")
