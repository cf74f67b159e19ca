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
from difflib import get_close_matches

from guidebook.model.guide import Guide, Passage
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._sentences import LABEL, label_of
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
_LABEL = r"(?:\*\*(?P<bold>[^*]+)\*\*|«(?P<quoted>[^«»]+)»)"
_MARKER = r"(?:\s*\((?P<marker>\d{1,2})\))?"
_POINT = re.compile(
    r"\b(?P<verb>(?:double-)?cliquez|appuyez|touchez|choisissez|sélectionnez|cochez|décochez)"
    + _SMALL_WORDS
    + _LABEL
    + _MARKER,
    re.I | re.X,
)
_POINT_AT_MARKER = re.compile(
    r"\b(?P<verb>(?:double-)?cliquez|appuyez|touchez|choisissez|sélectionnez|cochez|décochez)"
    r"(?:(?!\btouche\b)[^.!?*«(]){0,60}" + _LABEL + r"\s*\((?P<marker>\d{1,2})\)",
    re.I,
)
_ALSO = re.compile(
    r"\s*(?:,|,?\s*(?:ou|et|puis))(?:\s+(?:sur|la\s+case|le\s+bouton|le\s+lien))?\s*" + _LABEL + _MARKER, re.I
)
_TYPE = re.compile(
    r"\b(?P<verb>tapez|écrivez|saisissez|entrez)(?:\s+(?:ensuite|puis|alors))?\s*"
    + _LABEL
    + r"[^.!?*«()]{0,60}\((?P<marker>\d{1,2})\)",
    re.I,
)


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each label that differs from its drawing."""
    for step in guide.steps:
        screen = guide.screen_of(step)
        if screen is None:
            continue
        for passage in step.passages:
            if not LABEL.search(passage.text):
                continue
            for match in _labels(passage):
                if sentences := _compare(match, screen):
                    line = passage.line + passage.text.count(
                        "\n", 0, match.start("bold" if match["bold"] else "quoted")
                    )
                    yield Problem(guide.path, line, ID, *sentences, LEVEL)


def _labels(passage: Passage) -> Iterator[re.Match[str]]:
    text = passage.text.replace("'", "’")
    seen = set()
    for match in _POINT.finditer(text):
        found: re.Match[str] | None = match
        while found:
            yield found
            seen.add(found.end())
            found = _ALSO.match(text, found.end())
    yield from (match for match in _POINT_AT_MARKER.finditer(text) if match.end() not in seen)
    yield from _TYPE.finditer(text)


def _compare(match: re.Match[str], screen: Screen) -> tuple[str, str] | None:
    """The message and the cure where the label isn't drawn so, None where it is."""
    written = label_of(match)
    marked = {element.marker: element for element in screen.marked}
    element = marked.get(int(match["marker"])) if match["marker"] else None
    drawn = _texts_of(element) if element else [same(text) for text in screen.texts()]
    if written in drawn:
        return None
    if element:
        shown = _nearest(written, drawn) or drawn[0]
        return f"Le repère ({element.marker}) montre « {shown} », pas « {written} ».", _cure(written, drawn)
    usable = [text for e in screen.elements() if e.actions for text in _texts_of(e)]
    cure = _cure(written, usable or drawn)
    if (match.groupdict().get("verb") or "").lower() == "appuyez":
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
