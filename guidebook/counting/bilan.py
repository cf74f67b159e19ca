"""What one kiosk or many may tell → a page to print and a CSV, in the words of La Coop.

Only what kiosks tell is read: cells that are closed and large enough. Sums are made of them, and so tell nothing more.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

from guidebook.counting.ledger import FILE, Cells, told_in
from guidebook.machine.disk import plain
from guidebook.package_data import data

_HERE = Path(__file__).parent
_LARGEST = 1_000_000
"""Bytes of a file of a kiosk that is still read."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the page: a measure and its subject, month by month, and their sum."""

    measure: str
    theme: str
    months: tuple[str, ...]
    total: str


def cells_at(place: Path, today: datetime.date) -> list[Cells]:
    """What each kiosk tells there: its own folder, its status file, or a folder of such files.

    Raises:
        OSError: the place can't be read.
    """
    if place.is_dir() and (place / FILE).is_file():
        return [told_in(place, today)]
    files = sorted(place.rglob("*.json")) if place.is_dir() else [place]
    return [cells for file in files if (cells := _of_status(file)) is not None]


def _of_status(file: Path) -> Cells | None:
    with open(file, "rb", opener=plain) as opened:
        try:
            told = json.loads(opened.read(_LARGEST))["comptes"]
            return {str(p): {str(w): int(n) for w, n in counts.items()} for p, counts in told.items()}
        except (ValueError, KeyError, TypeError, AttributeError):
            return None


def as_csv(kiosks: Sequence[Cells]) -> str:
    """A row for each period, measure and subject: with semicolons, as French spreadsheets read it."""
    w, text = words(), io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow([w["columns"][name] for name in ("period", "mode", "measure", "theme", "count")])
    for period, what, count in _summed(kiosks):
        measure, theme = _named(what)
        writer.writerow([_period(period), w["mode"], measure, theme, count])
    return "\ufeff" + text.getvalue()


def as_page(kiosks: Sequence[Cells]) -> str:
    """The page to print."""
    years = sorted({period[:4] for cells in kiosks for period in cells}, reverse=True)
    told = [(year, list(_lines(year, kiosks))) for year in years]
    return _templates().get_template("bilan.html").render(w=words(), kiosks=len(kiosks), years=told)


def tally_sheet() -> str:
    """A sheet to fill in by hand in a workshop, with the columns of La Coop."""
    return _templates().get_template("tally_sheet.html").render(w=words())


def words() -> Mapping[str, Any]:
    """What the bilan says."""
    told: Mapping[str, Any] = data(_HERE / "bilan.yml")
    return told


@cache
def _templates() -> Environment:
    return Environment(loader=FileSystemLoader(_HERE), autoescape=True, trim_blocks=True)


def _lines(year: str, kiosks: Sequence[Cells]) -> Iterator[Line]:
    counts, below = Counter[tuple[str, int]](), set[str]()
    for period, what, count in _each(kiosks):
        if period[:4] == year:
            counts[what, int(period[5:7] or 0)] += count
            below |= {what} if not count else set()
    for what in sorted({what for what, _ in counts} | below, key=_order):
        months = tuple(str(counts[what, month] or "") for month in range(1, 13))
        total = sum(counts[what, month] for month in range(13))
        yield Line(*_named(what), months, str(total) if total else words()["below"])


def _summed(kiosks: Sequence[Cells]) -> Iterator[tuple[str, str, str]]:
    counts, below = Counter[tuple[str, str]](), set[tuple[str, str]]()
    for period, what, count in _each(kiosks):
        counts[period, what] += count
        below |= {(period, what)} if not count else set()
    for period, what in sorted({*counts, *below}, key=lambda pair: (pair[0], _order(pair[1]))):
        yield period, what, str(counts[period, what] or words()["below"])


def _each(kiosks: Sequence[Cells]) -> Iterator[tuple[str, str, int]]:
    for cells in kiosks:
        for period, told in cells.items():
            yield from ((period, what, count) for what, count in told.items())


def _named(what: str) -> tuple[str, str]:
    """The measure and the subject, in French; a subject that nobody named is told as it is."""
    measure, _, theme = what.partition("/")
    return words()["measures"].get(measure, measure), words()["themes"].get(theme, theme)


def _order(what: str) -> tuple[int, str]:
    measures = list(words()["measures"])
    measure = what.partition("/")[0]
    return (measures.index(measure) if measure in measures else len(measures), what)


def _period(period: str) -> str:
    w = words()
    if len(period) == 10:
        return period
    return str(w["rest_of_month" if len(period) == 7 else "rest_of_year"].format(period=period))
