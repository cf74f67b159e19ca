"""How a kiosk is, in lines for its staff: a name, what is said, and whether somebody has to look at it."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guidebook.kiosk.store import Store
from guidebook.kiosk.updates.record import Record, record_of, went_back
from guidebook.kiosk.updates.trust import trusts_somebody

_LITTLE = 10**9
"""Bytes of free disk below which a new content may find no room."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is told."""

    name: str
    said: str
    alarm: bool = False


def health(store: Path, release: str, words: Mapping[str, Any], now: datetime.datetime) -> Iterator[Line]:
    """Everything about the machine and its content."""
    record = record_of(store)
    number = record.numbers.get(release)
    known = words["version_known"].format(number=number, day=_day(record.taken, words))
    yield Line(words["version"], known if number else words["version_unknown"].format(name=release[:8]))
    if failed := went_back(Store(store)):
        yield Line(words["new"], words["went_back"].format(number=failed), True)
    if trusts_somebody(store):
        yield from _updates(record, Store(store).busy if record.progress else False, words, now)
    else:
        yield Line(words["expires"], words["unsigned"])
    disk = shutil.disk_usage(store)
    free, total = (f"{size / 1e9:.1f}".replace(".", ",") for size in (disk.free, disk.total))
    yield Line(words["disk"], words["disk_free"].format(free=free, total=total), disk.free < _LITTLE)
    late = now.date().isoformat() < record.dated
    clock = words["clock_late" if late else "clock_at"]
    yield Line(words["clock"], clock.format(**_moment(now, words)), late)


def _updates(record: Record, busy: bool, words: Mapping[str, Any], now: datetime.datetime) -> Iterator[Line]:
    looked = words["never"]
    if record.looked:
        looked = words["looked_at"].format(**_moment(datetime.datetime.fromisoformat(record.looked), words))
    yield Line(words["looked"], looked)
    if record.progress:
        yield Line(words["said"], record.progress if busy else words["interrupted"], not busy)
    elif record.said:
        yield Line(words["said"], record.said, record.alarm)
    if record.expires:
        over = record.expires < now.date().isoformat()
        said = words["expired" if over else "expires_at"]
        yield Line(words["expires"], said.format(day=_day(record.expires, words)), over)


def _moment(when: datetime.datetime, words: Mapping[str, Any]) -> dict[str, str]:
    return {"day": _day(when.date().isoformat(), words), "hour": f"{when:%H} h {when:%M}"}


def _day(text: str, words: Mapping[str, Any]) -> str:
    """« 1er décembre 2026 » of an ISO date, with or without its hour."""
    try:
        day = datetime.datetime.fromisoformat(text).date()
    except ValueError:
        return text
    return f"{'1er' if day.day == 1 else day.day} {words['months'].split()[day.month - 1]} {day.year}"
