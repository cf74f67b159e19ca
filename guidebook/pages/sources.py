"""The sources of a guide as its page names them: titles, not addresses, and the date of what is old."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from guidebook.languages.wording import Wording, long_date
from guidebook.model.guide import Guide
from guidebook.model.source import Source


def named_sources(guide: Guide, today: datetime.date, wording: Wording) -> Iterator[tuple[str, str]]:
    """The address and the name of each source; an address without a title is its own name."""
    for source in guide.header.sources:
        if isinstance(source, Source):
            yield source.address, _name(source, today, wording)
        else:
            yield source, source


def _name(source: Source, today: datetime.date, wording: Wording) -> str:
    if not source.says_its_date(today):
        return source.title
    if source.published:
        return str(wording.guide.source_of.format(title=source.title, date=_date(source.published, wording)))
    return str(wording.guide.source_read.format(title=source.title, date=long_date(source.read_on, wording)))


def _date(published: str, wording: Wording) -> str:
    """« 14 avril 2025 », « avril 2025 » or « 2025 », as much as the page says."""
    year, *rest = published.split("-")
    if len(rest) > 1:
        return long_date(datetime.date.fromisoformat(published), wording)
    return " ".join([*(wording.date.months.split()[int(month) - 1] for month in rest), year])
