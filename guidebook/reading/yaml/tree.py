"""YAML as a tree that can tell its lines, made for files that strangers send.

Only what an author needs is read: mappings, lists and strings (YAML's failsafe schema, so that
« non » and 0123 stay what was typed). Anchors, aliases and tags are refused (no alias bomb, no word lost),
and so are duplicate keys and deep nesting.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from guidebook.model.text import LONGEST
from guidebook.problem import Problem
from guidebook.reading.invisible import hidden_sign, say_hidden
from guidebook.reading.yaml.slips import in_french

MAX_DEPTH = 12
"""Mappings and lists in one another; a storyboard needs six."""

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass
class Tree:
    """A value of ordinary dicts, lists and strings, and the `text` that says it, where its lines are looked up."""

    value: Any
    key_lines: dict[str, int] = field(default_factory=dict)
    """The line of each key, where the value is a mapping."""
    text: str = ""
    first_line: int = 1
    path: str = ""
    """Of its file, as a Problem names it."""

    def line_at(self, path: tuple[str | int, ...]) -> int:
        """The line of the value at `path`; a part that leads nowhere (a union's tag) is stepped over."""
        node = self._root
        line = self._line(node) if node else self.first_line
        for part, following in zip(path, (*path[1:], None), strict=False):
            place, child = _child(node, part)
            if child is None:
                continue
            if isinstance(part, str) and following is not None and not _may_hold(child, following):
                continue  # a union's tag that is the name of a field too
            line, node = self._line(place), child
        return line

    def _line(self, node: yaml.Node) -> int:
        return self.first_line + node.start_mark.line

    @cached_property
    def _root(self) -> yaml.Node | None:
        # Few files have something wrong in them: the others need no second reading.
        return yaml.compose(self.text, _Loader)


def _child(node: yaml.Node | None, part: str | int) -> tuple[Any, yaml.Node | None]:
    """What names the value under a key or at an index, and the value; None where there is none."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == part), (None, None))
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
        items = [item for item in node.value if not _is_nothing(item)]
        return (items[part], items[part]) if part < len(items) else (None, None)
    return None, None


def _is_nothing(node: yaml.Node) -> bool:
    """Whether an item of a list is empty: the tree has none of these."""
    return isinstance(node, yaml.ScalarNode) and (node.value == "" or (not node.style and node.value in _NOTHING))


def _may_hold(node: yaml.Node, part: str | int) -> bool:
    """Whether `part` is the kind of key this value can have."""
    return isinstance(node, yaml.SequenceNode if isinstance(part, int) else yaml.MappingNode)


_TOO_DEEP = (
    "yaml-profondeur",
    "Trop de listes les unes dans les autres.",
    "Retirez des niveaux : un écran en a six au plus.",
)


_ALIAS = (
    "yaml-alias",
    "Les signes « & » et « * » du YAML ne sont pas acceptés ici.",
    "Écrivez le texte en entier, ou mettez-le entre guillemets.",
)


_TAG = (
    "yaml-exclamation",
    "Une valeur commence par « ! » : le mot qui suit ce signe ne serait pas lu.",
    "Mettez toute la valeur entre guillemets.",
)


_TOO_LONG = (
    "texte-trop-long",
    f"Ce texte a plus de {LONGEST // 1000} 000 signes.",
    "Coupez-le : un texte court se lit mieux.",
)


class _Refused(Exception):
    def __init__(self, line: int, rule: str, message: str, cure: str) -> None:
        self.line, self.rule, self.message, self.cure = line, rule, message, cure


def parse(text: str, path: str, first_line: int = 1) -> Tree | Problem:
    """The tree of one YAML document, or what keeps it from being read.

    `first_line` is the line of the file on which `text` begins.
    """
    try:
        return _compose(text, path, first_line)
    except _Refused as refused:
        return Problem(path, refused.line, refused.rule, refused.message, refused.cure)
    except yaml.MarkedYAMLError as error:
        if "maximum nesting depth" in (error.problem or "") and error.problem_mark:  # libyaml counts before we do
            return Problem(path, first_line + error.problem_mark.line, *_TOO_DEEP)
        line, message, cure = in_french(error, text)
        return Problem(path, first_line + line, "yaml", message, cure)
    except (yaml.YAMLError, RecursionError):
        return Problem(path, first_line, "yaml", "Ce fichier n’est pas du YAML.", "Repartez d’un fichier qui marche.")


_NOT_READ = re.compile(r"[ \t]+#[^\s#]")
"""A remark begins with a space or is a row of signs; « Le guide #1 » or « #0b4f5c » is a text, of which YAML would
read nothing without a word."""

_NOTHING = ("", "~", "null", "Null", "NULL")
_OPENED: Mapping[type, type] = {yaml.MappingStartEvent: dict, yaml.SequenceStartEvent: list}
_NODES = frozenset({yaml.ScalarEvent, yaml.AliasEvent, *_OPENED})
_Open = tuple[Any, list[str], dict[str, int] | None]
"""An open collection, the key that waits for its value, and the lines of the keys: only the outermost's are kept."""


def _compose(text: str, path: str, first_line: int) -> Tree:
    tree: Tree | None = None
    stack: list[_Open] = []
    key_lines: dict[str, int] = {}
    next_event = _Loader(text).get_event
    while (kind := type(event := next_event())) is not yaml.StreamEndEvent:
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            stack.pop()
            continue
        if kind not in _NODES:
            continue
        line = first_line + event.start_mark.line
        _refuse_more(event, line)
        if kind is yaml.ScalarEvent and event.end_mark.column and _NOT_READ.match(text, event.end_mark.index):
            raise _Refused(
                first_line + event.end_mark.line,
                "yaml-diese",
                "Dans cette ligne, ce qui suit le signe « # » n’est pas lu.",
                "Mettez le texte entre guillemets. Si c’est une remarque pour vous, laissez un espace après « # ».",
            )
        value = _said(event, line) if kind is yaml.ScalarEvent else _OPENED[kind]()
        if stack:
            _attach(stack[-1], value, line)
        elif tree is None:
            tree = Tree(value, key_lines, text, first_line, path)
        else:
            raise _Refused(
                line, "yaml", "Ce fichier contient deux documents YAML.", "Supprimez la ligne « --- » du milieu."
            )
        if kind is not yaml.ScalarEvent:
            stack.append((value, [], None if stack else key_lines))
            if len(stack) > MAX_DEPTH:
                raise _Refused(line, *_TOO_DEEP)
    return tree or Tree("", {}, text, first_line, path)


def _refuse_more(event: Any, line: int) -> None:
    """What YAML has beside texts, lists and fields."""
    if event.anchor is not None:
        raise _Refused(line, *_ALIAS)
    if event.tag is not None:
        raise _Refused(line, *_TAG)


def _said(event: Any, line: int) -> str:
    """The text of a scalar: « null » and « ~ » without quotes are how a web editor writes nothing."""
    if len(event.value) > LONGEST:
        raise _Refused(line, *_TOO_LONG)
    if event.style == '"' and (sign := hidden_sign(event.value)):
        raise _Refused(line, *say_hidden(sign))
    return "" if event.value in _NOTHING and event.implicit[0] else str(event.value)


def _attach(parent: _Open, value: Any, line: int) -> None:
    collection, waiting, key_lines = parent
    if waiting:
        collection[waiting.pop()] = value
    elif type(collection) is list:
        if value != "":
            collection.append(value)
    elif type(value) is not str:
        raise _Refused(
            line,
            "yaml",
            "Le nom d’un champ doit être un mot.",
            "Écrivez « nom: valeur », ou mettez le texte entre guillemets.",
        )
    elif value in collection:
        raise _Refused(
            line,
            "champ-en-double",
            f"Le champ « {value} » est écrit deux fois.",
            f"Gardez une seule ligne « {value}: ».",
        )
    else:
        waiting.append(value)
        if key_lines is not None:
            key_lines[value] = line
