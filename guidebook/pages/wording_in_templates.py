"""How templates hold the sentences of the interface.

French ones become a part of a template when it is compiled, looked up and escaped once. The templates of all other
languages are the same, and look each sentence up: to compile takes a fifth of a second, which each of ten languages
would take. There, a sentence that stayed French is marked, where a tag may stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from string import Formatter
from typing import Any

from jinja2 import nodes
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from guidebook.drawing.escaping import written
from guidebook.languages.interface import StillFrench
from guidebook.languages.wording import Wording

FRENCH = Markup('<bdi lang="fr" dir="ltr">{}</bdi>')
"""French amid another language: a voice changes, and nothing is turned round."""

_SENTENCES, _MARKED, _SAID = "sentences_", "marked_sentences_", "said_"
"""What the templates of other languages than French have among their globals."""
_NO_TAG = re.compile(r'="[^"<>]*\0|\0[^<]*</title')
"""Around what is put down where no tag may stand, « \\0 » in its place: an attribute, and the title of a window."""


def globals_of(wording: Wording) -> dict[str, Any]:
    """What templates need that look sentences up: each, escaped, by its key; and what puts values into them."""
    known = dict(_flat(wording))
    plain = {key: Markup(escape(sentence)) for key, sentence in known.items()}  # noqa: S704 - escaped
    french = {key: FRENCH.format(plain[key]) for key, sentence in known.items() if isinstance(sentence, StillFrench)}
    parts = cache(lambda key: tuple((text, name) for text, name, *_ in Formatter().parse(plain[key])))

    def said(key: str, marked: bool, **values: object) -> Markup:
        whole = "".join([text + written(values[name]) if name else text for text, name in parts(key)])
        return FRENCH.format(Markup(whole)) if marked and key in french else Markup(whole)  # noqa: S704 - escaped

    return {_SENTENCES: plain, _MARKED: {**plain, **french}, _SAID: said}


def _flat(wording: Wording, above: str = "") -> Iterator[tuple[str, str]]:
    for key, sentence in wording.mapping().items():
        yield above + key, sentence
    for key, branch in wording.branches().items():
        yield from _flat(branch, f"{above}{key}.")


class _Known(NodeTransformer):
    def __init__(self, wording: Wording) -> None:
        self._wording = wording

    def _value(self, node: nodes.Node) -> Any:
        """What a part of a template reads of the wording; None where it reads something else."""
        if isinstance(node, nodes.Name):
            return self._wording if node.name == "wording" else None
        above = self._value(node.node) if isinstance(node, nodes.Getattr) else None
        return getattr(above, node.attr) if isinstance(above, Wording) and isinstance(node, nodes.Getattr) else None


class Folded(_Known):
    """`wording.guide.next` → its sentence, and `wording.guide.step.format(number=3)` → what is around its number."""

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:
        """Jinja's visitor, at each attribute."""
        value = self._value(node)
        return nodes.Const(value, lineno=node.lineno) if isinstance(value, str) else self.generic_visit(node)

    def visit_Output(self, node: nodes.Output) -> nodes.Node:
        """Jinja's visitor, at each thing that is put down."""
        self.generic_visit(node)
        node.nodes = [part for child in node.nodes for part in _parts(child)]
        return node


def _parts(node: nodes.Expr) -> Iterator[nodes.Expr]:
    """The parts of a sentence that is put down with values in it; any other node is its only part."""
    match node:
        case nodes.Call(node=nodes.Getattr(node=nodes.Const(value=str(sentence)), attr="format"), kwargs=given):
            values = {keyword.key: keyword.value for keyword in given}
            for text, name, *_ in Formatter().parse(sentence):
                yield nodes.Const(text, lineno=node.lineno)
                if name is not None:
                    yield values[name]
        case _:
            yield node


class LookedUp(_Known):
    """`wording.guide.next` and `wording.guide.step.format(number=3)` → `said` of them, when the page is written."""

    def visit_Output(self, node: nodes.Output) -> nodes.Node:
        """Jinja's visitor, at each thing that is put down."""
        self.generic_visit(node)
        data = [child.data if isinstance(child, nodes.TemplateData) else "" for child in node.nodes]
        around = (f"{''.join(data[:number])}\0{''.join(data[number + 1 :])}" for number in range(len(data)))
        node.nodes = [self._said(*pair) for pair in zip(node.nodes, around, strict=True)]
        return node

    def _said(self, node: nodes.Expr, around: str) -> nodes.Expr:
        match node:
            case nodes.Call(node=nodes.Getattr(node=sentence, attr="format"), kwargs=given) if self._is_one(sentence):
                key, marked = nodes.Const(_key(sentence)), nodes.Const(not _NO_TAG.search(around))
                return nodes.Call(nodes.Name(_SAID, "load"), [key, marked], given, None, None, lineno=node.lineno)
            case nodes.Getattr() if self._is_one(node):
                among = nodes.Name(_SENTENCES if _NO_TAG.search(around) else _MARKED, "load")
                return nodes.Getitem(among, nodes.Const(_key(node)), "load", lineno=node.lineno)
        return node

    def _is_one(self, node: nodes.Node) -> bool:
        return isinstance(self._value(node), str)


def _key(node: nodes.Node) -> str:
    """`guide.next`, of `wording.guide.next`."""
    above = node.node if isinstance(node, nodes.Getattr) else None
    own = node.attr if isinstance(node, nodes.Getattr) else ""
    return f"{_key(above)}.{own}" if isinstance(above, nodes.Getattr) else own
