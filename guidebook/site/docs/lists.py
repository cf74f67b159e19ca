"""Lists of a page of docs/ that Markdown reads otherwise than their author: in another level, with other numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidebook.problem import Sentences
from guidebook.site.docs.written import STEP, width

_ITEM = re.compile(r"[ \t]*(?P<sign>[-*+]|(?P<number>\d{1,9})\.)[ \t]+\S.*")
_LEVEL = "Cette liste est dans un autre point, mais trop peu décalée : elle serait au même niveau."
_MOVE = "Décalez ses points de quatre espaces de plus que celui du dessus."
_BETWEEN = "Mettez une phrase ou un titre entre les deux listes."
_KEEP = (
    "Décalez de quatre espaces ce qui est entre deux points, ou corrigez le numéro. "
    "Si ce n’est pas une liste, mettez une barre devant le point : « {number}\\. »."
)


@dataclass(slots=True)
class _List:
    """A list that may go on: how far its items are moved, how many there are, and whether they have numbers."""

    moved: int
    is_numbered: bool
    items: int = 0


def list_problems(lines: list[str]) -> Iterator[tuple[int, Sentences]]:
    """What is wrong, with its line, from 1; `lines` are the page's, without code (`written.lines_of`)."""
    lists = list[_List]()
    is_after_blank = True
    for number, line in enumerate(lines, 1):
        if not line.strip():
            is_after_blank = True
            continue
        item, moved = _ITEM.fullmatch(line), width(line)
        if item is None and is_after_blank:
            lists = [one for one in lists if moved >= one.moved + STEP]
        elif item and (is_after_blank or lists):  # one that is glued to a text is told as such
            yield from ((number, said) for said in _item(item["number"], moved, lists))
        is_after_blank = False


def _item(number: str | None, moved: int, lists: list[_List]) -> Iterator[Sentences]:
    while lists and lists[-1].moved > moved:
        lists.pop()
    if not lists or moved > lists[-1].moved:
        if lists and moved < lists[-1].moved + STEP:
            yield "liste-imbriquee", _LEVEL, _MOVE
        lists.append(_List(moved, number is not None))
    here = lists[-1]
    here.items += 1
    if here.is_numbered != (number is not None):
        kind = "à numéros" if here.is_numbered else "à tirets"
        yield "liste-collee", f"Ce point suit une liste {kind} : il en ferait partie.", _BETWEEN
        here.is_numbered = number is not None  # told once
    elif number and int(number) not in (1, here.items):
        message = f"Ce point porterait le numéro {here.items}, et non {number}."
        yield "liste-numeros", message, _KEEP.format(number=number)
        here.items = int(number)  # told once
