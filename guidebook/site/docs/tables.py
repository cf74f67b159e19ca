"""Cells of a page of docs/ that Markdown leaves out: those of a row that has more than its table has titles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from guidebook.problem import Sentences
from guidebook.reading.names import shortened

_BARS = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")
_NO_BAR = re.compile(r"\\\||`[^`\n]*`")
"""What has a « | » that parts no cells."""
_CURE = "Ajoutez une colonne à la ligne des titres. Pour montrer le signe « | » dans une case, écrivez « \\| »."


def table_problems(lines: list[str]) -> Iterator[tuple[int, Sentences]]:
    """What would not be shown, with its line, from 1; `lines` are the page's, without code (`written.lines_of`)."""
    columns = 0
    for number, line in enumerate(lines, 1):
        if "|" not in line:
            columns = 0
        elif _BARS.fullmatch(line) and number > 1 and len(_cells(lines[number - 2])) == len(_cells(line)):
            columns = len(_cells(line))
        elif columns and (left := " ".join(_cells(line)[columns:]).strip()):
            message = f"Cette ligne a plus de cases que les titres : « {shortened(left)} » ne s’afficherait pas."
            yield number, ("texte-perdu", message, _CURE)


def _cells(row: str) -> list[str]:
    """The cells as typed; in code and escaped signs, no bar."""
    bare = _NO_BAR.sub(lambda found: "\x00" * len(found[0]), row.strip())
    begin, end = bare.startswith("|"), len(bare) - bare.endswith("|")
    cuts = [begin - 1, *(at for at in range(int(begin), end) if bare[at] == "|"), end]
    return [row.strip()[one + 1 : other].strip() for one, other in pairwise(cuts)]
