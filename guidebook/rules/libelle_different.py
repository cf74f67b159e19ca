"""Labels that are not written as the step's screen draws them.

Looks at « Cliquez sur **X** » and the like, and at « Tapez **X** … (1) ». X must be a text of the
drawn screen; before a marker, a text of the element that carries it. Source: our wording guide, the
same button has the same name everywhere. Exact but for spaces and apostrophes. Cannot know: photos,
keyboard keys (« la touche **X** »), labels neither in bold nor in quotation marks, and what a
translation's verbs mean.
Measured: 63 of the 83 texts in bold of the first 8 guides are compared, 0 false alarms; the other 20 are keys,
addresses and examples.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.text import Sentence
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._sentences import Label, labels, line_at, markers
from guidebook.rules._texts import same
from guidebook.screens.element import Element
from guidebook.screens.frames import Screen

ID = "libelle-different"
LEVEL = Level.ERROR
LANGUAGE = "fr"
REASON = "La personne cherche des yeux les mots exacts : un autre mot, et elle croit s’être trompée de page."

_SMALL_WORDS = r"""(?:\s+(?:sur|dans|en|à|de|au|ensuite|puis|enfin|maintenant|alors|encore|nouveau|bas|haut|droite
    |gauche|deux|fois|le|la|les|un|une|petite?|grande?|rouge|bleue?|verte?|bouton|rond|lien|case|onglet|ligne|option
    |réponse|message|mots?|menu|rubrique|liste|tuile|fichier|page)|,|\s+l’(?=\w)|(?<=l’)(?:onglet|option|e-mail|image))*\s*"""
_POINT = r"\b(?P<verb>(?:double-)?cliquez|appuyez|touchez|choisissez|sélectionnez|cochez|décochez)"
_POINTED = re.compile(_POINT + _SMALL_WORDS + r"$", re.I | re.X)
_POINTED_AT_MARKER = re.compile(_POINT + r"(?:(?!\btouche\b)[^.!?«(]){0,60}$", re.I)
_ALSO = re.compile(r"\s*(?:,|,?\s*(?:ou|et|puis))(?:\s+(?:sur|la\s+case|le\s+bouton|le\s+lien))?\s*", re.I)
_TYPED = re.compile(r"\b(?P<verb>tapez|écrivez|saisissez|entrez)(?:\s+(?:ensuite|puis|alors))?\s*$", re.I)
_FAR = re.compile(r"[^.!?«()]{0,60}")


@dataclass(frozen=True, slots=True)
class _Pointed:
    """A label that the learner is told to find, where it stands, and the marker that goes with it."""

    label: Label
    verb: str
    marker: int | None


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each label that differs from its drawing."""
    for step in guide.steps:
        screen = guide.screen_of(step)
        if screen is None:
            continue
        for sentence in step.text.sentences():
            for pointed in _pointed(sentence):
                if sentences := _compare(pointed, screen):
                    yield Problem(guide.path, line_at(sentence, pointed.label.begin), ID, *sentences, LEVEL)


def _pointed(sentence: Sentence) -> Iterator[_Pointed]:
    text, found = sentence.text, labels(sentence)
    numbers = markers(sentence) if found else []
    done, chained = 0, False
    for label, following in zip(found, [*found[1:], None], strict=False):
        beside, away = text[done : label.begin], following.begin if following else len(text)
        marker, gap = next(
            ((number, text[label.end : at]) for at, number in numbers if label.end <= at < away), (None, "")
        )
        close = marker if not gap.strip() else None
        since = max((at + 3 for at, _ in numbers if done <= at < label.begin), default=done)
        if match := _POINTED.search(beside):
            chained = True
            yield _Pointed(label, match["verb"], close)
        elif chained and _ALSO.fullmatch(beside):
            yield _Pointed(label, "", close)
        else:
            chained = False
            if close and (match := _POINTED_AT_MARKER.search(text[since : label.begin])):
                yield _Pointed(label, match["verb"], close)
            elif marker and _FAR.fullmatch(gap) and (match := _TYPED.search(beside)):
                yield _Pointed(label, match["verb"], marker)
        done = label.end


def _compare(pointed: _Pointed, screen: Screen) -> tuple[str, str] | None:
    """The message and the cure where the label isn't drawn so, None where it is."""
    written = pointed.label.words
    marked = {element.marker: element for element in screen.marked}
    element = marked.get(pointed.marker) if pointed.marker else None
    drawn = _texts_of(element) if element else [same(text) for text in screen.texts()]
    if written in drawn:
        return None
    if element:
        shown = _nearest(written, drawn) or drawn[0]
        return f"Le repère ({element.marker}) montre « {shown} », pas « {written} ».", _cure(written, drawn)
    usable = [text for e in screen.elements() if e.actions for text in _texts_of(e)]
    cure = _cure(written, usable or drawn)
    if pointed.verb.lower() == "appuyez":
        cure += f" Pour une touche du clavier, écrivez « la touche **{written}** »."
    return f"« {written} » n’est pas écrit dans l’écran de cette étape.", cure


def _texts_of(element: Element) -> list[str]:
    return [same(text) for text in dict.fromkeys((element.label, element.expected, *element.texts())) if text]


def _nearest(written: str, drawn: list[str]) -> str | None:
    """The drawn text that the author most likely meant."""
    folded = {text.casefold(): text for text in drawn}
    wanted = written.casefold()
    inside = (text for text in folded if re.search(rf"\b{re.escape(wanted)}\b", text))
    around = (text for text in folded if re.search(rf"\b{re.escape(text)}\b", wanted))
    near = next(iter((*inside, *around, *get_close_matches(wanted, folded, n=1))), None)
    return folded[near] if near else None


def _cure(written: str, drawn: list[str]) -> str:
    near = _nearest(written, drawn) or (drawn[0] if len(drawn) == 1 else None)
    if near:
        return f"Écrivez « **{near}** », comme dans l’écran."
    return f"Choisissez parmi les mots de l’écran : {', '.join(f'« {text} »' for text in drawn[:8])}."
