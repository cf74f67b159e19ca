"""What breaks nothing that is asked is an advice; what does, fails."""

from __future__ import annotations

from dataclasses import replace

import pytest
from constat.check import all_checks
from constat.checks import focus_visible
from constat.finding import Finding
from constat.levels import Level, at_level
from constat.page import AuditedPage
from playwright.sync_api import Page

from tests.expected import CASES

FAILURE = Finding("une-regle", "echoue", "p", "<p>", ("1.1.1",), (), (), "Il manque un mot.", "Écrivez-le.")


@pytest.mark.parametrize(
    ("wcag", "rgaa", "level", "result"),
    [
        (("1.1.1",), (), "A", "echoue"),
        (("1.4.3",), (), "A", "passe"),
        (("1.4.3",), (), "AA", "echoue"),
        (("1.4.6",), (), "AA", "passe"),
        (("1.4.6",), (), "AAA", "echoue"),
        (("1.4.6", "1.4.3"), (), "AA", "echoue"),
        (("2.4.9",), ("6.1",), "AA", "echoue"),
        (("1.4.3",), ("3.2",), "A", "passe"),
        ((), ("8.9",), "A", "echoue"),
    ],
)
def test_a_failure_is_an_advice_where_it_breaks_nothing_that_is_asked(
    wcag: tuple[str, ...], rgaa: tuple[str, ...], level: Level, result: str
) -> None:
    seen = at_level(replace(FAILURE, wcag=wcag, rgaa=rgaa), level)
    assert (seen.result, seen.message) == (result, FAILURE.message)
    assert seen.is_advice == (result == "passe")


def test_a_failure_names_no_success_criterion_that_is_not_asked() -> None:
    seen = replace(FAILURE, wcag=("1.4.3", "1.4.6"), rgaa=("3.2",))
    assert [at_level(seen, level).wcag for level in ("AA", "AAA")] == [("1.4.3",), ("1.4.3", "1.4.6")]


def test_a_doubt_about_what_is_not_asked_is_an_advice_and_what_passes_stays() -> None:
    assert at_level(replace(FAILURE, result="a_verifier", wcag=("3.1.4",)), "AA").is_advice
    passed = replace(FAILURE, result="passe", remedy="")
    assert at_level(passed, "A") == passed


@pytest.mark.parametrize("result", ["echoue", "a_verifier"])
def test_no_check_fails_or_doubts_what_breaks_no_criterion(result: str) -> None:
    for loaded in all_checks():
        assert loaded.check.finding({"result": result}, "Un message.", "Un remède.", rgaa=(), wcag=()).is_advice


@pytest.mark.browser
@pytest.mark.parametrize(("level", "result"), [("AA", "passe"), ("AAA", "echoue")])
def test_a_thin_mark_of_the_focus_fails_at_level_aaa_alone(level: Level, result: str, visitor: Page) -> None:
    file = CASES / "focus-visible" / "conseil-trait.html"
    visitor.goto(file.as_uri())
    seen = [at_level(one, level) for one in focus_visible.look(AuditedPage(visitor, file.as_uri(), level=level))]
    assert [one.result for one in seen] == [result]
