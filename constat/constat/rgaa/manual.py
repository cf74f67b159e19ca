"""`manuel.yml`: what people judged, criterion by criterion.

::

    - critere: "1.3"
      page: index.html          # « * » for every page
      verdict: conforme         # conforme, non conforme, non applicable
      qui: Une auditrice
      quand: 2026-11-20
      note: Toutes les alternatives lues avec NVDA.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from constat.record import Record
from constat.written import Problem, problem, read

VERDICTS = ("conforme", "non conforme", "non applicable")
MAX_AGE_DAYS = 3 * 365
"""A declaration is valid three years (arrêté du 20 septembre 2019): no verdict may be older."""

_FIELDS = ("critere", "page", "verdict", "qui", "quand")


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one person judged of one criterion, on one page or on all (« * »)."""

    criterion: str
    page: str
    verdict: str
    who: str
    day: datetime.date
    note: str
    line: int


def read_verdicts(
    path: Path, name: str, record: Record, criteria: Collection[str], today: datetime.date
) -> tuple[list[Verdict], list[Problem]]:
    """The verdicts of the file (none where there is no file), and what is wrong with them."""
    if not path.is_file():
        return [], []
    written = read(path, name)
    if isinstance(written, Problem):
        return [], [written]
    if not isinstance(written.value, list):
        return [], [problem(name, written.line_at(), "manuel", "no_list")] if written.value else []
    entries = [_verdict(entry, written.line_at(place), name) for place, entry in enumerate(written.value)]
    verdicts = [entry for entry in entries if isinstance(entry, Verdict)]
    pages = {page.name for page in record.pages}
    problems = [entry for entry in entries if isinstance(entry, Problem)]
    for verdict in verdicts:
        for rule, kind in _wrong_in(verdict, pages, criteria, today):
            values = {"criterion": verdict.criterion, "verdict": verdict.verdict, "page": verdict.page}
            problems.append(problem(name, verdict.line, rule, kind, day=verdict.day.isoformat(), **values))
    problems += _contradictions(verdicts, name, record)
    return verdicts, sorted(problems)


def _verdict(values: Any, line: int, name: str) -> Verdict | Problem:
    missing = [key for key in _FIELDS if not (isinstance(values, dict) and isinstance(values.get(key), str))]
    if missing:
        return problem(name, line, "manuel", "incomplete", missing=", ".join(f"{key}:" for key in missing))
    try:
        day = datetime.date.fromisoformat(values["quand"])
    except ValueError:
        return problem(name, line, "manuel", "no_day", day=values["quand"])
    note = str(values.get("note", ""))
    return Verdict(values["critere"], values["page"], values["verdict"], values["qui"], day, note, line)


def _wrong_in(
    verdict: Verdict, pages: Collection[str], criteria: Collection[str], today: datetime.date
) -> Iterator[tuple[str, str]]:
    """The rule and the kind of each thing that is wrong in a verdict by itself."""
    if verdict.criterion not in criteria:
        yield "manuel", "no_criterion"
    if verdict.verdict not in VERDICTS:
        yield "manuel", "no_verdict"
    if verdict.page != "*" and verdict.page not in pages:
        yield "manuel", "no_page"
    if verdict.day > today:
        yield "manuel", "to_come"
    if (today - verdict.day).days > MAX_AGE_DAYS:
        yield "avis-ancien", "old"


def _contradictions(verdicts: list[Verdict], name: str, record: Record) -> Iterator[Problem]:
    said: dict[tuple[str, str], Verdict] = {}
    for verdict in verdicts:
        other = said.setdefault((verdict.criterion, verdict.page), verdict)
        if other.verdict != verdict.verdict:
            yield problem(name, verdict.line, "avis-contraire", "two", criterion=verdict.criterion, first=other.line)
    for verdict in verdicts:
        if verdict.verdict in ("conforme", "non applicable") and (place := _failure(verdict, record)):
            said_of = {"criterion": verdict.criterion, "verdict": verdict.verdict, "place": place}
            yield problem(name, verdict.line, "avis-contraire", "against", **said_of)


def _failure(verdict: Verdict, record: Record) -> str | None:
    for page in record.pages:
        if verdict.page in ("*", page.name):
            for one in page.findings:
                if one.result == "echoue" and verdict.criterion in one.rgaa:
                    return f"{page.name}, {re.sub(r'[.]$', '', one.message)}."
    return None
