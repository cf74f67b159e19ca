"""Where a person helps, as the national schema of places of « médiation numérique » tells it (decisions/0032)."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import NamedTuple

NEEDS = ("sourds", "illettrisme", "langues", "vue", "itinerant", "gratuit")
"""What people may ask of a place, in the order in which it is asked."""


class Span(NamedTuple):
    """From one minute of the day to another, and what the place says of it (« sur rendez-vous »)."""

    begins: int
    ends: int
    said: str = ""


class DayHours(NamedTuple):
    """When somebody is there, from one day of the week to another: 0 is Monday."""

    first: int
    last: int
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hours:
    """The hours of a week; `vary` where another week has others. Nothing where they could not be read."""

    days: tuple[DayHours, ...] = ()
    vary: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A place. Every text may be empty but `name`, `town` and `postcode`."""

    name: str
    town: str
    postcode: str
    address: str = ""
    telephone: str = ""
    email: str = ""
    site: str = ""
    hours: Hours = Hours()
    needs: frozenset[str] = frozenset()
    """Of `NEEDS`, those that it says it answers."""
    updated: datetime.date | None = None
    position: tuple[float, float] | None = None
    """Latitude and longitude, in degrees."""
    is_exact: bool = True
    """Whether the position is its own, and not that of its town."""
