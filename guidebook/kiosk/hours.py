"""The hours that a venue writes for its visitors, read for a kiosk that closes: « mardi et jeudi : 10 h – 18 h »."""

from __future__ import annotations

import re
from typing import Final

DAYS: Final = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
CURE: Final = "Écrivez par exemple : « Du mardi au vendredi : 10 h – 12 h 30 et 14 h – 18 h », ou « fermer: non »."

Opening = tuple[int, int, int]
"""A day from 0 (Monday), and the minutes of this day between which the venue is open."""

_RANGE = re.compile(r"(?:du )?(\w+) (?:au|à) (\w+)")
_TIME = re.compile(r"(\d{1,2}) ?(?:h|:) ?(\d{2})?(?!\d)")
_BETWEEN = re.compile(r"\b(?:de|à|et|puis)\b|[–—,;.\s-]")

QUIET_CURE: Final = "Écrivez par exemple : « heures_calmes: 20 h – 7 h ». Il faut deux heures au moins."
_LEAST_QUIET = 120
"""Minutes: the kiosk looks every hour, or a little later."""


def openings(line: str) -> list[Opening] | None:
    """When one line says that the venue is open; None where it can't be read."""
    days, _, times = re.sub(r"\s+", " ", line.lower()).partition(":")
    known = _days(days.strip())
    if known is None or _BETWEEN.sub("", _TIME.sub("", times)) not in ("", "fermé"):
        return None
    minutes = [60 * int(hour) + int(minute or 0) for hour, minute in _TIME.findall(times)]
    if len(minutes) % 2 or minutes != sorted(set(minutes)) or (minutes and minutes[-1] > 24 * 60):
        return None
    if not minutes and "fermé" not in times:
        return None
    pairs = list(zip(minutes[::2], minutes[1::2], strict=True))
    return [(day, begins, ends) for day in known for begins, ends in pairs]


def _days(text: str) -> list[int] | None:
    if text == "tous les jours":
        return list(range(7))
    if found := _RANGE.fullmatch(text):
        names = [found[1], found[2]]
        if not set(names) <= set(DAYS):
            return None
        first, last = map(DAYS.index, names)
        return list(range(first, last + 1)) if first < last else None
    names = re.split(r", | et |,", text)
    return [DAYS.index(name) for name in names] if set(names) <= set(DAYS) else None


def quiet_hours(line: str) -> tuple[int, int] | None:
    """The minutes of the day when quiet hours begin and end, perhaps past midnight; None where it can't be read."""
    text = re.sub(r"\s+", " ", line.lower()).strip()
    minutes = [(60 * int(hour) + int(minute or 0)) for hour, minute in _TIME.findall(text)]
    if len(minutes) != 2 or _BETWEEN.sub("", _TIME.sub("", text)) != "" or max(minutes) > 24 * 60:
        return None
    begins, ends = minutes
    return (begins, ends) if (ends - begins) % (24 * 60) >= _LEAST_QUIET else None


def is_quiet(line: str | None, minute: int) -> bool:
    """Whether a minute of the day is among quiet hours; without any, each is."""
    hours = quiet_hours(line) if line else None
    return hours is None or (minute - hours[0]) % (24 * 60) < (hours[1] - hours[0]) % (24 * 60)
