"""What the pages of a walk tell becomes screens and gestures. A page can tell nothing but what its script tells."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, cast

from playwright.sync_api import BrowserContext, Dialog, Error, Frame, Page

from guidebook.desk.record.init_script import Names, init_script
from guidebook.desk.record.typed import Typed
from guidebook.desk.record.walk import Gesture, Line, Seen, Walk, What

_WHATS = frozenset({"saisir", "cliquer", "cocher", "choisir", "envoyer", "entrer"})
_LOADING = 10_000
"""Milliseconds that the last page may still take."""
_Place = tuple[int, ...]
"""A frame: its number in its parent, from the page down."""


class _Window:
    """One page of the browser: the last look of each of its frames."""

    def __init__(self) -> None:
        self.document = ""
        self.host = self.path = self.scheme = ""
        self.looks: dict[_Place, list[dict[str, Any]]] = {}

    def take(self, message: dict[str, Any], lines: list[dict[str, Any]]) -> None:
        place = tuple(message["path"])
        if not place:
            if message["document"] != self.document:
                self.looks.clear()
            self.document = str(message["document"])
            self.host, self.path, self.scheme = str(message["host"]), str(message["at"]), str(message["scheme"])
        for line in (line for look in self.looks.values() for line in look):
            line.pop("touched", None)  # only one thing is touched at a time
        self.looks[place] = lines

    def whole(self, place: _Place = ()) -> list[dict[str, Any]]:
        """What is seen in a frame, those inside it opened."""
        found = list[dict[str, Any]]()
        for line in self.looks.get(place, ()):
            if line["kind"] == "frame":
                found.extend(self.whole((*place, int(line["frame"]))))
            else:
                found.append(line)
        return found

    def seen_at(self, place: _Place) -> list[dict[str, Any]]:
        """The whole page, with what one of its frames shows even where the page hasn't told of it yet."""
        whole, own = self.whole(), self.looks.get(place, [])
        touched = [line for line in own if line.get("touched")]
        return whole if all(any(line is one for line in whole) for one in touched) else [*whole, *own]


class Listener:
    """Listens to every page of a browser's context, from now on."""

    def __init__(self, context: BrowserContext) -> None:
        self.typed = Typed()
        self._screens: list[Seen] = []
        self._documents: list[tuple[Page, str]] = []
        self._windows: dict[Page, _Window] = {}
        self._names = Names(*(f"_{secrets.token_hex(8)}" for _ in range(3)))
        self._last: Page | None = None
        context.expose_binding(self._names.tell, self._told)
        context.add_init_script(init_script(self._names, self.typed.key))
        context.on("page", self._opened)

    def finish(self) -> Walk:
        """The walk until now; what the page shows in the end is its last screen, without a gesture."""
        if self._last is not None and not self._last.is_closed():
            with suppress(Error):  # what is still coming is looked at as it is
                self._last.wait_for_load_state(timeout=_LOADING)
            for frame in self._last.frames:
                self._look(self._last, frame)
        if self._last is not None and self._last in self._windows:
            window = self._windows[self._last]
            self._end(_Seeing(self._last, window, window.whole()))
        return Walk(tuple(self._screens))

    def _opened(self, page: Page) -> None:
        if self._screens:
            self._screens[-1].opens_window = True
        page.on("download", lambda _: self._mark("downloads"))
        page.on("dialog", self._asked)

    def _asked(self, _: Dialog) -> None:
        """Whoever walks answers it, in the window."""
        self._mark("asks")

    def _mark(self, what: str) -> None:
        if self._screens:
            setattr(self._screens[-1], what, True)

    def _look(self, page: Page, frame: Frame) -> None:
        try:
            message = frame.evaluate(f"() => window.{self._names.look}?.()")
        except Error:  # it is going away
            return
        if message:
            self._windows.setdefault(page, _Window()).take(message, message["seen"])

    def _told(self, source: dict[str, Any], message: Any) -> None:
        if not isinstance(message, dict) or message.get("nonce") != self._names.nonce:
            return
        page = cast(Page, source["page"])
        if "typed" in message:
            self.typed.add(message["typed"])
            return
        window = self._windows.setdefault(page, _Window())
        window.take(message, message["seen"] if "seen" in message else message["lines"])
        if self._last is None or message.get("what") in _WHATS:
            self._last = page
        if message.get("what") in _WHATS:
            place = tuple(message["path"])
            self._done(_Seeing(page, window, window.seen_at(place)), message["what"])

    def _done(self, seeing: _Seeing, what: What) -> None:
        """A gesture on the current screen, or the first one on a new screen."""
        gesture = seeing.gesture(what)
        if gesture is None:
            return
        current = self._screens[-1] if self._screens else None
        if current is None or self._documents[-1] != seeing.document or not _same(current, seeing.screen, gesture):
            self._add(seeing)
            self._screens[-1].gestures.append(gesture)
            return
        again = _again(current, seeing.screen.lines[gesture.line], gesture)
        if again not in current.gestures:
            current.gestures.append(again)
        elif current.lines != seeing.screen.lines and what == "cliquer":
            self._add(seeing)
            self._screens[-1].gestures.append(gesture)

    def _end(self, seeing: _Seeing) -> None:
        last = self._screens[-1] if self._screens else None
        unchanged = last is not None and self._documents[-1] == seeing.document and last.lines == seeing.screen.lines
        if seeing.screen.lines and not unchanged:
            self._add(seeing)

    def _add(self, seeing: _Seeing) -> None:
        self._screens.append(seeing.screen)
        self._documents.append(seeing.document)


class _Seeing:
    """A page as it is at one moment."""

    def __init__(self, page: Page, window: _Window, told: list[dict[str, Any]]) -> None:
        self.document = (page, window.document)
        self._told = told
        lines = tuple(map(Line.of, told))
        self.screen = Seen(window.host, window.path, lines, is_secure=window.scheme == "https:")

    def gesture(self, what: What) -> Gesture | None:
        for place, line in enumerate(self._told):
            if line.get("touched"):
                choice = line.get("choice")
                return Gesture(what, place, int(choice) if choice is not None else None)
        return None


def _same(current: Seen, now: Seen, gesture: Gesture) -> bool:
    """Whether the screen is the one that was seen before: its titles, and its fields but those that came or went."""
    touched = now.lines[gesture.line]
    return (
        (touched.kind, touched.name) in {(line.kind, line.name) for line in current.lines}
        and (current.host, current.path) == (now.host, now.path)
        and current.headings() == now.headings()
        and (current.fields() <= now.fields() or now.fields() <= current.fields())
    )


def _again(current: Seen, touched: Line, gesture: Gesture) -> Gesture:
    """The same gesture, its line counted as in the current screen: of several alike, the one with the same row."""
    places = [i for i, line in enumerate(current.lines) if (line.kind, line.name) == (touched.kind, touched.name)]
    near = [i for i in places if current.lines[i].near == touched.near]
    return Gesture(gesture.what, _nearest(near or places, gesture.line), gesture.choice)


def _nearest(places: Iterable[int], place: int) -> int:
    return min(places, key=lambda other: abs(other - place))
