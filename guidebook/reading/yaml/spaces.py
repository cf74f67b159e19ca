"""Spaces that look like spaces and that YAML doesn't read as such: a Mac, a word processor or a web page puts them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.problem import Problem
from guidebook.reading.text.line_starts import ODD_SPACES, say_space

_ODD = re.compile(f"[{ODD_SPACES}]")
_START = re.compile(
    rf"(?P<indent>[ \t{ODD_SPACES}]*)(?P<dash>(?:-[ \t{ODD_SPACES}]+)?)"
    rf"(?:(?P<key>[a-z][a-z0-9_]*)(?P<before>[ {ODD_SPACES}]*):(?P<after>[ \t{ODD_SPACES}]*))?"
)
_BLOCK = re.compile(r":[ \t]*[>|][+-]?[ \t]*$")


def with_plain_spaces(text: str, path: str, first_line: int = 1) -> tuple[str, tuple[Problem, ...]]:
    """The text with plain spaces where YAML wants some, and one Problem for each line that had others."""
    if not _ODD.search(text):
        return text, ()
    lines, problems = text.split("\n"), list[Problem]()
    for number, line in outside_blocks(lines):
        start = _START.match(line)
        if start is None or not _ODD.search(start.group()):
            continue
        indent, dash, after = (_ODD.sub(" ", start[name] or "") for name in ("indent", "dash", "after"))
        name = f"{start['key']}:" if start["key"] else ""
        lines[number] = f"{indent}{dash}{name}{after}{line[start.end() :]}"
        sign = name if _ODD.search(f"{start['before']}{start['after']}") else dash.strip()
        problems.append(Problem(path, first_line + number, *say_space(sign, lines[number])))
    return "\n".join(lines), tuple(problems)


def outside_blocks(lines: list[str]) -> Iterator[tuple[int, str]]:
    """The lines that are not in a text written over several lines (`>-`)."""
    block: int | None = None
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if block is not None and (indent > block or not line.strip()):
            continue
        block = indent if _BLOCK.search(line) else None
        yield number, line
