"""`Mo-Fr 09:00-12:00` (OpenStreetMap's `opening_hours`) → the hours of a week.

What such a text means is read by `opening-hours-py` (decisions/0002). What it can't tell without a calendar that nobody
has here (school holidays), or would make up (sunrise, an end left open), is not read: no hours are better than wrong.
"""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from itertools import groupby

from guidebook.model.place import DayHours, Hours, Span

_UNSURE = re.compile(r"\b(sunrise|sunset|dawn|dusk|easter)\b|\+", re.IGNORECASE)
_SCHOOL = re.compile(r"\bSH\b")
_SEASONAL = re.compile(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week)\b|\[|\b\d{4}\b(?!:)")
_MONDAY = datetime.datetime(2026, 1, 5)
_WEEKS = (0, 1, 5, 10, 15, 20, 25, 26, 31, 36, 41, 46)
"""Weeks of a year that differ where hours do: odd and even ones, and each month."""
_DAY = datetime.timedelta(days=1)


@lru_cache(4096)
def read_hours(text: str) -> Hours | None:
    """The hours that a text tells, None where it can't be read for sure."""
    try:
        from opening_hours import OpeningHours, ParserError  # type: ignore[attr-defined]
    except ImportError:  # the extra « lieux » is not installed
        return None
    if not text.strip() or _UNSURE.search(_without_comments(text)):
        return None
    try:
        told = OpeningHours(text)
    except ParserError:
        return None
    if _SCHOOL.search(_without_comments(text)):
        return Hours(vary=True)
    first, *others = (_week(told, n) for n in (_WEEKS if _SEASONAL.search(_without_comments(text)) else _WEEKS[:1]))
    if any(other != first for other in others):
        return Hours(vary=True)
    return Hours(tuple(_grouped(first))) if any(first) else None


def _without_comments(text: str) -> str:
    return re.sub(r'"[^"]*"', "", text)


def _week(told: object, number: int) -> list[tuple[Span, ...]]:
    return [_day(told, _MONDAY + datetime.timedelta(weeks=number, days=day)) for day in range(7)]


def _day(told: object, day: datetime.datetime) -> tuple[Span, ...]:
    spans = told.intervals(day, day + _DAY)  # type: ignore[attr-defined]
    return tuple(
        Span(_minute(begins, day), _minute(ends, day), said)
        for begins, ends, state, said in spans
        if str(state) == "open"
    )


def _minute(moment: datetime.datetime, day: datetime.datetime) -> int:
    return int((moment - day) / datetime.timedelta(minutes=1))


def _grouped(week: list[tuple[Span, ...]]) -> list[DayHours]:
    """Neighbouring days that have the same hours, together."""
    runs = []
    for spans, days in groupby(range(7), key=lambda day: week[day]):
        numbers = list(days)
        if spans:
            runs.append(DayHours(numbers[0], numbers[-1], spans))
    return runs
