"""Blocks of code of a page of docs/ that Markdown reads as a text, and those that were meant to become a drawing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.problem import Sentences
from guidebook.site.docs.written import Fence

_OPENS = re.compile(r"(?P<before>[ \t>]*(?:(?:[-*+]|\d+\.)[ \t]+)*)(?P<signs>`{3,}|~{3,})(?P<says>[^`\n]*)")
_DRAWN = frozenset({"mermaid", "plantuml", "puml", "dot", "graphviz", "vega", "vegalite", "math", "latex-math"})
"""Languages whose code other programs turn into a picture."""
_NOT_CODE = "Ce bloc n’est pas lu comme du code : ses lignes se suivraient dans un paragraphe."
_MOVED = (
    "Commencez la ligne par les trois signes, sans rien devant. "
    "Dans une liste ou un encadré, décalez plutôt le code de quatre espaces de plus, sans ces signes."
)
_PICTURE = "Mettez à sa place une image : ![ce qu’elle montre](image.png)."
_SAYS = "Après les trois signes, n’écrivez qu’un mot, ou rien."
_OPEN = "Fermez-le par les mêmes signes, seuls sur leur ligne."


def fence_problems(lines: list[str], code: str, fences: list[Fence]) -> Iterator[tuple[int, Sentences]]:
    """What is wrong, with its line; `lines` are without the blocks that were read, `code` is shown as code."""
    for fence in fences:
        word = fence.says.strip("{} .").split(" ")[0].lower()
        if word in _DRAWN:
            message = f"Ce schéma ({word}) s’afficherait comme du code."
            yield fence.line, ("bloc-de-code", message, _PICTURE)
    closes = ""
    for number, line in enumerate(lines, 1):
        opens = _OPENS.fullmatch(line)
        if closes:
            closes = "" if line.strip().startswith(closes) else closes
        elif opens and line.strip() not in code:
            closes = opens["signs"] if any(opens["signs"] in each for each in lines[number:]) else ""
            says = opens["says"].strip()
            cure = _MOVED if opens["before"] else _SAYS if closes and says else _OPEN
            yield number, ("bloc-de-code", _NOT_CODE, cure)
