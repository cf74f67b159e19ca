"""The French keyboard that screens draw, and the names its keys answer to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from guidebook.package_data import texts


@dataclass(frozen=True, slots=True)
class Cap:
    """One key. A key that writes signs has no name; `base`, `shift` and `altgr` are what it writes."""

    name: str
    base: str
    shift: str
    altgr: str
    width: int
    place: str
    event: str
    also: tuple[str, ...]

    @property
    def printed(self) -> str:
        """What is printed on a key that has one legend: an arrow's sign, a name without its side."""
        return self.base or self.name.removesuffix(" droite")

    @property
    def keys(self) -> tuple[str, ...]:
        """What a browser may report when this key is pressed, in small letters."""
        writes = () if self.event else (self.base, self.shift, self.altgr)
        return tuple(key.lower() for key in (self.event or self.name, *writes) if key)

    def keys_for(self, name: str) -> tuple[str, ...]:
        """What a browser reports when the learner presses what `name` asks for: one sign of the key, or the key."""
        return (name.lower(),) if name.lower() in self.keys else self.keys

    @property
    def signs(self) -> bool:
        """Whether several signs are printed on the key."""
        return bool(self.shift or self.altgr)


@cache
def rows() -> tuple[tuple[Cap, ...], ...]:
    """The keys, row by row, from top to bottom."""
    return tuple(tuple(_cap(key) for key in row) for row in texts(Path(__file__).with_suffix(".yml")))


def cap_of(key: str) -> Cap | None:
    """The key that an author names: by its name, or by a sign it bears, capitals or not."""
    return _by_name().get(key.casefold())


def known_keys() -> frozenset[str]:
    """Every name an author may write after `touche:`."""
    return frozenset(name for cap in _caps() for name in _names(cap))


def _caps() -> Iterator[Cap]:
    for row in rows():
        yield from row


def _cap(key: dict[str, Any]) -> Cap:
    text = {name: str(key.get(name, "")) for name in ("name", "base", "shift", "altgr", "place", "event")}
    return Cap(**text, width=int(key.get("width", 4)), also=tuple(key.get("also", ())))


def _names(cap: Cap) -> tuple[str, ...]:
    letters = (cap.base.lower(),) if cap.base.isalpha() else ()
    return tuple(name for name in (cap.name, cap.base, *letters, cap.shift, cap.altgr, *cap.also) if name)


@cache
def _by_name() -> dict[str, Cap]:
    # « ^ » is on two keys: the one that writes it alone comes first.
    ranked = sorted(
        (rank, name.casefold(), i) for i, cap in enumerate(_caps()) for rank, name in enumerate(_names(cap))
    )
    caps = tuple(_caps())
    names: dict[str, Cap] = {}
    for _, name, i in ranked:
        names.setdefault(name, caps[i])
    return names
