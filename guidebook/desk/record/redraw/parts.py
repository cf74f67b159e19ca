"""A screen with many gestures is drawn for several steps: a step has two kinds of gestures and nine markers at most."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guidebook.desk.record.draft import DraftGesture, DraftLine, DraftScreen

_MOST_MARKERS = 9
_MOST_KINDS = 2
ENTER = "entrer"
"""The gesture that has no marker: the Enter key."""


@dataclass(frozen=True, slots=True)
class Part:
    """What one step shows and asks for."""

    name: str
    screen: DraftScreen
    gestures: tuple[DraftGesture, ...]
    markers: Mapping[int, int]
    """The number of the marker of each line that is touched."""
    is_last: bool = True
    """Whether the screen goes away after it."""

    def lines(self) -> list[DraftLine]:
        """What is drawn."""
        return self.screen.kept()


def parts(screens: Sequence[DraftScreen]) -> Iterator[Part]:
    """The steps of all screens, each with a name of its own."""
    used = set[str]()
    for screen in screens:
        groups = list(_groups(screen.gestures)) or [[]]
        for number, group in enumerate(groups):
            markers = dict[int, int]()
            for gesture in group:
                if gesture.what != ENTER:
                    markers.setdefault(gesture.line, len(markers) + 1)
            yield Part(_name(screen, used), screen, tuple(group), markers, number == len(groups) - 1)


def _groups(gestures: Sequence[DraftGesture]) -> Iterator[list[DraftGesture]]:
    group = list[DraftGesture]()
    for gesture in gestures:
        kinds = {other.what for other in (*group, gesture)}
        lines = {other.line for other in (*group, gesture)}
        if len(kinds) > _MOST_KINDS or len(lines) > _MOST_MARKERS:
            yield group
            group = []
        group.append(gesture)
    if group:
        yield group


def _name(screen: DraftScreen, used: set[str]) -> str:
    """The key of a drawn screen: its title in small letters, or « ecran », with a number where that is taken."""
    titles = (line.name.shown for line in screen.kept() if line.kind == "titre" and not line.name.is_hidden)
    first = _slug(next(titles, "")) or "ecran"
    name, number = first, 2
    while name in used:
        name, number = f"{first}-{number}", number + 1
    used.add(name)
    return name


def _slug(text: str) -> str:
    plain = "".join(s for s in unicodedata.normalize("NFKD", text.casefold()) if unicodedata.category(s) != "Mn")
    words = re.findall(r"[a-z0-9]+", plain)
    return "-".join(words[:5])[:40].strip("-")
