"""RGAA: the states, and what each rests on."""

from __future__ import annotations

import datetime

import pytest
from constat.check import all_checks
from constat.record import Record
from constat.reports.declaration import HumanAudit, legal_state
from constat.rgaa.criteria import Judged, criteria, judge
from constat.rgaa.manual import Verdict

from tests.records import LANG, finding, page, record

DAY = datetime.date(2026, 11, 24)


def state(made: Record, number: str, *verdicts: Verdict) -> Judged:
    return next(one for one in judge(made, verdicts) if one.criterion.number == number)


def verdict(criterion: str, said: str, name: str = "*") -> Verdict:
    return Verdict(criterion, name, said, "Une auditrice", DAY, "", 1)


def test_there_are_the_106_criteria_of_the_13_themes() -> None:
    by_theme = [sum(1 for n in criteria() if n.split(".")[0] == str(theme)) for theme in range(1, 14)]
    assert by_theme == [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]


def test_every_criterion_that_a_check_names_exists() -> None:
    assert {n for loaded in all_checks() for n in loaded.check.rgaa} <= set(criteria())


def test_evidence_makes_a_criterion_fail_and_names_it() -> None:
    one = state(record(page("a.html", finding())), "1.1")
    assert one.state == "non_conforme"
    assert [group.message for group in one.failures] == ["Cette image n’a pas d’alternative."]


def test_a_doubt_is_for_a_person() -> None:
    assert state(record(page("a.html", finding("a_verifier"))), "1.1").state == "a_verifier"


def test_nothing_found_is_not_conforming() -> None:
    assert state(record(page("a.html", finding("passe"))), "1.1").state == "a_verifier"


def test_a_criterion_without_such_content_does_not_apply() -> None:
    assert state(record(page("a.html"), page("b.html")), "2.1").state == "non_applicable"


def test_a_page_with_such_content_makes_it_apply() -> None:
    assert state(record(page("a.html"), page("b.html", frames=1)), "2.1").state == "a_verifier"


def test_a_page_not_seen_leaves_the_question_open() -> None:
    unseen = page("b.html", error="Rien.").model_copy(update={"facts": None})
    assert state(record(page("a.html"), unseen), "2.1").state == "a_verifier"


def test_a_proof_on_every_page_conforms_and_on_some_does_not() -> None:
    proved = page("a.html", finding("passe", LANG))
    assert state(record(proved), "8.3").state == "conforme"
    assert state(record(proved, page("b.html")), "8.3").state == "a_verifier"


def test_a_person_decides_for_all_pages() -> None:
    made = record(page("a.html"), page("b.html"))
    assert state(made, "1.1", verdict("1.1", "conforme")).state == "conforme"
    assert state(made, "1.1", verdict("1.1", "conforme", "a.html")).state == "a_verifier"
    assert state(made, "1.1", verdict("1.1", "non conforme", "a.html")).state == "non_conforme"


def test_no_verdict_hides_evidence() -> None:
    assert state(record(page("a.html", finding())), "1.1", verdict("1.1", "conforme")).state == "non_conforme"


def test_without_a_valid_human_audit_the_law_says_non_conforme_and_no_rate() -> None:
    everything = [verdict(number, "conforme") for number in criteria()]
    judged = judge(record(page("a.html")), everything)
    assert legal_state(judged, HumanAudit(), DAY) == ("non conforme", None)
    old = HumanAudit(par="Une auditrice", fin=datetime.date(2023, 1, 1))
    assert legal_state(judged, old, DAY) == ("non conforme", None)


@pytest.mark.parametrize(
    ("refused", "expected"), [(0, "totalement conforme"), (10, "partiellement conforme"), (60, "non conforme")]
)
def test_with_a_human_audit_of_everything_the_rate_gives_the_state(refused: int, expected: str) -> None:
    said = [verdict(n, "non conforme" if i < refused else "conforme") for i, n in enumerate(criteria())]
    judged = judge(record(page("a.html")), said)
    assert legal_state(judged, HumanAudit(par="Une auditrice", fin=DAY), DAY)[0] == expected


def test_one_criterion_left_keeps_the_site_non_conforme() -> None:
    said = [verdict(number, "conforme") for number in criteria() if number != "1.1"]
    judged = judge(record(page("a.html")), said)
    assert legal_state(judged, HumanAudit(par="Une auditrice", fin=DAY), DAY) == ("non conforme", None)
