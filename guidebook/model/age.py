"""How old something is, in months."""

from __future__ import annotations

import datetime


def is_older(day: datetime.date, months: int, today: datetime.date) -> bool:
    """Whether more than so many months have passed since a day; on the anniversary they have not."""
    return _months(day) + months < _months(today)


def _months(day: datetime.date) -> float:
    """Months since year 0; the day counts as a fraction."""
    return day.year * 12 + day.month + day.day / 100
