"""The looks of elements: one look for all that differ in their words alone.

A template is rendered once for a look, with holes for the words; each drawing then fills the holes, in a tenth of
the time. Such a template may show a text, ask whether it is there, and compare it with another text of the
element. One that looks at what a text says begins with the fields that it reads, `{% set reads = ("value",) %}`: they
are a part of the look; or with `{% set reads = true %}`, and is rendered each time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from typing import Any

from markupsafe import Markup, escape

from guidebook.screens.element import Element
from guidebook.screens.elements import Row

HOLE = "\ue000{}\ue001"
"""Signs for private use: no template has them, and no escaping touches them."""
_HOLES = re.compile("\ue000([0-9]+)\ue001")

Draw = Callable[[Element], Markup]


class Looks:
    """Draws elements with one macro, `draw`, which `reads` some fields."""

    def __init__(self, draw: Draw, reads: Container[str] = ()) -> None:
        self._draw, self._reads = draw, reads
        self._known: dict[tuple[Any, ...], tuple[str, tuple[int, ...]]] = {}

    def __call__(self, element: Element) -> Markup:
        """The HTML of `element`, the same as its template's."""
        if isinstance(element, Row):
            return self._draw(element)
        texts: dict[str, int] = {}
        fields = element.__dict__.items()
        key = (element.kind, *[v if name in self._reads else _numbered(v, texts) for name, v in fields])
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._with_holes(element, key)
        html, order = known
        words = [escape(text) for text in texts]
        return Markup(html % tuple([words[number] for number in order]))  # noqa: S704 - the template's, words escaped

    def _with_holes(self, element: Element, key: tuple[Any, ...]) -> tuple[str, tuple[int, ...]]:
        holes = {
            name: _holes(shape) if type(value) in (str, tuple) and value else value
            for (name, value), shape in zip(element.__dict__.items(), key[1:], strict=True)
        }
        return look(self._draw(element.model_copy(update=holes)))


def look(html: str) -> tuple[str, tuple[int, ...]]:
    """HTML with holes, as a format, and the number of each of its holes."""
    return _HOLES.sub("%s", str(html).replace("%", "%%")), tuple(map(int, _HOLES.findall(html)))


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
