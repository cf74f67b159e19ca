"""The numbers of one kiosk: a day at a time, and nothing of a person in them.

A day of less than `LEAST` of something is not kept as a day: it goes into what is left of its month, that into what is
left of its year, and a year that stays below is « moins de 5 » (0 here). What is closed never changes: no two reports
differ by a small number. A cell is told once its day, its month or its year is over.
"""

from __future__ import annotations

import datetime
import json
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from guidebook.machine.disk import plain, whole_file

FILE: Final = "comptes.json"
LEAST: Final = 5
MONTHS: Final = 24
"""How long cells are kept."""

VISITS, PRACTICES, FINISHED = "visites", "exercices", "exercices_finis"
PAPERS, UNANSWERED = "papiers", "recherches_sans_reponse"
GUIDES = "guides"
"""Followed by a slash and the subject in the words of La Coop."""
TOLD_BY_PAGES: Final = frozenset({FINISHED, PAPERS, UNANSWERED})
"""What a page itself tells; the rest the server sees."""

Cells = dict[str, dict[str, int]]
"""By a day, a month or a year (« 2026-11-30 », « 2026-11 », « 2026 »), how many of each thing."""

_PERIOD = re.compile(r"\d{4}(-\d\d){0,2}")


class Ledger:
    """What a kiosk counted; `folder` is where its file is, and stays."""

    def __init__(self, folder: Path, today: datetime.date) -> None:
        self._file, self._today = folder / FILE, today.isoformat()
        kept = _read(self._file)
        self._day = str(kept.get("jour") or self._today)
        self._counts = _counted(kept.get("comptes"))
        self._cells, self._rests = _cells(kept.get("cellules")), _cells(kept.get("restes"))
        self.roll(today)

    def add(self, what: str) -> None:
        """One more of it, today."""
        self._counts[what] = self._counts.get(what, 0) + 1

    def roll(self, today: datetime.date) -> None:
        """Close what is over: the day, the month, the year."""
        self._today = today.isoformat()
        if self._day != self._today:
            self._close(self._day, self._counts, self._day[:7])
            self._day, self._counts = self._today, {}
        for month in sorted(self._rests):
            if len(month) == 7 and month != self._today[:7]:
                self._close(month, self._rests.pop(month), month[:4])
        for year in sorted(self._rests):
            if len(year) == 4 and year != self._today[:4]:
                rest, told = self._rests.pop(year), self._cells.setdefault(year, {})
                for what, count in rest.items():
                    told.setdefault(what, count if count >= LEAST else 0)
        oldest = _months_before(today, MONTHS)
        self._cells = {period: told for period, told in self._cells.items() if told and period >= oldest[: len(period)]}

    def _close(self, period: str, counts: Mapping[str, int], above: str) -> None:
        """What is large enough is told of the period; the rest goes into the one above it."""
        for what, count in counts.items():
            told = self._cells.setdefault(period, {})
            if count >= LEAST and what not in told:
                told[what] = count
            else:
                rest = self._rests.setdefault(above, {})
                rest[what] = rest.get(what, 0) + count

    def told(self) -> Cells:
        """What anybody may read: cells that are closed, and never a small number."""
        return {period: dict(told) for period, told in sorted(self._cells.items()) if told}

    def save(self) -> None:
        """Write the file; its date on the disk says the day, and no hour. A disk that refuses loses these counts."""
        content = {"jour": self._day, "comptes": self._counts, "cellules": self._cells, "restes": self._rests}
        with suppress(OSError):
            with whole_file(self._file) as made:
                made.write(json.dumps(content, sort_keys=True).encode() + b"\n")
            noon = datetime.datetime.combine(datetime.date.fromisoformat(self._day), datetime.time(12)).timestamp()
            os.utime(self._file, (noon, noon))


def told_in(folder: Path, today: datetime.date) -> Cells:
    """What the kiosk whose folder it is may tell."""
    return Ledger(folder, today).told()


def _read(file: Path) -> Mapping[str, Any]:
    try:
        with open(file, "rb", opener=plain) as opened:
            kept = json.load(opened)
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _cells(kept: Any) -> Cells:
    periods = kept.items() if isinstance(kept, dict) else ()
    return {period: _counted(told) for period, told in periods if _PERIOD.fullmatch(period)}


def _counted(kept: Any) -> dict[str, int]:
    counts = kept.items() if isinstance(kept, dict) else ()
    return {str(what): count for what, count in counts if isinstance(count, int) and count >= 0}


def _months_before(day: datetime.date, months: int) -> str:
    """The first day of the month that many months before."""
    month = day.year * 12 + day.month - 1 - months
    return f"{month // 12:04}-{month % 12 + 1:02}-01"
