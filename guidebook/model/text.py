r"""What an author wrote, as a tree: blocks, in them sentences, in these inlines. Everything reads this, nothing else.

A block has its line in the author's file and its place, `etape-3/bloque-1/2`: the second block of the first call-out
« bloque » of step 3. Typography is set when a text is read. « \n » in a Run is a line that the author began: a space.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

LONGEST = 5_000
"""Signs of a paragraph, or of a text in a field; the longest of our guides has 300."""


FOLDED = "bloque"
"""The call-outs that a page folds: for who is blocked."""
CALL_OUTS = frozenset({"attention", "astuce", FOLDED})


class _Node:
    """Packed as its class and its values: dataclasses with slots take five times as long by themselves."""

    __slots__ = ()

    def __reduce__(self) -> tuple[type, tuple[object, ...]]:
        return type(self), tuple(getattr(self, name) for name in self.__dataclass_fields__)  # type: ignore[attr-defined]


@dataclass(frozen=True, slots=True)
class Run(_Node):
    """Plain text."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Marker(_Node):
    """« (1) »: the round marker of that number in the step's picture."""

    number: int
    line: int


@dataclass(frozen=True, slots=True)
class LineBreak(_Node):
    """A line that ends here wherever the text is shown."""


@dataclass(frozen=True, slots=True)
class Bold(_Node):
    """What the author wrote between « ** »: the words of a button, most often."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Emphasis(_Node):
    """What the author wrote between « * »."""

    inlines: tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Link(_Node):
    """`target` is a safe address (https:, mailto:, tel:), or `../guide/guide.md#etape-2`."""

    inlines: tuple[Inline, ...]
    target: str
    line: int

    @property
    def leaves(self) -> bool:
        """Whether it leads out of the guides."""
        return self.target.startswith(("https:", "mailto:", "tel:"))


Inline = Run | Marker | LineBreak | Bold | Emphasis | Link


@dataclass(frozen=True, slots=True)
class Sentence(_Node):
    """One sentence, without the spaces around it. `text` is its signs without bold or addresses (see `text_of`).

    In a translated text `source` is the French sentence; where there is none, the sentence itself is still French.
    """

    line: int
    text: str
    inlines: tuple[Inline, ...]
    source: Sentence | None = None

    @property
    def plain(self) -> str:
        """What is read, on one line."""
        return " ".join(word for word in self.text.replace("\n", " ").split(" ") if word)


@dataclass(frozen=True, slots=True)
class Paragraph(_Node):
    """Sentences that follow one another."""

    line: int
    place: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class List(_Node):
    """`start` is the first number of an `ordered` one; `tight` items stand close, as the author wrote them."""

    line: int
    place: str
    ordered: bool
    start: int
    tight: bool
    items: tuple[tuple[Block, ...], ...]


@dataclass(frozen=True, slots=True)
class CallOut(_Node):
    """`kind` is attention, astuce or bloque; without a `title` its name is one."""

    line: int
    place: str
    kind: str
    title: tuple[Sentence, ...]
    blocks: tuple[Block, ...]


Block = Paragraph | List | CallOut


@dataclass(frozen=True, slots=True)
class Text(_Node):
    """The text of an introduction or of a step."""

    blocks: tuple[Block, ...] = ()

    def sentences(self, call_outs: bool = True) -> Iterator[Sentence]:
        """Every sentence in its order, titles of call-outs included; or only what everyone reads, without call-outs."""
        return _sentences(self.blocks, frozenset() if call_outs else CALL_OUTS)

    def passages(self) -> Iterator[tuple[str, tuple[Sentence, ...]]]:
        """What is read at once: the text without what a page folds, then `bloque-1`, each folded call-out."""
        yield "", tuple(_sentences(self.blocks, frozenset({FOLDED})))
        for number, folded in enumerate(self.call_outs(FOLDED), 1):
            yield f"{FOLDED}-{number}", (*folded.title, *_sentences(folded.blocks, frozenset()))

    def call_outs(self, kind: str) -> Iterator[CallOut]:
        """Every call-out of that kind."""
        return (block for block in _all(self.blocks) if isinstance(block, CallOut) and block.kind == kind)

    def links(self) -> Iterator[Link]:
        """Every link."""
        return (inline for inline in self._inlines() if isinstance(inline, Link))

    def markers(self) -> dict[int, int]:
        """The markers it mentions, each with the first line that does."""
        found: dict[int, int] = {}
        for inline in self._inlines():
            if isinstance(inline, Marker):
                found.setdefault(inline.number, inline.line)
        return found

    def _inlines(self) -> Iterator[Inline]:
        return (inline for sentence in self.sentences() for inline in flat(sentence.inlines))


def flat(inlines: tuple[Inline, ...]) -> Iterator[Inline]:
    """Every inline, those that stand inside others after these."""
    for inline in inlines:
        yield inline
        if isinstance(inline, Bold | Emphasis | Link):
            yield from flat(inline.inlines)


def _all(blocks: tuple[Block, ...]) -> Iterator[Block]:
    for block in blocks:
        yield block
        for inside in _inside(block):
            yield from _all(inside)


def _inside(block: Block) -> tuple[tuple[Block, ...], ...]:
    match block:
        case List(items=items):
            return items
        case CallOut(blocks=blocks):
            return (blocks,)
    return ()


def _sentences(blocks: tuple[Block, ...], without: frozenset[str]) -> Iterator[Sentence]:
    """The sentences of blocks but for the call-outs of some kinds."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from block.sentences
        elif isinstance(block, List):
            for item in block.items:
                yield from _sentences(item, without)
        elif block.kind not in without:
            yield from block.title
            yield from _sentences(block.blocks, without)


def text_of(inline: Inline) -> str:
    """The signs of an inline; for a marker three spaces, as wide as it is written."""
    match inline:
        case Run(text=text):
            return text
        case Marker():
            return "   "
        case LineBreak():
            return "\n"
        case Bold(inlines=inside) | Emphasis(inlines=inside) | Link(inlines=inside):
            return "".join(map(text_of, inside))
