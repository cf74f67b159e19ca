"""One data file a language: the same keys everywhere, and no language inside another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from constat.check import all_checks
from constat.cli import run
from constat.command import Asked, Habits
from constat.command import run as audit
from constat.people import People
from constat.record import NotARecord, merge
from constat.visits.runner import Depth
from constat.words import Language, counted, speak, words
from playwright.sync_api import Page

from tests.conftest import ROOT
from tests.records import page, record

LANGUAGES: tuple[Language, ...] = get_args(Language)
FRENCH = re.compile(r"\b(le|la|les|des|une|est|sont|pas|dans|cette|chaque|pour|avec|qui|sur)\b", re.IGNORECASE)
ENGLISH = re.compile(r"\b(the|must|should|is|are|of|with|this|and|to|which)\b", re.IGNORECASE)
FOREIGN: dict[Language, re.Pattern[str]] = {"fr": ENGLISH, "en": FRENCH}
CODE = re.compile(r"<[^>]*>|[\w-]+=\"[^\"]*\"|“[^”]*”|« [^»]* »|\{\w*\}")
"""What isn't of the language: elements, attributes, what is quoted, what is filled in."""


def texts(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Each text of a file, by where it stands."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from texts(one, f"{path}/{key}")
    elif isinstance(value, list):
        for place, one in enumerate(value):
            yield from texts(one, f"{path}/{place}")
    elif isinstance(value, str):
        yield path, value


def fields(text: str) -> set[str]:
    """What is filled in."""
    return set(re.findall(r"\{(\w*)[:}]", text))


def test_each_language_says_the_same_things_filled_in_with_the_same_values() -> None:
    known = {language: dict(texts(words(language=language))) for language in LANGUAGES}
    first, *others = known.values()
    for other in others:
        assert list(other) == list(first)
        assert [path for path in first if fields(other[path]) != fields(first[path])] == []


def test_each_language_is_a_file() -> None:
    assert {file.stem for file in (ROOT / "constat" / "languages").iterdir()} == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_holds_no_word_of_another(language: Language) -> None:
    said = ((path, CODE.sub("", text)) for path, text in texts(words(language=language)))
    assert [path for path, text in said if FOREIGN[language].search(text) and "/months" not in path] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_check_and_everybody_has_words(language: Language) -> None:
    assert set(words("checks", language=language)) == {loaded.check.id for loaded in all_checks()}
    assert list(words("people", language=language)) == [one.name for one in People]


def test_zero_is_one_in_french_and_many_in_english() -> None:
    assert [counted("command", "failures", number=number) for number in (0, 1, 2)] == [
        "0 défaut",
        "1 défaut",
        "2 défauts",
    ]
    speak("en")
    assert [counted("command", "failures", number=number) for number in (0, 1, 2)] == [
        "0 failures",
        "1 failure",
        "2 failures",
    ]


def test_the_command_speaks_the_language_that_is_asked(capfd: pytest.CaptureFixture[str]) -> None:
    assert run(["--langue", "en", "--hmtl"]) == 2
    assert "Did you mean “--html”?" in capfd.readouterr().err
    assert run(["--langue=en", "--help"]) == 0
    assert "Write a report to read into this folder." in capfd.readouterr().out
    assert run(["--langue", "en", "nulle-part"]) == 2
    assert "neither a folder" in capfd.readouterr().err
    assert run(["--langue", "en", "--declaration", "d.md", "nulle-part"]) == 2
    assert "in French" in capfd.readouterr().err


def test_shards_of_two_languages_are_not_merged() -> None:
    shards = [
        record(page(name)).model_copy(update={"language": language})
        for name, language in zip("ab", LANGUAGES, strict=True)
    ]
    with pytest.raises(NotARecord):
        merge(shards)


BARRIERS = """<!doctype html><html lang=xx><title>Ville</title><meta http-equiv=refresh content="60">
<main><h1>Ville</h1><h3>Eau</h3><p style="color:#bbb">Pain <a href=a>cliquez ici</a></p><img src=a.png><p></p>
<table><tr><td>Lundi<td>9</table><form><input placeholder=Nom><button>OK</button></form><div onclick="this.hidden=1">Non
</div><div style="width:1000px">Long</div></main>"""


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_real_report_holds_no_word_of_another_language(language: Language, tmp_path: Path, page: Page) -> None:
    site, report = tmp_path / "site", tmp_path / "rapport"
    site.mkdir()
    (site / "index.html").write_text(BARRIERS, "utf-8")
    habits = Habits(journal=tmp_path / "journal")
    told: list[str] = []
    # What is driven says French everywhere else in these tests.
    depth: Depth = "lecture" if language == "fr" else "tout"
    asked = Asked(targets=(str(site),), habits=habits, langue=language, html=report, controles=depth)
    done = audit(asked, told.append)
    assert done.code == 1
    page.goto((report / "index.html").as_uri())
    page.locator("details").evaluate_all("(all) => all.forEach((one) => { one.open = true; })")
    page.evaluate("() => document.querySelectorAll('code').forEach((one) => one.remove())")
    lines = [*told, *done.lines, *page.locator("body").inner_text().splitlines()]
    assert [line for line in lines if FOREIGN[language].search(CODE.sub("", line))] == []
    assert page.locator("html").get_attribute("lang") == language
    assert page.locator(".finding.echoue").count() >= 5
