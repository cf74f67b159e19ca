"""Parse, don't validate: a Tree becomes a model, or Problems that say in French what is wrong.

pydantic judges; `shape_sentences.py` knows how to say it to an author.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from guidebook.problem import Problem, Read
from guidebook.reading.names import nearest
from guidebook.reading.yaml.shape_sentences import say
from guidebook.reading.yaml.tree import Tree
from guidebook.reading.yaml.verdict import Verdict
from guidebook.schema import Authored

T = TypeVar("T")

_MOST = 40
"""Mistakes told of one file: whoever sees these looks for what they have in common, and each takes a millisecond."""


def shaped(
    adapter: TypeAdapter[T],
    root: type[Authored],
    tree: Tree,
    context: Mapping[str, Any] | None = None,
    named: str = "",
) -> Read[T] | Read[None]:
    """The value the tree describes, or one Problem for each thing wrong with it.

    `root` is the model whose field names are proposed at the top level; `named` is the field that the tree is the
    value of, where it is no whole file.
    """
    try:
        value = {} if named and tree.value == "" else tree.value
        return adapter.validate_python(value, context=dict(context or {})), ()
    except ValidationError as error:
        return None, tuple(sorted(_problems(error, root, tree, named)))


def _problems(error: ValidationError, root: type[Authored], tree: Tree, named: str) -> Iterator[Problem]:
    told = error.errors(include_url=False)
    details = told[:_MOST]
    meant = {place for detail in details if (place := _meant(detail, root))}
    for detail in details:
        place = detail["loc"]
        if detail["type"] == "too_short" and any(d["loc"][: len(place)] == place != d["loc"] for d in details):
            continue  # pydantic counts a list's bad items as missing
        if detail["type"] == "missing" and place in meant:
            continue  # it is there, misspelt: told once
        verdict = Verdict(root, place, detail.get("input"), detail.get("ctx") or {}, named)
        rule, message, cure = say(detail["type"], verdict)
        yield Problem(tree.path, tree.line_at(place), rule, message, cure)
    if others := len(told) - len(details):
        message = f"Ce fichier a encore {others} autre(s) erreur(s)."
        line = tree.line_at(told[_MOST]["loc"])
        yield Problem(tree.path, line, "autres-erreurs", message, "Corrigez d’abord celles d’avant.")


def _meant(detail: Any, root: type[Authored]) -> tuple[str | int, ...] | None:
    """The place of the field that a misspelt name stands for."""
    if detail["type"] != "extra_forbidden":
        return None
    place = detail["loc"]
    d = Verdict(root, place, None, {})
    near = nearest(d.name, d.known)
    return (*place[:-1], near) if near else None
