"""The text of a page of docs/, judged before MkDocs reads it: it would lose what it can't read, or never end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from guidebook.problem import Level, Problem
from guidebook.reading.names import listing, nearest
from guidebook.reading.source import read_source, read_yaml
from guidebook.theme import THEME

FIELDS = ("title", "resume", "template")
"""What the header of a page says; MkDocs has others, and our pages do nothing with them."""

_TEMPLATES = ("main.html", "text.html")
_FRENCH = {"titre": "title", "modele": "template", "gabarit": "template"}

_SETTING = re.compile(r" {0,3}[A-Za-z0-9_-]+:\s*.*")
"""What MkDocs takes for a setting in the first lines of a page that has no header, and doesn't show."""

_NEARLY = re.compile(r"\s*(-{2,}|—|–|\+{3})\s*")
"""What somebody wrote for the « --- » that opens a header."""

_MOST = {"[": (1_000, 5_000), "<": (2_000, 10_000)}
"""Of a sign, how many a paragraph and a page may have: Python-Markdown's time grows with their square, a quarter of a
second at 1,000 brackets."""

_CROWDED = "Faites plusieurs paragraphes, ou plusieurs pages. Ce signe est peut-être là par erreur."


def page_problems(file: Path, root: Path) -> Iterator[Problem]:
    """What is wrong with the text of a page, as its author wrote it."""
    source = read_source(file, root)
    if isinstance(source, Problem):
        yield source
        return
    if not source.text.strip():
        cure = "Écrivez-y un titre et un texte, ou supprimez-la."
        yield Problem(source.path, 1, "page-vide", "Cette page est vide.", cure, Level.ADVICE)
    yield from _crowded(source.text, source.path)
    lines = source.text.split("\n")
    if lines[0].rstrip() == "---":
        yield from _header(lines, source.path)
    elif _NEARLY.fullmatch(lines[0]) and any(map(_SETTING.fullmatch, lines[1:2])):
        cure = "Écrivez trois tirets au début de la première ligne, et rien d’autre."
        yield Problem(source.path, 1, "entete", "Cette première ligne n’ouvre pas l’en-tête : il s’afficherait.", cure)
    elif _SETTING.fullmatch(lines[0]):
        message = f"La ligne « {lines[0].strip()[:60]} » serait prise pour un réglage : elle ne s’afficherait pas."
        yield Problem(source.path, 1, "entete", message, "Commencez la page par son titre : « # Mon titre ».")


def _crowded(text: str, path: str) -> Iterator[Problem]:
    for sign, (of_paragraph, of_page) in _MOST.items():
        if text.count(sign) > of_page:
            yield Problem(path, 1, "trop-de-signes", f"Cette page a plus de {of_page} signes « {sign} ».", _CROWDED)
            continue
        numbered = enumerate(text.split("\n"), 1)
        for is_text, block in groupby(numbered, key=lambda line: bool(line[1].strip())):
            read = list(block)
            if is_text and sum(line.count(sign) for _, line in read) > of_paragraph:
                message = f"Ce paragraphe a plus de {of_paragraph} signes « {sign} »."
                yield Problem(path, read[0][0], "trop-de-signes", message, _CROWDED)


def _header(lines: list[str], path: str) -> Iterator[Problem]:
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        cure = "Mettez une ligne « --- » après les champs, ou enlevez la première."
        yield Problem(path, 1, "entete", "L’en-tête de cette page n’est pas fermé.", cure)
        return
    tree, said = read_yaml("\n".join(lines[1:end]), path, 2)
    yield from said
    if tree is None or tree.value in ("", None):
        return
    if not isinstance(tree.value, dict):
        cure = "Écrivez un champ par ligne : « title: Mon titre »."
        yield Problem(path, 2, "entete", "L’en-tête de cette page n’est pas une suite de champs.", cure)
        return
    for name, value in tree.value.items():
        yield from _field(name, value, path, tree.line_at((name,)))


def _field(name: str, value: object, path: str, line: int) -> Iterator[Problem]:
    if name not in FIELDS:
        near = _FRENCH.get(name) or nearest(name, list(FIELDS))
        cure = f"Vouliez-vous écrire « {near}: » ?" if near else f"Les champs d’une page : {listing(list(FIELDS))}."
        message = f"Le champ « {name} » d’une page de docs/ ne fait rien."
        yield Problem(path, line, "champ-inconnu", message, cure, Level.ADVICE)
    elif not isinstance(value, str):
        message = f"Le champ « {name} » attend un texte."
        yield Problem(path, line, "entete", message, f'Écrivez-le sur une ligne, entre guillemets : {name}: "…".')
    elif name == "template" and not (value in _TEMPLATES and (THEME / value).is_file()):
        message = f"Le modèle de page « {value} » n’existe pas."
        yield Problem(path, line, "entete", message, f"Les modèles : {listing(list(_TEMPLATES))}.")
