"""The text of a guide: a header, an introduction, and one section for each « ## ».

Only lines are looked at here; what they become in HTML is `markdown`'s business. Whatever could
reach a learner's browser otherwise than as plain text (HTML, attributes, odd links) is refused
with its line: a contributed guide is untrusted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape

from guidebook.guide import Passage
from guidebook.problem import Problem, Problems
from guidebook.shape import listing, nearest
from guidebook.source import Source

CALL_OUTS = ("attention", "astuce", "bloque")
"""The call-outs an author may write; `bloque` folds, and carries a question as its title."""

MARKER = re.compile(r"\((\d{1,2})\)")
"""« (1) » in a text: the marker of that number in the step's picture."""

_PICTURE = re.compile(r"^!\[(?P<alternative>[^\]]*)\]\((?P<target>[^()\s]*)\)\s*$")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]*)\]\((?P<target>[^)]*)\)")
_CALL_OUT = re.compile(r'^(?P<indent>\s*)(?P<signs>!!!|\?\?\?)\s*(?P<name>[^\s"]*)\s*(?:"(?P<title>[^"]*)")?\s*$')
_LIST_ITEM = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s+")
_HTML = re.compile(r"<(?!https?://[^\s<>]*>)[a-zA-Z/!?]")
_ATTRIBUTES = re.compile(r"\{\s*[:#.]|\{[^}]*=[^}]*\}")
_REFERENCE = re.compile(r"^\s{0,3}\[[^\]]+\]:")
_SAFE_LINK = re.compile(r"^(https://[^\s<>\"'`\\]+|mailto:[\w.+-]+@[\w.-]+|tel:\+?[\d-]+)$")
_UNDERLINE = re.compile(r"^\s{0,3}(=+|-{2,})\s*$")


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
        if text.startswith("## "):
            section = Section(number, text[3:].strip())
            prose.steps.append(section)
        else:
            section.lines.append((number, text.expandtabs(4).rstrip()))
    for part in (prose.introduction, *prose.steps):
        problems.extend(_examine(part, source.path))
    return prose


def _examine(section: Section, path: str) -> Iterator[Problem]:
    """The problems of one section; its pictures and links are noted on the way."""
    if section.title and (_HTML.search(section.title) or "[" in section.title):
        yield Problem(
            path, section.line, "titre", "Ce titre contient autre chose que du texte.", "Gardez des mots, sans lien."
        )
    previous = ""
    for index, (line, text) in enumerate(section.lines):
        for rule, message, cure in _line_problems(text, previous):
            yield Problem(path, line, rule, message, cure)
        if call_out := _call_out_problem(section, index):
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
                    "Mettez l’image seule sur sa ligne, dans une étape : ![Ce qu’on voit](ecrans.yml#nom).",
                )
        for match in _LINK.finditer(text):
            yield from _link_problem(section, path, line, match)
        previous = text


def _line_problems(text: str, previous: str) -> Iterator[tuple[str, str, str]]:
    if _HTML.search(text):
        yield (
            "html",
            "Cette ligne contient du HTML (un signe « < » suivi d’une lettre).",
            "Écrivez du texte simple. Pour une adresse, écrivez [texte](https://…).",
        )
    if _ATTRIBUTES.search(text):
        yield (
            "attributs",
            "Cette ligne contient des accolades « { } » qui ajoutent des attributs.",
            "Retirez les accolades et ce qu’elles contiennent.",
        )
    if _REFERENCE.match(text):
        yield (
            "lien-separe",
            "L’adresse de ce lien est écrite à part.",
            "Écrivez l’adresse dans le lien : [texte](https://…).",
        )
    if re.match(r"^\s*#{1,6}(\s|$)", text):
        yield (
            "titre",
            "Ce titre n’est pas un titre d’étape.",
            "Un guide n’a que des titres « ## », un par étape, au début de la ligne.",
        )
    if _UNDERLINE.match(text) and previous.strip():
        yield (
            "titre",
            "Une ligne de tirets ou de « = » fait un titre.",
            "Pour une étape, écrivez « ## » devant le titre.",
        )
    if text.lstrip().startswith(("```", "~~~")):
        yield (
            "bloc-de-code",
            "Un guide n’a pas de bloc de code.",
            "Écrivez ce que la personne doit taper en gras : **texte**.",
        )


def _call_out_problem(section: Section, index: int) -> tuple[str, str, str] | None:
    text = section.lines[index][1]
    if not text.lstrip().startswith(("!!!", "???")):
        return None
    match = _CALL_OUT.match(text)
    name = match["name"] if match else ""
    if match is None or name not in CALL_OUTS:
        near = nearest(name, list(CALL_OUTS))
        cure = f"Vouliez-vous écrire « {near} » ?" if near else f"Les encadrés possibles : {listing(list(CALL_OUTS))}."
        return "encadre-inconnu", f"L’encadré « {name} » n’existe pas.", cure
    if (match["signs"] == "???") != (name == "bloque"):
        signs = "???" if name == "bloque" else "!!!"
        return (
            "encadre-inconnu",
            f"L’encadré « {name} » ne s’écrit pas avec {match['signs']}.",
            f"Écrivez {signs} {name}.",
        )
    if name == "bloque" and not match["title"]:
        return (
            "encadre-sans-titre",
            "L’encadré « bloque » n’a pas de titre.",
            'Écrivez la difficulté de la personne : ??? bloque "Je n’ai pas de téléphone".',
        )
    following = next((line for _, line in section.lines[index + 1 :] if line), "")
    if not following.startswith(match["indent"] + "    "):
        return (
            "encadre-vide",
            "L’encadré n’a pas de texte.",
            "Écrivez son texte sur la ligne suivante, décalé de quatre espaces.",
        )
    return None


def _link_problem(section: Section, path: str, line: int, match: re.Match[str]) -> Iterator[Problem]:
    target = match["target"].strip()
    if not match["text"].strip():
        yield Problem(
            path, line, "lien-vide", "Ce lien n’a pas de texte.", "Dites où il mène : [Le site ameli.fr](https://…)."
        )
    if _SAFE_LINK.match(unescape(target)) and target == unescape(target):
        return
    if re.fullmatch(r"(\.\./[\w-]+/guide\.md|guide\.md)?(#[\w-]+)?", target) and target:
        section.links.append(RawLink(line, target))
        return
    if target.startswith("http://"):
        cure = f"Écrivez l’adresse sûre : https://{target[7:]}."
    elif target.startswith(("/", "\\")):
        cure = "Écrivez l’adresse entière : https://…"
    else:
        cure = "Un lien va vers https://…, ou vers un autre guide : ../nom-du-guide/guide.md."
    yield Problem(path, line, "lien-refuse", f"Ce lien n’est pas accepté : « {target} ».", cure)


def _passages(section: Section) -> Iterator[Passage]:
    start, collected = 0, list[str]()
    shown = {picture.line for picture in section.pictures}
    for line, raw in (*section.lines, (0, "")):
        text = raw.strip()
        call_out = _CALL_OUT.match(raw) if text.startswith(("!!!", "???")) else None
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
