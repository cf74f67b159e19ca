"""A guide's Markdown → its introduction and its steps as trees, and what guides don't have, told with its line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from guidebook.languages.signs import UNDRAWN, undrawn
from guidebook.model.text import Block, CallOut, List, Paragraph, Sentence, Text
from guidebook.problem import Level, Problem, Sentences
from guidebook.reading.text import pictures
from guidebook.reading.text.call_out_line import CallOutLine
from guidebook.reading.text.grammar import Node, nested, parsed
from guidebook.reading.text.inlines import InlineReader, sentences
from guidebook.reading.text.line_starts import Mended, mended
from guidebook.reading.text.lists import Layout
from guidebook.reading.text.pictures import RawPicture
from guidebook.reading.text.titles import read_title
from guidebook.reading.text.unread import ADVICE, text_problems, token_sentences

DEEPEST = 4
"""Lists and call-outs in one another; a text that needs more is two steps."""
LONGEST = 30_000
"""Signs; the longest of our guides has 11,000."""

_EMPTY = (
    "encadre-vide",
    "L’encadré n’a pas de texte.",
    "Écrivez son texte sur la ligne suivante, décalé de quatre espaces.",
)


@dataclass(frozen=True, slots=True)
class Section:
    """The introduction (no title) or a step. It is not `whole` where something in it could not be read."""

    line: int
    title: str
    text: Text
    pictures: tuple[RawPicture, ...]
    whole: bool


@dataclass(frozen=True, slots=True)
class _Where:
    """Among what a block stands: `depth` counts the lists and call-outs around it."""

    place: str
    depth: int = 0
    in_item: bool = False

    @property
    def in_a_step(self) -> bool:
        return self.place.startswith("etape-")


def read_markdown(
    text: str, path: str, first_line: int, place: str = "introduction"
) -> tuple[tuple[Section, ...], tuple[Problem, ...]]:
    """The introduction and the steps of a text that begins at `first_line` of its file, and what is wrong in them.

    `place` is where what comes before the first step stands.
    """
    if len(text) > LONGEST:
        message = f"Ce guide a {len(text) // 1000} 000 signes : c’est trop."
        cure = f"Un guide est court : gardez moins de {LONGEST // 1000} 000 signes."
        nothing = Section(first_line, "", Text(), (), whole=False)
        return (nothing,), (Problem(path, 1, "guide-trop-long", message, cure),)
    reader = _Reader(mended(text), first_line, place)
    sections = tuple(reader.sections())
    return sections, tuple(
        Problem(path, line, *said, Level.ADVICE if rule in ADVICE else Level.ERROR)
        for (line, rule), said in sorted(reader.said.items())
    )


@dataclass(slots=True)
class _Reader:
    """Reads one text. Of two things of one kind on a line, the first is said."""

    source: Mended
    first: int
    before_steps: str
    said: dict[tuple[int, str], Sentences] = field(default_factory=dict)
    _layout: Layout = field(init=False)
    _pictures: list[RawPicture] = field(default_factory=list)
    _whole: bool = True

    def __post_init__(self) -> None:
        self._layout = Layout(self.source.text.split("\n"), self.source.lines)
        self._say_from_0(self.source.said)

    def sections(self) -> Iterator[Section]:
        """The introduction, then the steps."""
        nodes = parsed(self.source.text)
        titles = [place for place, node in enumerate(nodes) if node.kind == "heading" and node.token.markup == "##"]
        yield self._section(self.before_steps, self.first, "", nodes[: titles[0] if titles else None])
        for number, (place, end) in enumerate(zip(titles, [*titles[1:], None], strict=False), 1):
            line = self._line(nodes[place])
            title, said = read_title(nodes[place], line)
            self._say_all(said)
            yield self._section(f"etape-{number}", line, title, nodes[place + 1 : end])

    def _section(self, name: str, line: int, title: str, nodes: Sequence[Node]) -> Section:
        self._pictures, self._whole = [], True
        text = Text(tuple(self._blocks(nodes, _Where(name))))
        return Section(line, title, text, tuple(self._pictures), self._whole)

    def _blocks(self, nodes: Sequence[Node], where: _Where) -> Iterator[Block]:
        if where.depth > DEEPEST:
            self._say(self._line(nodes[0]) if nodes else self.first, token_sentences("deep"))
            return
        before, kinds, number = None, Counter[str](), 0
        for node in nodes:
            if before:
                self._say_from_0(self._layout.beside(before, node, where.in_item))
            before = node
            opening: CallOutLine | None = node.token.meta.get("opening")
            if opening:
                kinds[opening.kind] += 1
                place = f"{where.place}/{opening.kind}-{kinds[opening.kind]}"
                yield self._call_out(node, opening, _Where(place, where.depth + 1))
            elif block := self._block(node, _Where(f"{where.place}/{number + 1}", where.depth)):
                number += 1
                yield block

    def _block(self, node: Node, where: _Where) -> Block | None:
        if node.kind == "paragraph":
            return self._paragraph(node, where)
        if node.kind.endswith("_list"):
            return self._list(node, where)
        if node.kind == "lheading":
            self._say(self._line(node, end=True), token_sentences("lheading"))
            return self._paragraph(node, where)
        self._say(self._line(node), token_sentences(node.kind))
        if node.kind == "blockquote":
            list(self._blocks(node.children, _Where(where.place, where.depth + 1)))
        self._whole = self._whole and node.kind == "hr"
        return None

    def _paragraph(self, node: Node, where: _Where) -> Paragraph | None:
        inline, line = node.children[0].token, self._line(node)
        if refused := inline.meta.get("refused"):
            self._say(line, token_sentences(refused))
            self._whole = False
            return None
        nodes, images = pictures.images(nested(inline.children or ()), line)
        for image in images:
            said = pictures.problem(image, at_the_margin=not node.token.level)
            self._say(image.line, said)
            if lacking := undrawn(image.picture.alternative):
                self._say(image.line, (UNDRAWN, *lacking))
            if said:
                self._whole = False
            else:
                self._pictures.append(image.picture)
        found = self._sentences(nodes, line, where)
        return Paragraph(line, where.place, found) if found else None

    def _sentences(self, nodes: Sequence[Node], line: int, where: _Where) -> tuple[Sentence, ...]:
        reader = InlineReader(line, markers=where.in_a_step)
        inlines = reader.read(nodes)
        self._say_all(reader.said)
        for place, said in text_problems(nodes, line):
            self._say(place, said)
            self._whole = self._whole and said[0] not in ("image-mal-placee", "tableau")
        return sentences(inlines)

    def _list(self, node: Node, where: _Where) -> List:
        self._say_from_0(self._layout.inside(node))
        items = tuple(
            tuple(self._blocks(item.children, _Where(f"{where.place}/{number}", where.depth + 1, in_item=True)))
            for number, item in enumerate(node.children, 1)
        )
        tight = all(
            block.token.hidden for item in node.children for block in item.children if block.kind == "paragraph"
        )
        ordered = node.kind == "ordered_list"
        start = int(node.children[0].token.info or 1) if ordered else 1
        return List(self._line(node), where.place, ordered, start, tight, items)

    def _call_out(self, node: Node, opening: CallOutLine, where: _Where) -> CallOut:
        line = self._line(node)
        first, inside = node.children[:1], node.children[bool(opening.title) :]
        self._say(line, opening.said or (None if inside else _EMPTY))
        title = nested(first[0].token.children or ()) if opening.title else ()
        return CallOut(
            line, where.place, opening.kind, self._sentences(title, line, where), tuple(self._blocks(inside, where))
        )

    def _line(self, node: Node, end: bool = False) -> int:
        begin, after = node.token.map or (0, 1)
        return self.first + (after - 1 if end else begin)

    def _say_from_0(self, said: Iterable[tuple[int, Sentences]]) -> None:
        self._say_all((self.first + line, one) for line, one in said)

    def _say_all(self, said: Iterable[tuple[int, Sentences]]) -> None:
        for line, one in said:
            self._say(line, one)

    def _say(self, line: int, said: Sentences | None) -> None:
        if said:
            self.said.setdefault((line, said[0]), said)
