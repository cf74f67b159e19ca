"""Lists whose place is not the one their author sees: glued to a text, shifted by too little, numbered otherwise."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from guidebook.problem import Sentences
from guidebook.reading.text.grammar import Node

_GLUED = (
    "liste-collee",
    "Cette liste est collée au texte au-dessus.",
    "Laissez une ligne vide avant le premier tiret.",
)
_OUTSIDE = (
    "ligne-decalee",
    "Cette ligne est décalée, mais pas assez pour être dans l’encadré au-dessus.",
    "Décalez-la de quatre espaces pour l’y mettre. Sinon, retirez les espaces du début.",
)


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines as they stand in the file, and those that begin otherwise than their author wrote them."""

    lines: Sequence[str]
    mended: Collection[int]

    def beside(self, before: Node, node: Node, in_item: bool) -> Iterator[tuple[int, Sentences]]:
        """What shows only between two blocks that follow each other; lines are counted from 0."""
        is_list, under_list = node.kind.endswith("_list"), before.kind.endswith("_list")
        if not is_list and before.kind != "call_out":
            return
        line, shifted = _line(node), self._indent(node) > self._indent(before)
        if is_list and before.kind == "paragraph" and not in_item:
            if _end(before) == line and line not in self.mended:
                yield line, _GLUED
        elif is_list and under_list and shifted:
            yield line, _shifted(self._content(before.children[-1]))
        elif before.kind == "call_out" and node.kind == "paragraph" and shifted:
            yield line, _OUTSIDE

    def inside(self, node: Node) -> Iterator[tuple[int, Sentences]]:
        """What is wrong in a list."""
        items = node.children
        for before, item in pairwise(items):
            if self._indent(item) > self._indent(items[0]):
                yield _line(item), _shifted(self._content(before))
                break
        numbers = [int(item.token.info) for item in items if item.token.info]
        if set(numbers) != {1}:
            for (number, following), item in zip(pairwise(numbers), items[1:], strict=False):
                if following != number + 1:
                    yield _line(item), _miscounted(number, following)
                    break

    def _indent(self, node: Node) -> int:
        text = self.lines[_line(node)].expandtabs(4)
        return len(text) - len(text.lstrip(" "))

    def _content(self, item: Node) -> int:
        """How many spaces shift a line as far as the text of an item."""
        return self._indent(item) + len(item.token.info) + 2


def _shifted(spaces: int) -> Sentences:
    return (
        "liste-decalee",
        "Cette ligne est décalée, mais elle ne serait pas dans le point au-dessus.",
        f"Pour l’y mettre, décalez-la de {spaces} espaces. Sinon, alignez-la avec les autres points.",
    )


def _miscounted(before: int, after: int) -> Sentences:
    return (
        "liste-numeros",
        f"Dans cette liste, {after} vient après {before} : la page compterait {before + 1}.",
        "Numérotez les points dans l’ordre. Pour une autre liste, écrivez une phrase entre les deux.",
    )


def _line(node: Node) -> int:
    return (node.token.map or [0])[0]


def _end(node: Node) -> int:
    return (node.token.map or [0, 0])[1]
