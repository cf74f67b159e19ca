"""Labels that are not written as the step's screen draws them.

Looks at « Cliquez sur **X** » and the like, and at « Tapez **X** … (1) », in the text and in the title. X must be a
text of the drawn screen; before a marker, a text of the element that carries it. What a text alternative has between
quotation marks must be drawn too, or be a part of it. Source: our wording guide, the same button has the same name
everywhere. Exact but for spaces and apostrophes. Cannot know: photos, keyboard keys (« la touche **X** »), labels
neither in bold nor in quotation marks, and what a translation's verbs mean; nor whether text or screen is right.
Measured: 63 of the 83 texts in bold of the first 8 guides are compared, 0 false alarms; the other 20 are keys,
addresses and examples. In titles and alternatives 0 false alarms in 25 guides, which quote 3 labels there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.step import Step
from guidebook.model.text import Sentence
from guidebook.problem import Level, Problem
from guidebook.reading.text.inlines import sentences_of
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


@dataclass(frozen=True, slots=True)
class _Drawn:
    """What a step shows: its screen, where the author finds that, and the words in it."""

    screen: Screen
    place: str
    words: list[str]


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each label that differs from its drawing."""
    told = set[str]()
    for step in guide.steps:
        screen = guide.screen_of(step)
        if screen is None:
            continue
        line = guide.screen_lines.get(step.picture.screen or "", 1)
        place = f"l’écran « {step.picture.screen} » (ecrans.yml, ligne {line})"
        drawn = _Drawn(screen, place, [same(text) for text in screen.texts()])
        for sentence in (*sentences_of(step.title, step.line), *step.text.sentences()):
            for pointed in _pointed(sentence):
                if said := _compare(pointed, drawn):
                    message, cure = said
                    cure += _also(guide, pointed.label.words, sentence.line)
                    told.add(pointed.label.words)
                    yield Problem(guide.path, line_at(sentence, pointed.label.begin), ID, message, cure, LEVEL)
        for words in _not_in_the_picture(step, drawn):
            if words not in told:
                message = f"Le texte de l’image dit « {words} », qui n’est pas écrit dans l’écran de cette étape."
                yield Problem(guide.path, step.picture.line, ID, message, _cure(words, drawn.words, drawn, ""), LEVEL)


def _not_in_the_picture(step: Step, drawn: _Drawn) -> Iterator[str]:
    """What a text alternative says is written in its picture, and isn't."""
    if drawn.screen.kind != "photo":
        for sentence in sentences_of(step.picture.alternative, step.picture.line):
            for label in labels(sentence):
                if not any(label.words in text for text in drawn.words):
                    yield label.words


def _also(guide: Guide, written: str, line: int) -> str:
    """The titles and the texts of pictures that have the words too: whoever changes one has to change the others."""
    told = re.compile(rf"(?<!\w){re.escape(written)}(?!\w)")
    places = [
        f"{what} (ligne {at})"
        for step in guide.steps
        for what, text, at in (
            (f"le titre de l’étape {step.number}", step.title, step.line),
            (f"le texte de l’image de l’étape {step.number}", step.picture.alternative, step.picture.line),
        )
        if at != line and told.search(same(text))
    ]
    return f" « {written} » est aussi dans {' et '.join(places)}." if places else ""


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


def _compare(pointed: _Pointed, drawn: _Drawn) -> tuple[str, str] | None:
    """The message and the cure where the label isn't drawn so, None where it is."""
    written = pointed.label.words
    marked = {element.marker: element for element in drawn.screen.marked}
    element = marked.get(pointed.marker) if pointed.marker else None
    shown = _texts_of(element) if element else drawn.words
    if written in shown:
        return None
    if element:
        near = _nearest(written, shown) or shown[0]
        message = f"Le repère ({element.marker}) montre « {near} », pas « {written} »."
        if written in drawn.words:
            move = f"posez le repère ({element.marker}) sur « {written} » dans {drawn.place}"
            return message, f"Écrivez « **{near}** », ou {move}."
        return message, _cure(written, shown, drawn)
    usable = [text for e in drawn.screen.elements() if e.actions for text in _texts_of(e)]
    cure = _cure(written, usable or drawn.words, drawn)
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


def _cure(written: str, shown: list[str], drawn: _Drawn, bold: str = "**") -> str:
    """What to write here, or in the screen: only the author knows which of them has the words of the real site."""
    near = _nearest(written, shown) or (shown[0] if len(shown) == 1 else None)
    if near and _plain(near) == _plain(written):
        return f"Écrivez « {bold}{near}{bold} », comme dans l’écran."
    if near:
        return f"Écrivez les mots du vrai site : « {bold}{near}{bold} » ici, ou « {written} » dans {drawn.place}."
    words = ", ".join(f"« {text} »" for text in shown[:8])
    return f"Choisissez parmi les mots de l’écran : {words}. Ou écrivez « {written} » dans {drawn.place}."


def _plain(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
