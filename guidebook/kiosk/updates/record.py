"""What a kiosk remembers of its updates, and tells the staff: which contents by their numbers, when, how it went."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from guidebook.kiosk.small_files import read_small, write_small
from guidebook.kiosk.store import Store

_FILE = "mise-a-jour.json"


@dataclass(frozen=True, slots=True)
class Record:
    """Dates are ISO texts, empty where it never happened.

    `highest` is the number of the newest content ever taken, `numbers` those of contents by their release; `taken`
    when the last one came, `looked` when the kiosk last looked, `good` when that last went well; `expires` until when
    the signatures hold, `dated` the day of the newest content, as its network signed it; `said` is a sentence for the
    staff, an `alarm` where somebody has to do something; `progress` how far a copy is, left there by one that was
    stopped.
    """

    highest: int = 0
    numbers: dict[str, int] = field(default_factory=dict)
    taken: str = ""
    looked: str = ""
    good: str = ""
    expires: str = ""
    dated: str = ""
    said: str = ""
    progress: str = ""
    alarm: bool = False

    def but(self, **changes: Any) -> Record:
        """The same with some fields changed."""
        return replace(self, **changes)


def record_of(store: Path) -> Record:
    """What was remembered; of what can't be read, nothing."""
    kept = read_small(store / _FILE)
    usual = Record()
    known: dict[str, Any] = {f.name: kept.get(f.name) for f in fields(Record)}
    return usual.but(**{name: value for name, value in known.items() if type(value) is type(getattr(usual, name))})


def went_back(store: Store) -> int:
    """The number of a content that was taken off again because it kept failing on screen; 0 where none was."""
    record, pointer = record_of(store.folder), store.pointer
    shown = record.numbers.get(pointer.current, 0) if pointer else 0
    return record.highest if 0 < shown < record.highest else 0


def remember(store: Path, record: Record) -> None:
    """Keep it.

    Raises:
        OSError: it can't be written.
    """
    write_small(store / _FILE, {f.name: getattr(record, f.name) for f in fields(Record)})


def now() -> str:
    """This moment, as records say it: to the minute, by the kiosk's clock."""
    return datetime.datetime.now().isoformat(timespec="minutes")


def minute_of_the_day() -> int:
    """The minutes since midnight, by the kiosk's clock: whether it is the hour to look for a content."""
    clock = datetime.datetime.now()
    return 60 * clock.hour + clock.minute
