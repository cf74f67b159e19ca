"""Dates that this computer takes for the future: a slip of the author's, or a clock that is wrong.

Which of the two, a program can't know: both are told, once for all the guides, and the site is made all the same.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from guidebook.model.guidebook import Guidebook
from guidebook.problem import Level, Problem
from guidebook.rules._texts import header_line


def future_dates(guidebook: Guidebook, today: datetime.date) -> Iterator[Problem]:
    """One Problem, at the first such date."""
    later = sorted((path, line, day) for path, line, day in _dates(guidebook) if day > today)
    if not later:
        return
    path, line, day = later[0]
    others = f" {len(later)} dates sont dans ce cas." if len(later) > 1 else ""
    yield Problem(
        path,
        line,
        "date-future",
        f"La date {day:%d/%m/%Y} est dans le futur : pour cet ordinateur, nous sommes le {today:%d/%m/%Y}.{others}",
        "Si l’ordinateur se trompe, mettez-le à l’heure. Sinon, écrivez le jour où cela a été fait.",
        Level.ADVICE,
    )


def _dates(guidebook: Guidebook) -> Iterator[tuple[str, int, datetime.date]]:
    for guide in guidebook.guides:
        if verification := guide.header.verification:
            yield guide.path, header_line(guide, "verification"), verification.on
        for source in guide.header.keyed().values():
            yield guide.path, header_line(guide, "sources"), source.read_on
    for key, service in guidebook.services.items():
        for help_ in service.help:
            yield *guidebook.service_places[key], help_.read_on
