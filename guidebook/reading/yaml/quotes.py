"""Quotation marks of word processors around a value of YAML, which they would be a part of: told, and taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.problem import Problem, Sentences
from guidebook.reading.yaml.spaces import outside_blocks
from guidebook.screens.elements import ELEMENTS

_MIXED = r'"(?P<e>[^"“”\n]+)[”“]|[“„‟](?P<f>[^"“”\n]+)"'
_FOREIGN = rf"[“„‟](?P<a>[^“”„‟\n]+)[”“]|‘(?P<b>[^‘\n]+)’|‹(?P<c>[^‹›\n]+)›|{_MIXED}"
_FRENCH = r"«(?P<d>[^«»\n]+)»"
_START = re.compile(r"(?P<indent>[ \t]*)(?P<dash>(?:-[ \t]+)?)(?:(?P<key>[a-z][a-z0-9_]*):[ \t]+)?")
_WHOLE = re.compile(rf"(?:{_FOREIGN})[ \t]*")
_WHOLE_LABEL = re.compile(rf"(?:{_FOREIGN}|{_FRENCH})[ \t]*")
_ITEM = re.compile(rf"(?<=[\[,{{ ])(?:{_FOREIGN}|{_FRENCH})(?=[ \t]*[,\]}}])")
_SUSPECT = re.compile(r"[“”„‟‘‹«]")
_SENTENCES = {"texte", "texte_long", "message"}
_LABELS = {*ELEMENTS, "application", "nom", "objet", "service", "theme", "titre", "valeur"} - _SENTENCES
"""The fields that are no sentence: there « » too come from a word processor. Elsewhere they may quote somebody."""
_NEEDS_QUOTES = re.compile(r"""^[-?:,\[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#""")


def without_quotes(text: str, path: str, first_line: int = 1) -> tuple[str, tuple[Problem, ...]]:
    """The text with plain quotes around such values, and one Problem for each line that has some."""
    if not _SUSPECT.search(text):
        return text, ()
    lines = text.split("\n")
    said = dict(_mend(lines))
    return "\n".join(lines), tuple(Problem(path, first_line + number, *one) for number, one in said.items())


def _mend(lines: list[str]) -> Iterator[tuple[int, Sentences]]:
    for number, line in outside_blocks(lines):
        start = _START.match(line)
        before, value = line[: start.end()] if start else "", line[start.end() if start else 0 :]
        whole = _WHOLE_LABEL if start and start["key"] in _LABELS else _WHOLE
        if found := whole.fullmatch(value):
            lines[number] = before + _plain(found, always=True)
            yield number, _say(found, f"{before.strip()} {_plain(found)}".strip())
        elif value[:1] in ("[", "{") and (found := _ITEM.search(value)):
            lines[number] = before + _ITEM.sub(lambda match: _plain(match, always=True), value)
            yield number, _say(found, f"{before.strip()} {_ITEM.sub(_plain, value)}".strip())


def _plain(found: re.Match[str], always: bool = False) -> str:
    """The value between straight quotes, where it needs some, or `always`."""
    inside = next(value for value in found.groupdict().values() if value)
    inside = inside.strip()
    if not (always or _NEEDS_QUOTES.search(inside)):
        return inside
    escaped = inside.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _say(found: re.Match[str], meant: str) -> Sentences:
    quoted = found.group().strip()
    return (
        "guillemets",
        f"Les guillemets {quoted[0]} {quoted[-1]} viennent d’un traitement de texte : ils resteraient dans le texte.",
        f"Écrivez : {meant if len(meant) <= 80 else 'le texte, sans ces guillemets'}",
    )
