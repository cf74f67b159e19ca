"""YAML as a tree that knows its lines, made for files that strangers send.

Only what an author needs is read: mappings, lists and strings (YAML's failsafe schema, so that
« non » and 0123 stay what was typed). Anchors and aliases are refused (no alias bomb), and so are
duplicate keys and deep nesting.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from guidebook.problem import Problem

MAX_DEPTH = 12
"""Mappings and lists in one another; a storyboard needs six."""

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_OurLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def data(file: Path) -> Any:
    """What a YAML file of this package says. libyaml reads it in a tenth of the time."""
    return yaml.load(file.read_text("utf-8"), _OurLoader)  # noqa: S506 - both loaders are safe ones


@dataclass(slots=True)
class Tree:
    """A value and where it stands. `value` is a str, a list of Trees or a dict of Trees."""

    line: int
    value: Any
    key_lines: dict[str, int] = field(default_factory=dict)

    def plain(self) -> Any:
        """The value as ordinary dicts, lists and strings."""
        if isinstance(self.value, dict):
            return {key: child.plain() for key, child in self.value.items()}
        if isinstance(self.value, list):
            return [child.plain() for child in self.value]
        return self.value

    def line_at(self, path: tuple[str | int, ...]) -> int:
        """The line of the value at `path`; a part that leads nowhere (a union's tag) is stepped over."""
        tree, line = self, self.line
        for part, following in zip(path, (*path[1:], None), strict=False):
            child = tree.child(part)
            if child is None or (following is not None and not child.may_hold(following)):
                continue
            line = tree.key_lines.get(str(part), child.line)
            tree = child
        return line

    def child(self, part: str | int) -> Tree | None:
        """The value under a key or at an index, None where there is none."""
        if isinstance(self.value, dict):
            return self.value.get(part)
        if isinstance(self.value, list) and isinstance(part, int) and part < len(self.value):
            return self.value[part]  # type: ignore[no-any-return]
        return None

    def may_hold(self, part: str | int) -> bool:
        """Whether `part` is the kind of key this value can have."""
        return isinstance(self.value, list) if isinstance(part, int) else isinstance(self.value, dict)


class _Refused(Exception):
    def __init__(self, line: int, rule: str, message: str, cure: str) -> None:
        self.line, self.rule, self.message, self.cure = line, rule, message, cure


def parse(text: str, path: str, first_line: int = 1) -> Tree | Problem:
    """The tree of one YAML document, or what keeps it from being read.

    `first_line` is the line of the file on which `text` begins.
    """
    try:
        return _compose(text, first_line)
    except _Refused as refused:
        return Problem(path, refused.line, refused.rule, refused.message, refused.cure)
    except yaml.MarkedYAMLError as error:
        quote = "quoted scalar" in (error.context or "")
        mark = error.context_mark if quote else error.problem_mark
        message, cure = _in_french(error)
        return Problem(path, first_line + (mark.line if mark else 0), "yaml", message, cure)
    except (yaml.YAMLError, RecursionError):
        return Problem(path, first_line, "yaml", "Ce fichier n’est pas du YAML.", "Repartez d’un fichier qui marche.")


_NODES = frozenset({yaml.ScalarEvent, yaml.AliasEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent})


def _compose(text: str, first_line: int) -> Tree:
    root: Tree | None = None
    stack: list[tuple[Tree, list[Any]]] = []  # the open collections, each with the key that waits for its value
    next_event = _Loader(text).get_event
    while (kind := type(event := next_event())) is not yaml.StreamEndEvent:
        if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            stack.pop()
            continue
        if kind not in _NODES:
            continue
        line = first_line + event.start_mark.line
        if event.anchor is not None:
            raise _Refused(
                line,
                "yaml-alias",
                "Les signes « & » et « * » du YAML ne sont pas acceptés ici.",
                "Écrivez le texte en entier, ou mettez-le entre guillemets.",
            )
        tree = Tree(line, event.value if kind is yaml.ScalarEvent else {} if kind is yaml.MappingStartEvent else [])
        if stack:
            _attach(stack[-1], tree)
        elif root is None:
            root = tree
        else:
            raise _Refused(
                line, "yaml", "Ce fichier contient deux documents YAML.", "Supprimez la ligne « --- » du milieu."
            )
        if kind is not yaml.ScalarEvent:
            stack.append((tree, []))
            if len(stack) > MAX_DEPTH:
                raise _Refused(
                    line,
                    "yaml-profondeur",
                    "Trop de listes les unes dans les autres.",
                    "Retirez des niveaux : un écran en a six au plus.",
                )
    return root if root is not None else Tree(first_line, "")


def _attach(parent: tuple[Tree, list[Any]], child: Tree) -> None:
    collection, waiting = parent
    if waiting:
        collection.value[waiting.pop()] = child
    elif isinstance(collection.value, list):
        collection.value.append(child)
    elif not isinstance(child.value, str):
        raise _Refused(
            child.line,
            "yaml",
            "Le nom d’un champ doit être un mot.",
            "Écrivez « nom: valeur », ou mettez le texte entre guillemets.",
        )
    elif child.value in collection.value:
        raise _Refused(
            child.line,
            "champ-en-double",
            f"Le champ « {child.value} » est écrit deux fois.",
            f"Gardez une seule ligne « {child.value}: ».",
        )
    else:
        collection.key_lines[child.value] = child.line
        waiting.append(child.value)


def _in_french(error: yaml.MarkedYAMLError) -> tuple[str, str]:
    what = f"{error.context or ''} {error.problem or ''}"
    for clue, message, cure in _SENTENCES:
        if clue in what:
            return message, cure
    return (
        "Cette ligne n’est pas du YAML lisible.",
        "Comparez avec un autre fichier : un champ par ligne, deux espaces pour décaler, « nom: valeur ».",
    )


_SENTENCES = (
    (
        "cannot start any token",
        "Cette ligne commence par un signe que le YAML ne lit pas (une tabulation, « @ », « % » ou un accent grave).",
        "Décalez avec des espaces, jamais avec la touche Tab. Mettez le texte entre guillemets.",
    ),
    (
        "mapping values are not allowed",
        "Deux-points en trop dans cette ligne, ou ligne mal décalée.",
        "Mettez le texte entre guillemets, ou décalez la ligne comme celle du dessus.",
    ),
    (
        "quoted scalar",
        "Des guillemets ouverts ne sont pas fermés.",
        "Ajoutez le guillemet qui manque à la fin du texte.",
    ),
    (
        "could not find expected ':'",
        "Il manque les deux-points après le nom d’un champ.",
        "Écrivez « nom: valeur ».",
    ),
    (
        "did not find expected ',' or ']'",
        "Une liste ouverte par « [ » n’est pas fermée.",
        "Ajoutez « ] » à la fin de la liste.",
    ),
    (
        "did not find expected key",
        "Cette ligne n’est pas au même niveau que les autres.",
        "Décalez-la comme la ligne au-dessus, avec des espaces.",
    ),
    (
        "did not find expected '-' indicator",
        "Cette ligne n’est pas au même niveau que la liste.",
        "Commencez-la par un tiret « - », ou décalez-la comme la ligne au-dessus.",
    ),
)
