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
from constat.written import Problem, read

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
        message, cure = "Ce fichier n’est pas une liste.", "Commencez chaque avis par « - »."
        return [], [Problem(name, written.line_at(), "manuel", message, cure)] if written.value else []
    entries = [_verdict(entry, written.line_at(place), name) for place, entry in enumerate(written.value)]
    verdicts = [entry for entry in entries if isinstance(entry, Verdict)]
    pages = {page.name for page in record.pages}
    problems = [entry for entry in entries if isinstance(entry, Problem)]
    for verdict in verdicts:
        problems += (Problem(name, verdict.line, *wrong) for wrong in _wrong_in(verdict, pages, criteria, today))
    problems += _contradictions(verdicts, name, record)
    return verdicts, sorted(problems)


def _verdict(values: Any, line: int, name: str) -> Verdict | Problem:
    missing = [key for key in _FIELDS if not (isinstance(values, dict) and isinstance(values.get(key), str))]
    if missing:
        cure = "Ajoutez à cet avis : " + ", ".join(f"{key}:" for key in missing) + "."
        return Problem(name, line, "manuel", "Cet avis n’est pas complet.", cure)
    try:
        day = datetime.date.fromisoformat(values["quand"])
    except ValueError:
        message = f"« {values['quand']} » n’est pas une date."
        return Problem(name, line, "manuel", message, "Écrivez par exemple 2026-11-20.")
    note = str(values.get("note", ""))
    return Verdict(values["critere"], values["page"], values["verdict"], values["qui"], day, note, line)


def _wrong_in(
    verdict: Verdict, pages: Collection[str], criteria: Collection[str], today: datetime.date
) -> Iterator[tuple[str, str, str]]:
    """The rule, the message and the cure of each thing that is wrong in a verdict by itself."""
    if verdict.criterion not in criteria:
        cure = 'Écrivez un numéro de critère entre guillemets, par exemple "1.1".'
        yield "manuel", f"« {verdict.criterion} » n’est pas un critère du RGAA.", cure
    if verdict.verdict not in VERDICTS:
        yield "manuel", f"« {verdict.verdict} » n’est pas un avis.", "Écrivez conforme, non conforme ou non applicable."
    if verdict.page != "*" and verdict.page not in pages:
        cure = 'Écrivez le nom d’une page de l’audit, ou "*" pour toutes.'
        yield "manuel", f"La page « {verdict.page} » n’existe pas.", cure
    if verdict.day > today:
        yield (
            "manuel",
            f"Cet avis est daté d’un jour à venir : {verdict.day.isoformat()}.",
            "Corrigez la date.",
        )
    if (today - verdict.day).days > MAX_AGE_DAYS:
        message = f"Cet avis du {verdict.day.isoformat()} a plus de trois ans."
        yield "avis-ancien", message, "Faites juger ce critère de nouveau."


def _contradictions(verdicts: list[Verdict], name: str, record: Record) -> Iterator[Problem]:
    said: dict[tuple[str, str], Verdict] = {}
    for verdict in verdicts:
        other = said.setdefault((verdict.criterion, verdict.page), verdict)
        if other.verdict != verdict.verdict:
            message = f"Le critère {verdict.criterion} a déjà un autre avis pour cette page, ligne {other.line}."
            yield Problem(name, verdict.line, "avis-contraire", message, "Gardez le bon, et supprimez l’autre.")
    for verdict in verdicts:
        if verdict.verdict in ("conforme", "non applicable") and (place := _failure(verdict, record)):
            message = (
                f"Le critère {verdict.criterion} est dit « {verdict.verdict} », mais l’audit a une preuve : {place}"
            )
            yield Problem(name, verdict.line, "avis-contraire", message, "Corrigez la page, ou changez l’avis.")


def _failure(verdict: Verdict, record: Record) -> str | None:
    for page in record.pages:
        if verdict.page in ("*", page.name):
            for one in page.findings:
                if one.result == "echoue" and verdict.criterion in one.rgaa:
                    return f"{page.name}, {re.sub(r'[.]$', '', one.message)}."
    return None
