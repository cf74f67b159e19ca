"""Bullets of word processors in YAML: at the beginning of a line they are read as hyphens, in a text they are told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.problem import Problem, Sentences
from guidebook.reading.text.line_starts import BULLET, say_bullet
from guidebook.reading.yaml.spaces import outside_blocks

_ITEM = re.compile(rf"(?P<indent>[ \t]*)(?P<sign>[{BULLET}]|[–—−‐‑](?=[ \t]))[ \t]*(?=\S)")
_VALUE = re.compile(
    r"[ \t]*(?:- +)?(?:[a-z][a-z0-9_]* *:)?[ \t]+(?:- +)?(?P<sign>[•▪·∙\uf0b7\uf0a7\uf0d8\uf0fc])[ \t]+\S"
)
_SUSPECT = re.compile(rf"^[ \t]*[{BULLET}–—−‐‑]|[•▪·∙\uf0b7\uf0a7\uf0d8\uf0fc]", re.MULTILINE)
_PRIVATE = re.compile("[\ue000-\uf8ff]")


def with_hyphens(text: str, path: str, first_line: int = 1) -> tuple[str, tuple[Problem, ...]]:
    """The text with a hyphen for each bullet, and one Problem for each list or line that had some."""
    if not _SUSPECT.search(text):
        return text, ()
    lines = text.split("\n")
    said = dict(_mend(lines))
    return "\n".join(lines), tuple(Problem(path, first_line + number, *one) for number, one in sorted(said.items()))


def _mend(lines: list[str]) -> Iterator[tuple[int, Sentences]]:
    """Put hyphens in the lines, and tell those that had something else."""
    outside, before = {number for number, _ in outside_blocks(lines)}, ""
    for number, line in enumerate(lines):
        item = _ITEM.match(line)
        if item and number in outside:
            if item["sign"] != before:
                yield number, say_bullet(item["sign"], line[item.end() :])
            lines[number] = f"{item['indent']}- {line[item.end() :]}"
            before = item["sign"]
            continue
        before = ""
        sign = item or _VALUE.match(line)
        if sign and sign["sign"] in BULLET:
            yield number, _in_a_text(sign["sign"])


def _in_a_text(bullet: str) -> Sentences:
    shown = f"« {bullet} »" if not _PRIVATE.match(bullet) else "venue d’un traitement de texte"
    return (
        "puce",
        f"La puce {shown} s’afficherait dans le texte de ce champ.",
        "Retirez-la. Pour une liste, écrivez chaque point sur sa ligne, avec un tiret et un espace : « - texte ».",
    )
