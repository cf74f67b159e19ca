"""How many shapes a drawing makes once its copies are drawn: a few lines of `<use>` in one another make millions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from xml.etree.ElementTree import Element

MOST = 100_000
"""Shapes; a browser draws them in about a second."""

_REFERENCE = re.compile(r"url\(\s*[\"']?#([\w.:-]+)")

_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_NAMED = re.compile(r"[.#]?[\w-]+|\*")


class Endless(ValueError):
    """A drawing that holds itself."""


def drawn_shapes(drawing: Element) -> int:
    """The shapes of a clean drawing, each counted as often as it is drawn. More than `MOST` are not counted on.

    Raises:
        Endless: a part of it is made of itself.
    """
    return _Drawing(drawing).count(drawing)


class _Drawing:
    def __init__(self, drawing: Element) -> None:
        self._parts: dict[str, list[Element]] = defaultdict(list)
        for element in drawing.iter():
            self._parts[element.get("id", "")].append(element)
        styles = "".join(element.text or "" for element in drawing.iter("style"))
        self._rules = [
            (set(_NAMED.findall(selector)), _REFERENCE.findall(declarations))
            for selector, declarations in _RULE.findall(styles)
        ]
        self._counted: dict[Element, int] = {}
        self._open: set[Element] = set()

    def count(self, element: Element) -> int:
        if element in self._open:
            raise Endless
        if element not in self._counted:
            self._open.add(element)
            inside = sum(map(self.count, element)) + sum(map(self.count, self._named(element)))
            self._open.remove(element)
            self._counted[element] = min(1 + inside, MOST + 1)
        return self._counted[element]

    def _named(self, element: Element) -> Iterator[Element]:
        """The parts that an element is drawn with; a rule counts where its selector names the element."""
        for name in (element.get("href", "").removeprefix("#"), *self._references(element)):
            yield from self._parts.get(name, ()) if name else ()

    def _references(self, element: Element) -> Iterator[str]:
        for value in element.attrib.values():
            yield from _REFERENCE.findall(value)
        classes = (f".{name}" for name in element.get("class", "").split())
        called = {"*", element.tag, f"#{element.get('id', '')}", *classes}
        for names, references in self._rules:
            if not called.isdisjoint(names):
                yield from references
