"""What the staff decided at the kiosk itself, until `borne.yml` is written anew."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from guidebook.kiosk.small_files import read_small, write_small

_FILE = "equipe.json"


@dataclass(frozen=True, slots=True)
class Choices:
    """How loud a visit begins, from 0 to 100 (None: as `borne.yml` says), and whether the kiosk sleeps."""

    volume: int | None = None
    asleep: bool = False


def choices_of(store: Path) -> Choices:
    """What was decided; nothing where that can't be read."""
    kept = read_small(store / _FILE)
    volume = kept.get("volume")
    good = isinstance(volume, int) and 0 <= volume <= 100
    return Choices(volume if good else None, kept.get("dort") is True)


def choose(store: Path, choices: Choices) -> None:
    """Keep what is decided.

    Raises:
        OSError: it can't be written.
    """
    write_small(store / _FILE, {"volume": choices.volume, "dort": choices.asleep})


def forget_choices(store: Path) -> None:
    """The venue has written its settings anew: they hold."""
    (store / _FILE).unlink(missing_ok=True)
