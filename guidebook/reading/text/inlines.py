"""Inline tokens → inlines, and inlines → sentences."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from guidebook.languages.sentences import ends
from guidebook.languages.typography import french
from guidebook.model.text import Bold, Emphasis, Inline, LineBreak, Link, Marker, Run, Sentence, text_of
from guidebook.problem import Sentences
from guidebook.reading.text import links
from guidebook.reading.text.grammar import Node
from guidebook.reading.text.unread import token_sentences

_MARKER = re.compile(r"\(([1-9])\)")
"""From (10) on it is text: « la Creuse (23) »."""


@dataclass(slots=True)
class InlineReader:
    """Reads the tokens of one paragraph that begins at `line`. Where there is no picture, `(1)` is text."""

    line: int
    markers: bool
    typeset: Callable[[str], str] = french
    said: list[tuple[int, Sentences]] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)
    _begin: int = 0

    def read(self, nodes: Sequence[Node]) -> tuple[Inline, ...]:
        """The inlines; what is wrong in them is added to `said`."""
        made: list[Inline] = []
        for node in nodes:
            match node.kind:
                case "text":
                    self._written(made, node.token.content)
                case "text_special":
                    self._add(node.token.content)
                case "softbreak":
                    self._add("\n")
                    self.line += 1
                case _:
                    self._flush(made)
                    made += self._structure(node)
            self.line += node.lines
        self._flush(made)
        return tuple(made)

    def _structure(self, node: Node) -> Sequence[Inline]:
        match node.kind:
            case "hardbreak":
                self.line += 1
                return [LineBreak()]
            case "strong":
                return [Bold(self.read(node.children))]
            case "em":
                return [Emphasis(self.read(node.children))]
            case "link" if node.token.markup != "autolink":
                return self._link(node)
        if said := token_sentences(node.token.markup if node.kind == "link" else node.kind):
            self.said.append((self.line, said))
        return []

    def _link(self, node: Node) -> Sequence[Inline]:
        line, target = self.line, str(node.token.attrs.get("href", ""))
        inside = self.read(node.children)
        if said := _refusal(inside, target, node.token.attrs.get("title")):
            self.said.append((line, said))
            return inside
        return [Link(inside, target, line)]

    def _written(self, made: list[Inline], text: str) -> None:
        done = 0
        for match in _MARKER.finditer(text) if self.markers and "(" in text else ():
            self._add(text[done : match.start()])
            self._flush(made)
            made.append(Marker(int(match[1]), self.line))
            done = match.end()
        self._add(text[done:])

    def _add(self, text: str) -> None:
        if not self._text:
            self._begin = self.line
        if text:
            self._text.append(text)

    def _flush(self, made: list[Inline]) -> None:
        if self._text:
            made.append(Run(self.typeset("".join(self._text)), self._begin))
            self._text = []


def _refusal(inside: Sequence[Inline], target: str, title: object) -> Sentences | None:
    if not _has_words(inside):
        return _NO_TEXT
    if title:
        message = f"Le texte « {title} » de ce lien ne se verrait pas."
        return "lien-refuse", message, "Supprimez-le, avec ses guillemets."
    if links.is_safe(target) or links.leads_to_a_guide(target):
        return None
    return links.refusal(target)


_NO_TEXT = ("lien-vide", "Ce lien n’a pas de texte.", "Dites où il mène : [Le site ameli.fr](https://…).")


def sentences_of(text: str, line: int) -> tuple[Sentence, ...]:
    """The sentences of a text that has no Markdown: a field of a header, a title."""
    made, begin = list[Sentence](), 0
    for end in (*ends(text), len(text)):
        if part := text[begin:end].strip():
            at = line + text.count("\n", 0, text.index(part[0], begin))
            made.append(Sentence(at, part, (Run(part, at),)))
        begin = end
    return tuple(made)


def sentences(inlines: Sequence[Inline]) -> tuple[Sentence, ...]:
    """The sentences that inlines make. A link is never cut, nor bold words amid a sentence: they are a label."""
    if len(inlines) == 1 and isinstance(run := inlines[0], Run):
        return sentences_of(run.text, run.line)
    rest, taken, made = deque(inlines), list[Inline](), list[Sequence[Inline]]()
    text, done = "".join([text_of(inline) for inline in inlines]), 0
    for end in ends(text):
        if end >= len(text):
            break
        while rest and done + len(text_of(rest[0])) <= end:
            done += len(text_of(rest[0]))
            taken.append(rest.popleft())
        cut = rest[0] if rest and text[done:end].strip() else None
        if _is_label(taken, cut, goes_on=text[end].islower()):
            continue
        if rest and done < end:
            head, tail = _cut(rest.popleft(), end - done)
            taken.append(head)
            rest.appendleft(tail)
            done = end
        made.append(taken)
        taken = []
    made.append((*taken, *rest))
    wholes = (_trimmed(part) for part in made)
    return tuple(
        Sentence(_line_of(whole), "".join([text_of(inline) for inline in whole]), whole)
        for whole in wholes
        if _has_words(whole)
    )


def _is_label(taken: Sequence[Inline], cut: Inline | None, goes_on: bool) -> bool:
    """Whether a stop is of a link, of bold words amid a sentence, or of a key that is named: « la touche **.** ».

    `cut` is what the stop stands in, None where it ends what is `taken`.
    """
    if cut is not None:
        return isinstance(cut, Link) or (isinstance(cut, Bold | Emphasis) and _has_words(taken))
    last = taken[-1] if taken else None
    named = goes_on or not any(map(str.isalnum, text_of(last))) if last else False
    return isinstance(last, Bold) and len(taken) > 1 and named


def _cut(inline: Inline, at: int) -> tuple[Inline, Inline]:
    match inline:
        case Run(text=text, line=line):
            return Run(text[:at], line), Run(text[at:], line + text.count("\n", 0, at))
        case Bold(inlines=inside) | Emphasis(inlines=inside):
            left, right = list[Inline](), list(inside)
            while right and at >= len(text_of(right[0])):
                at -= len(text_of(right[0]))
                left.append(right.pop(0))
            if right and at and not isinstance(right[0], Link):
                head, right[0] = _cut(right[0], at)
                left.append(head)
            return replace(inline, inlines=tuple(left)), replace(inline, inlines=tuple(right))
    return inline, Run("", 0)


def _trimmed(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same without the spaces around."""
    kept = [inline for inline in inlines if not isinstance(inline, Run) or inline.text]
    if kept and isinstance(first := kept[0], Run):
        text = first.text.lstrip()
        kept[0] = Run(text, first.line + first.text.count("\n", 0, len(first.text) - len(text)))
    if kept and isinstance(last := kept[-1], Run):
        kept[-1] = Run(last.text.rstrip(), last.line)
    return tuple(inline for inline in kept if not isinstance(inline, Run) or inline.text)


def _has_words(inlines: Sequence[Inline]) -> bool:
    return any(isinstance(inline, Marker) or text_of(inline).strip() for inline in inlines)


def _line_of(inlines: Sequence[Inline]) -> int:
    for inline in inlines:
        match inline:
            case Run(line=line) | Marker(line=line) | Link(line=line):
                return line
            case Bold(inlines=inside) | Emphasis(inlines=inside):
                return _line_of(inside)
    return 0
