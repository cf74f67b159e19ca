"""Which signs our fonts draw. Any other is left to the fonts of each device, and one that has none shows an empty box.

`signs.txt` is read from the font files by `tools/font_signs.py` (`make vendor`); `signs.yml` names the others.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guidebook.package_data import data

UNDRAWN = "caractere-sans-dessin"
"""The name of the rule, for authors."""

_LISTED = 8
"""Signs that a message names; more would hide what it says."""


@dataclass(frozen=True, slots=True)
class _Kind:
    signs: re.Pattern[str]
    name: str
    cure: str


def undrawn(text: str) -> tuple[str, str] | None:
    """Which signs of a text our fonts lack, and what to write instead, in French; None where they have them all."""
    if text.isascii():
        return None
    found = list(dict.fromkeys(match.group() for match in _undrawn().finditer(text)))
    if not found:
        return None
    kinds = {_shown(sign): _kind(sign) for sign in found[:_LISTED]}
    *most, last = [f"{sign} ({kind.name})" for sign, kind in kinds.items()] + ["d’autres"] * (len(found) > _LISTED)
    listed = f"{', '.join(most)} et {last}" if most else last
    cures = {kind.cure: sign for sign, kind in reversed(kinds.items())}
    told = [f"{sign} : {cure}" if len(cures) > 1 else cure for cure, sign in reversed(cures.items())]
    message = f"Les lettres du site n’ont pas {listed} : selon l’appareil ou le papier, on verrait une case vide."
    return message, " ".join(told)


def drawable(text: str) -> str:
    """The text without the signs that our fonts lack."""
    return text if text.isascii() else " ".join(_undrawn().sub("", text).split())


def undrawn_by_line(text: str) -> Iterator[tuple[int, tuple[str, str]]]:
    """The same for each line of a text that has such signs, with its number from 0."""
    if undrawn(text):
        for number, line in enumerate(text.split("\n")):
            if said := undrawn(line):
                yield number, said


def _shown(sign: str) -> str:
    """What joins several pictures into one is left out: a terminal is sent only what it shows."""
    seen = sign.replace("\u200d", "")
    return f"« {seen} »" if unicodedata.category(seen[0]) not in ("Co", "Cn") else f"U+{ord(seen[0]):04X}"


def _kind(sign: str) -> _Kind:
    """What tells a sign of several codes is the first that is not drawn: of « 1️⃣ » the square."""
    told = next(part for part in sign if _undrawn().match(part))
    return next(kind for kind in _kinds() if kind.signs.match(told))


@cache
def _undrawn() -> re.Pattern[str]:
    """A sign, with what only changes how it looks: a colour of skin, a square around a figure, another joined to it."""
    drawn = Path(__file__).with_suffix(".txt").read_text("utf-8").strip()
    other = f"[^\x00-\x7f\\s\ufe0e\ufe0f\u200d{re.escape(drawn)}]"
    look = "[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]"
    flag = "[\U0001f1e6-\U0001f1ff]{2}"
    return re.compile(f"{flag}|(?:[0-9#*]\ufe0f?(?=\u20e3))?{other}{look}*(?:\u200d{other}{look}*)*")


@cache
def _kinds() -> tuple[_Kind, ...]:
    entries = data(Path(__file__).with_suffix(".yml"))
    return tuple(_Kind(re.compile(f"[{entry['signs']}]"), entry["name"], entry["cure"]) for entry in entries)
