"""A text taken apart for its template: into what is put down, each with what it needs to know of the rest.

Of a `translated` text each sentence knows its French, or stayed French; so did its bold words that the screens show.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import NamedTuple

from guidebook.addresses import page_address
from guidebook.languages.typography import NO_BREAK_SPACE
from guidebook.languages.units import same
from guidebook.model.glossary import Glossary
from guidebook.model.text import (
    Block,
    Bold,
    CallOut,
    Emphasis,
    Inline,
    LineBreak,
    Link,
    List,
    Marker,
    Paragraph,
    Run,
    Sentence,
    text_of,
)
from guidebook.pages.kept_french import keeps_its_french

NO_GESTURES: Mapping[int, str] = MappingProxyType({})


class Part(NamedTuple):
    """What `prose.html` puts down by its `kind`: a text, or what has parts inside.

    `before` and `after` are the signs that stay on its line, `address` is where it leads or what it opens. No other
    link of the page that leaves the site has its `name`. `gesture` is what a marker asks for; `inside` it is a word.
    """

    kind: str
    text: str = ""
    inside: tuple[Part, ...] = ()
    title: tuple[Part, ...] = ()
    before: str = ""
    after: str = ""
    address: str = ""
    name: str = ""
    gesture: str = ""
    start: int = 1


class Parts:
    """Takes one text apart, and notes the words that it explains."""

    def __init__(
        self,
        glossary: Glossary,
        scope: str,
        known: Collection[str],
        gestures: Mapping[int, str] = NO_GESTURES,
        translated: bool = False,
    ) -> None:
        self._glossary, self._scope, self._known, self._translated = glossary, scope, known, translated
        self._gestures = dict(gestures)
        self.explained: list[str] = []
        self._left = 0
        self._labels: frozenset[str] = frozenset()
        """What is bold in the French of the sentences at hand: in them it is French too."""

    def blocks(self, blocks: Sequence[Block], tight: bool = False, warns: bool = False) -> tuple[Part, ...]:
        """The blocks; in a `tight` list a paragraph is only its text. What `warns` keeps its French beside."""
        return tuple(self._block(block, tight, warns) for block in blocks)

    def _block(self, block: Block, tight: bool, warns: bool) -> Part:
        match block:
            case Paragraph():
                return Part("lines" if tight else "paragraph", inside=self._sentences(block.sentences, warns))
            case List():
                items = tuple(Part("item", inside=self.blocks(item, block.tight, warns)) for item in block.items)
                return Part("ordered" if block.ordered else "list", start=block.start, inside=items)
            case CallOut():
                warns = block.kind == "attention"
                title = self._sentences(block.title, warns, explain=block.kind != "bloque")
                return Part(block.kind, title=title, inside=self.blocks(block.blocks, warns=warns))

    def _sentences(self, sentences: Sequence[Sentence], warns: bool, explain: bool = True) -> tuple[Part, ...]:
        if not self._translated:
            return self._together(sentences, explain)
        return tuple(self._in_two_languages(sentences, warns, explain))

    def _together(self, sentences: Iterable[Sentence], explain: bool) -> tuple[Part, ...]:
        return tuple(_held(self._inlines(_joined(sentences), explain)))

    def _in_two_languages(self, sentences: Sequence[Sentence], warns: bool, explain: bool) -> Iterator[Part]:
        """What stayed French is marked, and of the rest what needs its French has it beside."""
        for number, (is_french, group) in enumerate(groupby(sentences, lambda sentence: sentence.source is None)):
            said = list(group)
            self._labels = frozenset(_bold(one.source for one in said if one.source))
            inside = self._together(said, explain)
            yield from [Part("text", " ")] if number else []
            yield from [Part("french", inside=inside)] if is_french else inside
        self._labels = frozenset()
        sources = (sentence.source for sentence in sentences if sentence.source)
        if beside := [one for one in sources if warns or keeps_its_french(one.text)]:
            yield Part("beside", inside=self._together(beside, explain=False))

    def _inlines(self, inlines: Sequence[Inline], explain: bool) -> Iterator[Part]:
        done = 0
        for number, inline in enumerate(inlines):
            following = inlines[number + 1] if number + 1 < len(inlines) else None
            match inline:
                case Run(text=text):
                    text, done = text[done:], 0
                    if isinstance(following, Marker) and text[-1:] in (" ", "\n"):
                        text = text[:-1]
                    yield from self._words(text) if explain else (Part("text", text),)
                case Marker(number=name):
                    before = inlines[number - 1] if number else None
                    space = NO_BREAK_SPACE if isinstance(before, Run) and before.text[-1:] in (" ", "\n") else ""
                    after = (
                        following.text[:1] if isinstance(following, Run) and following.text[:1] in (".", ",") else ""
                    )
                    done = len(after)
                    gesture = self._gestures.pop(name, "")
                    yield Part("marker", str(name), before=space, after=after, gesture=gesture)
                case LineBreak():
                    yield Part("break")
                case Bold(inlines=inside):
                    kind = "label" if self._labels and _said(inline) in self._labels else "strong"
                    yield Part(kind, inside=tuple(self._inlines(inside, explain=False)))
                case Emphasis(inlines=inside):
                    yield Part("em", inside=tuple(self._inlines(inside, explain)))
                case Link():
                    yield self._link(inline)

    def _link(self, link: Link) -> Part:
        inside = tuple(self._inlines(link.inlines, explain=False))
        if not link.leaves:
            return Part("link", inside=inside, address=page_address(link.target))
        self._left += 1
        return Part("away", inside=inside, address=link.target, name=f"{self._scope}-{self._left}")

    def _words(self, text: str) -> Iterator[Part]:
        done = 0
        for found in self._glossary.find(text):
            if found.key in self._known or found.key in self.explained:
                continue
            self.explained.append(found.key)
            yield Part("text", text[done : found.begin])
            identifier = f"{self._scope}-{found.key}"
            yield Part("word", found.form, before=found.before, after=found.after, address=identifier)
            done = found.end
        yield Part("text", text[done:])


def _held(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts; a word that explains itself is `inside` the marker after it: a line would end between them."""
    word: Part | None = None
    for part in parts:
        if part.kind == "marker" and word:
            yield part._replace(inside=(word,))
            word = None
        elif part.kind != "text" or part.text:
            if word:
                yield word
            word = part if part.kind == "word" else None
            if not word:
                yield part
    if word:
        yield word


def _bold(sentences: Iterable[Sentence]) -> Iterator[str]:
    """What is bold in them."""
    return (_said(inline) for sentence in sentences for inline in sentence.inlines if isinstance(inline, Bold))


def _said(bold: Bold) -> str:
    """Its words as they are compared: French typography has other spaces than that of a translation."""
    return same("".join(map(text_of, bold.inlines)))


def _joined(sentences: Iterable[Sentence]) -> list[Inline]:
    """The inlines of sentences that follow one another, texts side by side made one."""
    joined: list[Inline] = []
    for sentence in sentences:
        for inline in (Run(" ", sentence.line), *sentence.inlines) if joined else sentence.inlines:
            last = joined[-1] if joined else None
            if isinstance(last, Run) and isinstance(inline, Run):
                joined[-1] = Run(last.text + inline.text, last.line)
            else:
                joined.append(inline)
    return joined
