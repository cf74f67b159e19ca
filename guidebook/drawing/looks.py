"""The looks of elements and frames: one look for all that differ in their words alone.

A template is rendered once for a look, with holes for the words; each drawing then fills the holes, in a tenth of
the time. Such a template may show a text, ask whether it is there, and compare it with another text of the
element. One that looks at what a text says begins with the fields that it reads, `{% set reads = ("value",) %}`: they
are a part of the look; or with `{% set reads = true %}`, and is rendered each time. A frame's template has no other
choice than the last.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Sequence
from typing import Any

from markupsafe import Markup

from guidebook.drawing.escaping import written
from guidebook.model.service import Service
from guidebook.screens.element import Element
from guidebook.screens.elements.rangee import Row
from guidebook.screens.frames.navigateur import Browser
from guidebook.screens.screen import Screen

HOLE = "\ue000{}\ue001"
"""Signs for private use: no template has them, and no escaping touches them."""
Look = tuple[str, tuple[int, ...]]
"""HTML with holes, as a format, and the number of each of its holes."""
_HOLES = re.compile("\ue000([0-9]+)\ue001")

Draw = Callable[[Element], str]
DrawFrame = Callable[..., str]
"""Draws a frame: the screen, its service or None, and what stands in it."""


class Looks:
    """Draws elements with one macro, `draw`, which `reads` some fields."""

    def __init__(self, draw: Draw, reads: Container[str] = ()) -> None:
        self._draw, self._reads = draw, reads
        self._known: dict[tuple[Any, ...], Look] = {}

    def __call__(self, element: Element) -> str:
        """The HTML of `element`, the same as its template's."""
        if isinstance(element, Row):
            return self._draw(element)
        texts: dict[str, int] = {}
        fields, reads = element.__dict__.items(), self._reads
        key = (element.kind, *[v if v is None or name in reads else _numbered(v, texts) for name, v in fields])
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._with_holes(element, key)
        return _filled(known, [written(text) for text in texts])

    def _with_holes(self, element: Element, key: tuple[Any, ...]) -> Look:
        holes = {
            name: _holes(shape) if type(value) in (str, tuple) and value else value
            for (name, value), shape in zip(element.__dict__.items(), key[1:], strict=True)
        }
        return look(self._draw(element.model_copy(update=holes)))


class FrameLooks:
    """Draws the frames of one kind with one macro, `draw`: what stands in them fills a hole too."""

    def __init__(self, draw: DrawFrame, kind: type[Screen]) -> None:
        self._draw = draw
        self._fields = [name for name in kind.model_fields if name not in ("frame", "content", "service")]
        self._known: dict[tuple[Any, ...], Look] = {}

    def __call__(self, screen: Screen, service: Service | None, inside: str) -> str:
        """The HTML of the frame around `inside`, the same as its template's."""
        if isinstance(screen, Browser) and screen.bar:
            return self._draw(screen, service, inside)
        texts = {"": 0}  # no field has it: the place of what stands inside
        values = screen.__dict__
        shape = [_numbered(values[name], texts) for name in self._fields]
        key = (service and service.name, *shape)
        known = self._known.get(key)
        if known is None:
            holes = dict(zip(self._fields, map(_holes, shape), strict=True))
            hole = Markup(HOLE.format(0))  # noqa: S704 - no text yet
            known = self._known[key] = look(self._draw(screen.model_copy(update=holes), service, hole))
        return _filled(known, [inside, *[written(text) for text in texts if text]])


def look(html: str) -> Look:
    """HTML with holes."""
    return _HOLES.sub("%s", str(html).replace("%", "%%")), tuple(map(int, _HOLES.findall(html)))


def _filled(look: Look, parts: Sequence[str]) -> str:
    html, order = look
    return html % tuple([parts[number] for number in order])


def _numbered(value: Any, texts: dict[str, int]) -> Any:
    """A text becomes its number among the texts of the element: the same text has the same number."""
    if type(value) is str and value:
        return texts.setdefault(value, len(texts))
    if type(value) is tuple:
        return tuple([_numbered(item, texts) for item in value])
    return value


def _holes(shape: Any) -> Any:
    if isinstance(shape, tuple):
        return tuple(map(_holes, shape))
    return HOLE.format(shape) if isinstance(shape, int) else shape
