"""The text of a guide: a header, an introduction, and one section for each « ## ».

Only lines are looked at here; what they become in HTML is `markdown`'s business. Whatever could
reach a learner's browser otherwise than as plain text (HTML, attributes, odd links) is refused
with its line: a contributed guide is untrusted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from guidebook.model.guide import Passage
from guidebook.problem import Problem, Problems
from guidebook.reading.prose_lines import (
    CALL_OUT,
    call_out_problem,
    glued_lists,
    is_safe,
    line_problems,
    link_problem,
    picture_cure,
    title_problem,
    unread_bold,
)
from guidebook.reading.source import Source

MARKER = re.compile(r"\((\d{1,2})\)")
"""« (1) » in a text: the marker of that number in the step's picture."""

_STEP = re.compile(r"##(?!#)\s*(.*\S)")
_PICTURE = re.compile(r"^!\[(?P<alternative>[^\]]*)\]\((?P<target>[^()\s]*)\)\s*$")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]*)\]\((?P<target>[^)]*)\)")
_LIST_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_TO_A_GUIDE = re.compile(r"(\.\./[\w-]+/guide\.md|guide\.md)?(#[\w-]+)?")


@dataclass(frozen=True, slots=True)
class RawPicture:
    """A picture line, before its target is looked up."""

    line: int
    alternative: str
    target: str


@dataclass(frozen=True, slots=True)
class RawLink:
    """A link to another guide or step, before its target is looked up."""

    line: int
    target: str


@dataclass(slots=True)
class Section:
    """The introduction (no title) or one step, line by line."""

    line: int
    title: str
    lines: list[tuple[int, str]] = field(default_factory=list)
    pictures: list[RawPicture] = field(default_factory=list)
    links: list[RawLink] = field(default_factory=list)

    @property
    def markdown(self) -> str:
        """The text without its title and pictures."""
        shown = {picture.line for picture in self.pictures}
        return "\n".join(text for line, text in self.lines if line not in shown).strip("\n")

    def passages(self) -> tuple[Passage, ...]:
        """The paragraphs, list items and call-out titles, call-outs included."""
        return tuple(_passages(self))

    def markers(self) -> dict[int, int]:
        """The markers the text mentions, each with the first line that does."""
        found: dict[int, int] = {}
        for line, text in self.lines:
            for match in MARKER.finditer(text):
                found.setdefault(int(match[1]), line)
        return found


@dataclass(slots=True)
class Prose:
    """A guide's text, taken apart."""

    header: str
    header_line: int
    introduction: Section
    steps: list[Section]


def take_apart(source: Source, problems: Problems) -> Prose | None:
    """The parts of a guide, with what is wrong in them added to `problems`; None without a header."""
    lines = source.text.split("\n")
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if lines[0].rstrip() != "---" or end is None:
        problems.append(
            Problem(
                source.path,
                1,
                "entete",
                "L’en-tête du guide manque, ou n’est pas fermé."
                if lines[0].rstrip() == "---"
                else "Ce guide ne commence pas par un en-tête.",
                "Mettez une ligne « --- » avant les champs (titre, resume…) et une autre après.",
            )
        )
        return None
    prose = Prose("\n".join(lines[1:end]), 2, Section(end + 2, ""), [])
    section = prose.introduction
    for number, text in enumerate(lines[end + 1 :], end + 2):
        if title := _STEP.match(text):
            section = Section(number, title[1])
            prose.steps.append(section)
        else:
            section.lines.append((number, text.expandtabs(4).rstrip()))
    for part in (prose.introduction, *prose.steps):
        problems.extend(_examine(part, source.path))
    return prose


def _examine(section: Section, path: str) -> Iterator[Problem]:
    """The problems of one section; its pictures and links are noted on the way."""
    previous = ""
    for index, (line, text) in enumerate(section.lines):
        for rule, message, cure in line_problems(text, previous):
            yield Problem(path, line, rule, message, cure)
        if call_out := call_out_problem(section.lines, index):
            yield Problem(path, line, *call_out)
        if text.lstrip().startswith("![") or "![" in text:
            picture = _PICTURE.match(text)
            if picture and section.title:
                section.pictures.append(RawPicture(line, picture["alternative"].strip(), picture["target"]))
            else:
                yield Problem(
                    path,
                    line,
                    "image-mal-placee",
                    "Cette image n’est pas à sa place." if picture else "Cette image n’est pas lisible.",
                    picture_cure(text),
                )
        for match in _LINK.finditer(text):
            yield from _link_problem(section, path, line, match)
        previous = text
    yield from _wholes(section, path)


def _wholes(section: Section, path: str) -> Iterator[Problem]:
    """What is wrong with more than a line: the title, a list, bold words."""
    if section.title and (said := title_problem(section.title)):
        yield Problem(path, section.line, *said)
    for line in glued_lists(section.lines):
        yield Problem(
            path,
            line,
            "liste-collee",
            "Cette liste est collée au texte : ses tirets s’afficheraient dans la phrase.",
            "Laissez une ligne vide avant le premier tiret.",
        )
    for passage in section.passages():
        if (below := unread_bold(passage.text)) is not None:
            yield Problem(
                path,
                passage.line + below,
                "gras",
                "Les étoiles « ** » de cette ligne ne font pas de gras : elles s’afficheraient.",
                "Collez deux étoiles au début du texte et deux à la fin : **Continuer**.",
            )


def _link_problem(section: Section, path: str, line: int, match: re.Match[str]) -> Iterator[Problem]:
    target = match["target"].strip()
    if not match["text"].strip():
        yield Problem(
            path, line, "lien-vide", "Ce lien n’a pas de texte.", "Dites où il mène : [Le site ameli.fr](https://…)."
        )
    if is_safe(target):
        return
    if target and _TO_A_GUIDE.fullmatch(target):
        section.links.append(RawLink(line, target))
    else:
        yield Problem(path, line, *link_problem(target))


def _passages(section: Section) -> Iterator[Passage]:
    start, collected = 0, list[str]()
    shown = {picture.line for picture in section.pictures}
    for line, raw in (*section.lines, (0, "")):
        text = raw.strip()
        call_out = CALL_OUT.match(raw) if text.startswith(("!!!", "???")) else None
        item = _LIST_ITEM.match(raw)
        if collected and (not text or call_out or item or line in shown):
            yield Passage(start, "\n".join(collected))
            collected = []
        if call_out:
            if call_out["title"]:
                yield Passage(line, call_out["title"])
        elif text and line not in shown:
            if not collected:
                start = line
            collected.append(raw[item.end() :].strip() if item else text)
