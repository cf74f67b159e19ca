"""What the author looks at before anything is written: the screens of a walk, each text proposed or hidden.

The author keeps, drops and renames lines, chooses hidden texts, cuts and merges screens. Nothing here is on a disk.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import count

from guidebook.desk.record.chosen import chosen
from guidebook.desk.record.private import Reason, hidden, hidden_choice, hidden_path, hidden_text
from guidebook.desk.record.typed import Typed
from guidebook.desk.record.walk import Gesture, Line, Seen, Walk
from guidebook.languages.signs import drawable

TO_WRITE = "À écrire"
"""What stands where the author has still something to write."""


@dataclass(slots=True)
class Words:
    """A text of a screen: what it said, why it is hidden, whether the author chose it, or wrote another."""

    said: str
    reason: Reason | None = None
    is_chosen: bool = False
    written: str | None = None

    @property
    def is_hidden(self) -> bool:
        """Whether it may not be shown or written."""
        return self.reason is not None and not self.is_chosen and self.written is None

    @property
    def shown(self) -> str:
        """What is drawn: never a text that is hidden."""
        return TO_WRITE if self.is_hidden else self.written or self.said or TO_WRITE


@dataclass(slots=True)
class DraftLine:
    """A line of a screen."""

    number: int
    line: Line
    name: Words
    choices: tuple[Words, ...] = ()
    hint: Words | None = None
    is_kept: bool = False

    @property
    def kind(self) -> str:
        """The element that draws it."""
        return self.line.kind


@dataclass(frozen=True, slots=True)
class DraftGesture:
    """What is done on the line of that number."""

    what: str
    line: int
    choice: int | None = None


@dataclass(slots=True)
class DraftScreen:
    """A screen to approve."""

    number: int
    address: Words
    lines: list[DraftLine]
    gestures: list[DraftGesture]
    opens_window: bool = False
    downloads: bool = False
    asks: bool = False
    page: Words = field(default_factory=lambda: Words(""))
    """Where the page itself opens on the real site; empty from the first password on: it would not open again."""
    is_read: bool = False
    """The author said that nothing in it is about a person."""

    def line(self, number: int) -> DraftLine:
        """The line of that number.

        Raises:
            KeyError: there is none.
        """
        for line in self.lines:
            if line.number == number:
                return line
        raise KeyError(number)

    def remove(self, number: int) -> None:
        """Draw a line no more; what is done on it is not told either.

        Raises:
            KeyError: there is none.
        """
        self.line(number).is_kept = False
        self.gestures = [gesture for gesture in self.gestures if gesture.line != number]

    def kept(self) -> list[DraftLine]:
        """What is drawn, in order; a title or a text that only says the name of what follows it is not said twice."""
        kept = [line for line in self.lines if line.is_kept]
        touched = {gesture.line for gesture in self.gestures}
        return [
            line
            for line, following in zip(kept, [*kept[1:], None], strict=False)
            if line.number in touched
            or not (following and line.kind in ("titre", "texte") and line.name.shown == following.name.shown)
        ]


@dataclass(slots=True)
class Draft:
    """All the screens, and what the author says of the guide."""

    screens: list[DraftScreen] = field(default_factory=list)
    title: str = TO_WRITE
    theme: str = ""
    signed: str | None = None
    """The network, the place or the trade whose member walked to the end; None where nobody says so."""

    @staticmethod
    def of(walk: Walk, typed: Typed) -> Draft:
        """The first proposal."""
        numbers = count(1)
        screens = list[DraftScreen]()
        is_open = True
        for seen in (seen for seen in walk.screens if seen.lines):
            screens.append(_screen(seen, typed, numbers, is_open))
            is_open = is_open and not any(seen.lines[done.line].kind == "mot_de_passe" for done in seen.gestures)
        return Draft(screens)

    def screen(self, number: int) -> DraftScreen:
        """The screen of that number.

        Raises:
            KeyError: there is none.
        """
        for screen in self.screens:
            if screen.number == number:
                return screen
        raise KeyError(number)

    @property
    def is_read(self) -> bool:
        """Whether the author has read every screen."""
        return bool(self.screens) and all(screen.is_read for screen in self.screens)

    def drop(self, number: int) -> None:
        """Take a screen away."""
        self.screens.remove(self.screen(number))

    def merge(self, number: int) -> None:
        """Make one screen of this one and the one before it, with the gestures of both.

        Raises:
            KeyError: there is none before it.
        """
        at = self.screens.index(self.screen(number))
        if at == 0:
            raise KeyError(number)
        before, after = self.screens[at - 1], self.screens.pop(at)
        same = {(line.kind, line.line.name, line.line.near): line.number for line in reversed(before.lines)}
        moved = {
            line.number: same.get((line.kind, line.line.name, line.line.near), line.number) for line in after.lines
        }
        before.lines += [line for line in after.lines if moved[line.number] == line.number]
        for line in after.lines:
            if line.is_kept:
                before.line(moved[line.number]).is_kept = True
        before.gestures += [replace(gesture, line=moved[gesture.line]) for gesture in after.gestures]
        before.opens_window, before.downloads = after.opens_window, before.downloads or after.downloads
        before.is_read = False

    def cut(self, number: int, gesture: int) -> None:
        """Make two screens of one: the gestures from that one on are done on the second, which looks the same.

        Raises:
            KeyError: there would be no gesture before or after.
        """
        screen = self.screen(number)
        if not 0 < gesture < len(screen.gestures):
            raise KeyError(gesture)
        numbers = count(max(one for each in self.screens for one in (each.number, *(k.number for k in each.lines))) + 1)
        lines = [replace(line, number=next(numbers), name=replace(line.name)) for line in screen.lines]
        moved = {old.number: new.number for old, new in zip(screen.lines, lines, strict=True)}
        rest = [replace(one, line=moved[one.line]) for one in screen.gestures[gesture:]]
        second = replace(screen, number=next(numbers), lines=lines, gestures=rest, is_read=False)
        screen.gestures = screen.gestures[:gesture]
        screen.opens_window = screen.downloads = screen.asks = screen.is_read = False
        self.screens.insert(self.screens.index(screen) + 1, second)


def _screen(seen: Seen, typed: Typed, numbers: count[int], is_open: bool) -> DraftScreen:
    lines = [_line(line, seen.lines, typed, next(numbers)) for line in seen.lines]
    proposed = [line.name.reason is None and bool(line.name.said) for line in lines]
    for place in chosen(seen, proposed):
        lines[place].is_kept = True
    gestures = [_gesture(gesture, lines) for gesture in seen.gestures]
    address = Words(seen.host, hidden_text(seen.host, typed))
    screen = DraftScreen(next(numbers), address, lines, gestures, seen.opens_window, seen.downloads, seen.asks)
    if is_open and seen.is_secure:
        screen.page = Words(f"https://{seen.host}{seen.path}", hidden_path(seen.path, typed) or address.reason)
    return screen


def _line(line: Line, lines: tuple[Line, ...], typed: Typed, number: int) -> DraftLine:
    choices = tuple(_words(choice, hidden_choice(choice, line, typed)) for choice in line.choices)
    hint = _words(line.hint, hidden_text(line.hint, typed) or Reason.TEXT) if line.hint else None
    return DraftLine(number, line, _words(line.name, hidden(line, lines, typed)), choices, hint)


def _words(text: str, reason: Reason | None) -> Words:
    return Words(drawable(text), reason)


def _gesture(gesture: Gesture, lines: list[DraftLine]) -> DraftGesture:
    return DraftGesture(gesture.what, lines[gesture.line].number, gesture.choice)
