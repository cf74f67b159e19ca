"""Text → HTML, which is in `prose.html`, and what differs on a page and on paper in `prose/`.

« (1) » is a round marker, a word of the glossary a button that explains it.
A marker or a word stays on one line with the signs around it: browsers would break between them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal, NamedTuple
from urllib.parse import urlsplit

from jinja2 import FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from guidebook.addresses import page_address, shown
from guidebook.drawing.escaping import EscapingEnvironment
from guidebook.languages.typography import NO_BREAK_SPACE
from guidebook.languages.wording import Wording
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
    Text,
)
from guidebook.pages.qr import qr_code
from guidebook.theme import THEME

_NO_GESTURES: Mapping[int, str] = MappingProxyType({})

_TYPED = 32
"""The signs of an address that are typed without a mistake, on one line beside a picture."""

_LETTER_AND_HYPHEN = re.compile(r"\b[^\W\d_]-[^\W_]+")


@dataclass(frozen=True, slots=True)
class Explained:
    """HTML, and the keys of the glossary words that it explains."""

    html: Markup
    words: tuple[str, ...]


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


class TextWriter:
    """Writes the texts of one language for one medium; on a `kiosk` no link leaves the site."""

    def __init__(
        self, glossary: Glossary, wording: Wording, kiosk: bool = False, medium: Literal["page", "paper"] = "page"
    ) -> None:
        given = {"wording": wording, "kiosk": kiosk, "medium": f"prose/{medium}.html"}
        prose: Any = _environment().get_template("prose.html").make_module(given)
        self._glossary, self._blocks = glossary, prose.blocks

    def write(
        self, text: Text, scope: str, known: Collection[str] = (), gestures: Mapping[int, str] = _NO_GESTURES
    ) -> Explained:
        """The HTML of a text. Words that are `known` from before in the page are not explained again.

        `scope` makes the identifiers of its definitions, and of its links on a kiosk, unique in the page. `gestures`
        are the kinds of what is done at each marker: a pictogram stands where the text first names it.
        """
        if not text.blocks:
            return Explained(Markup(), ())
        parts = _Parts(self._glossary, scope, known, gestures)
        return Explained(self._blocks(parts.blocks(text.blocks)), tuple(parts.explained))

    def words(self, text: Text) -> tuple[str, ...]:
        """The keys of the words that a text would explain, without writing it."""
        parts = _Parts(self._glossary, "", ())
        parts.blocks(text.blocks)
        return tuple(parts.explained)


@cache
def _environment() -> EscapingEnvironment:
    """The templates of texts, compiled once for pages and paper."""
    environment = EscapingEnvironment(
        loader=FileSystemLoader(THEME),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters.update(qr=qr_code, whole=_whole, typed=_typed)
    return environment


def _whole(text: str) -> Markup:
    """The text, where no line ends after the « e- » of an e-mail."""
    return Markup(_LETTER_AND_HYPHEN.sub(r'<span class="nowrap">\g<0></span>', str(escape(text))))  # noqa: S704 - escaped


def _typed(address: str) -> str:
    """What a hand can type of an address that was printed: all of it, or only its site where it is long."""
    parts = urlsplit(address)
    whole = shown(address).removeprefix("www.").rstrip("/")
    return "" if parts.scheme != "https" else whole if len(whole) <= _TYPED else parts.netloc.removeprefix("www.")


class _Parts:
    """Takes one text apart, and notes the words that it explains."""

    def __init__(
        self, glossary: Glossary, scope: str, known: Collection[str], gestures: Mapping[int, str] = _NO_GESTURES
    ) -> None:
        self._glossary, self._scope, self._known = glossary, scope, known
        self._gestures = dict(gestures)
        self.explained: list[str] = []
        self._left = 0

    def blocks(self, blocks: Sequence[Block], tight: bool = False) -> tuple[Part, ...]:
        """The blocks; in a `tight` list a paragraph is only its text."""
        return tuple(self._block(block, tight) for block in blocks)

    def _block(self, block: Block, tight: bool) -> Part:
        match block:
            case Paragraph():
                return Part("lines" if tight else "paragraph", inside=self._sentences(block.sentences))
            case List():
                items = tuple(Part("item", inside=self.blocks(item, block.tight)) for item in block.items)
                return Part("ordered" if block.ordered else "list", start=block.start, inside=items)
            case CallOut():
                title = self._sentences(block.title, explain=block.kind != "bloque")
                return Part(block.kind, title=title, inside=self.blocks(block.blocks))

    def _sentences(self, sentences: Iterable[Sentence], explain: bool = True) -> tuple[Part, ...]:
        return tuple(_held(self._inlines(_joined(sentences), explain)))

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
                    yield Part("strong", inside=tuple(self._inlines(inside, explain=False)))
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
