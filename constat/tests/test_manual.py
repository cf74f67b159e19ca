"""`audit/manuel.yml`: what people judged, and what is wrong with it."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from constat.rgaa.criteria import criteria
from constat.rgaa.manual import Verdict, read_verdicts
from constat.written import Problem

from tests.records import finding, page, record

GOOD = '- {critere: "1.1", page: a.html, verdict: conforme, qui: Une auditrice, quand: 2026-11-20}\n'


def read(tmp_path: Path, text: str, *, failing: bool = False) -> tuple[list[Verdict], list[Problem]]:
    file = tmp_path / "manuel.yml"
    file.write_text(text, "utf-8")
    made = record(page("a.html", *([finding()] if failing else [])))
    return read_verdicts(file, "audit/manuel.yml", made, criteria(), datetime.date(2026, 11, 24))


def test_a_verdict_is_read(tmp_path: Path) -> None:
    verdicts, problems = read(tmp_path, GOOD)
    assert problems == []
    assert [(one.criterion, one.verdict, one.who) for one in verdicts] == [("1.1", "conforme", "Une auditrice")]


def test_no_file_means_no_verdict(tmp_path: Path) -> None:
    made = record(page("a.html"))
    assert read_verdicts(tmp_path / "x.yml", "x.yml", made, criteria(), datetime.date(2026, 11, 24)) == ([], [])


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (("1.1", "1.99"), "manuel"),
        (("conforme", "oui"), "manuel"),
        (("a.html", "z.html"), "manuel"),
        (("2026-11-20", "hier"), "manuel"),
        (("2026-11-20", "2027-01-01"), "manuel"),
        ((", qui: Une auditrice", ""), "manuel"),
        (("2026-11-20", "2022-11-20"), "avis-ancien"),
    ],
)
def test_a_wrong_verdict_is_a_problem_with_its_line(tmp_path: Path, change: tuple[str, str], rule: str) -> None:
    _, problems = read(tmp_path, "# avis\n" + GOOD.replace(*change))
    assert [(problem.path, problem.line, problem.rule) for problem in problems] == [("audit/manuel.yml", 2, rule)]


def test_two_verdicts_that_disagree_are_a_problem(tmp_path: Path) -> None:
    _, problems = read(tmp_path, GOOD + GOOD.replace("verdict: conforme", "verdict: non conforme"))
    assert [(problem.line, problem.rule) for problem in problems] == [(2, "avis-contraire")]


@pytest.mark.parametrize("page", ["a.html", '"*"'])
def test_a_verdict_against_evidence_is_a_problem(page: str, tmp_path: Path) -> None:
    _, problems = read(tmp_path, GOOD.replace("a.html", page), failing=True)
    assert [problem.rule for problem in problems] == ["avis-contraire"]
    assert "Cette image n’a pas d’alternative" in problems[0].message


def test_a_verdict_of_failure_agrees_with_evidence(tmp_path: Path) -> None:
    assert read(tmp_path, GOOD.replace("conforme", "non conforme"), failing=True)[1] == []


@pytest.mark.parametrize(
    ("text", "line", "rule"),
    [
        ("# avis\n- critere: [", 2, "yaml"),
        ('- critere: "1.1"\n  page: a.html\n  page: b.html\n', 3, "champ-en-double"),
        ("critere: oui\n", 1, "manuel"),
    ],
)
def test_what_cannot_be_read_is_a_problem_with_its_line(tmp_path: Path, text: str, line: int, rule: str) -> None:
    verdicts, [problem] = read(tmp_path, text)
    assert (verdicts, problem.line, problem.rule) == ([], line, rule)
