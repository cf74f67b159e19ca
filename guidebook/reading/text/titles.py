"""The title of a step: words, whatever an author or an export put around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from guidebook.languages.typography import french
from guidebook.problem import Sentences
from guidebook.reading.text.grammar import Node, nested
from guidebook.reading.text.unread import text_problems

_NUMBERED = re.compile(r"\d+\s*[.):°-]\s*")
_READ = ("text", "text_special", "softbreak", "strong", "em")


def read_title(node: Node, line: int) -> tuple[str, tuple[tuple[int, Sentences], ...]]:
    """The words of a heading, its bold taken off, and what is wrong with it."""
    nodes = nested(node.children[0].token.children or ())
    title = french("".join(_words(nodes)).strip())
    return title, tuple((line, said) for said in _problems(nodes, title))


def _problems(nodes: Sequence[Node], title: str) -> Iterator[Sentences]:
    if any(kind not in _READ for kind in _kinds(nodes)):
        yield "titre", "Ce titre contient autre chose que du texte.", "Gardez des mots, sans lien."
    elif match := _NUMBERED.match(title):
        cure = f"Écrivez « ## {title[match.end() :]} »."
        yield "titre", "Ce titre porte un numéro : la page en met déjà un.", cure
    elif not title:
        yield "titre", "Cette étape n’a pas de titre.", "Écrivez-le après « ## »."
    else:
        yield from (said for _, said in text_problems(nodes, 0))


def _words(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        yield node.token.content if node.kind != "softbreak" else " "
        yield from _words(node.children)


def _kinds(nodes: Sequence[Node]) -> Iterator[str]:
    for node in nodes:
        yield node.kind
        yield from _kinds(node.children)
