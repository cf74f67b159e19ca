"""How many shapes a drawing makes once its copies are drawn: a few lines of `<use>` in one another make millions."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from xml.etree.ElementTree import Element

MOST = 100_000
"""Shapes; a browser draws them in about a second."""

_REFERENCE = re.compile(r"url\(\s*[\"']?#([\w.:-]+)")

_NAMED = re.compile(r"[.#]?[\w-]+|\*")
_NUMBER = re.compile(r"\d+")


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
        self._rules: dict[str, dict[str, None]] = defaultdict(dict)
        for names, references in _rules(styles):
            there = dict.fromkeys(reference for reference in references if reference in self._parts)
            for name in names if there else ():
                self._rules[name] |= there
        self._counted: dict[Element, int] = {}
        self._vertices: dict[Element, int] = {}
        self._open: set[Element] = set()

    def count(self, element: Element) -> int:
        if element in self._open:
            raise Endless
        if element not in self._counted:
            self._open.add(element)
            drawn = (self._drawn(part, element) for part in self._named(element))
            inside = _total(chain(map(self.count, element), drawn))
            self._open.remove(element)
            self._counted[element] = min(1 + inside, MOST + 1)
        return self._counted[element]

    def _drawn(self, part: Element, element: Element) -> int:
        """The shapes of a part where an element draws it: a marker is at each point, and its children inherit it."""
        once = self.count(part)
        return once * self._points(element) if part.tag == "marker" else once

    def _points(self, element: Element) -> int:
        """At most so many points have the lines of an element, of its children and of what it copies."""
        if element not in self._vertices:
            own = len(_NUMBER.findall(element.get("d", element.get("points", "")))) // 2 + 1
            copied = self._parts.get(element.get("href", "").removeprefix("#"), ()) if element.get("href") else ()
            inside = sum(map(self._points, element)) + sum(map(self._points, copied))
            self._vertices[element] = min(own + inside, MOST + 1)
        return self._vertices[element]

    def _named(self, element: Element) -> Iterator[Element]:
        """The parts that an element is drawn with; a rule counts where its selector names the element."""
        for name in (element.get("href", "").removeprefix("#"), *self._references(element)):
            yield from self._parts.get(name, ()) if name else ()

    def _references(self, element: Element) -> Iterator[str]:
        for value in element.attrib.values():
            yield from _REFERENCE.findall(value)
        classes = (f".{name}" for name in element.get("class", "").split())
        for name in ("*", element.tag, f"#{element.get('id', '')}", *classes):
            yield from self._rules.get(name, ())


def _total(counts: Iterable[int]) -> int:
    """Their sum, no further than what is too much."""
    total = 0
    for count in counts:
        total += count
        if total > MOST:
            break
    return total


def _rules(styles: str) -> Iterator[tuple[set[str], tuple[str, ...]]]:
    """The names in the selector of each rule that refers to parts, and these parts."""
    for rule in styles.split("}"):
        before, _, declarations = rule.rpartition("{")
        if references := tuple(_REFERENCE.findall(declarations)):
            yield set(_NAMED.findall(before.rpartition("{")[2])), references
