"""YAML that people of the site wrote → its value, and the line of each part; or what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from constat.words import words


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One mistake, in words for who wrote the file: where (`line` counts from 1), what is there, what to write."""

    path: str
    line: int
    rule: str
    message: str
    cure: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message} [{self.rule}]\n    {self.cure}"


def problem(path: str, line: int, rule: str, kind: str, **values: object) -> Problem:
    """What is said of this kind of mistake; values fill its message and its cure."""
    message, cure = (words("written", key).format(**values) for key in (kind, f"{kind}_cure"))
    return Problem(path, line, rule, message, cure)


@dataclass(frozen=True, slots=True)
class Written:
    """What a file says, in dicts, lists and texts as they were typed (« non » and 1.10 stay so)."""

    value: Any
    root: yaml.Node | None

    def line_at(self, *path: str | int) -> int:
        """The line of the value at `path`, or of the nearest one around it."""
        node, line = self.root, 1 if self.root is None else self.root.start_mark.line + 1
        for part in path:
            key, node = _child(node, part)
            if key is None:
                break
            line = key.start_mark.line + 1
        return line


def read(path: Path, name: str) -> Written | Problem:
    """What the file says; `name` is what Problems call it."""
    try:
        root = yaml.compose(path.read_text("utf-8-sig"), yaml.BaseLoader)
        if twice := _twice(root):
            line, key = twice
            return problem(name, line, "champ-en-double", "twice", key=key)
        return Written(yaml.load(path.read_text("utf-8-sig"), yaml.BaseLoader), root)  # noqa: S506 - texts only
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        return problem(name, line, "yaml", "line")
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        return problem(name, 1, "yaml", "file")


def _child(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node | None, yaml.Node | None]:
    """What names the value under a key or at an index, and the value."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == part), (None, None))
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None, None


def _twice(node: yaml.Node | None) -> tuple[int, str] | None:
    """The line and the name of the first key that its mapping already has: YAML would forget one without a word."""
    below: list[yaml.Node] = []
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if str(key.value) in seen:
                return key.start_mark.line + 1, str(key.value)
            seen.add(str(key.value))
            below.append(value)
    elif isinstance(node, yaml.SequenceNode):
        below = node.value
    return next((found for child in below if (found := _twice(child))), None)
