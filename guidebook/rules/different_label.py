"""Labels that are not written as the step's screen draws them.

Looks at « Cliquez sur **X** » and the like, and at « Tapez **X** … (1) ». X must be a text of the
drawn screen; before a marker, a text of the element that carries it. Source: RGAA's sense of
consistency, and our wording guide: the same button has the same name everywhere. Exact but for
spaces and apostrophes. Cannot know: photos, keyboard keys (« la touche **X** »), labels not in bold
or in quotation marks, nor what a translation's verbs mean.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from guidebook.guide import Guide, Guidebook, Passage
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._sentences import label_of
from guidebook.rules._texts import same
from guidebook.screens.elements import Element
from guidebook.screens.frames import Screen

ID = "libelle-different"
LEVEL = Level.ERROR
LANGUAGE = "fr"
REASON = "La personne cherche des yeux les mots exacts : un autre mot, et elle croit s’être trompée de page."

_SMALL_WORDS = r"""(?:\s+(?:sur|dans|en|à|de|au|ensuite|puis|enfin|maintenant|alors|encore|nouveau|bas|haut|droite
    |gauche|deux|fois|le|la|les|un|une|petite?|grande?|rouge|bleue?|verte?|bouton|rond|lien|case|onglet|ligne|option
    |réponse|mots?|menu|rubrique|liste|tuile|fichier|page)|,|\s+l’(?=\w)|(?<=l’)(?:onglet|option))*\s*"""
_LABEL = r"(?:\*\*(?P<bold>[^*]+)\*\*|«(?P<quoted>[^«»]+)»)"
_MARKER = r"(?:\s*\((?P<marker>\d{1,2})\))?"
_POINT = re.compile(
    r"\b(?P<verb>(?:double-)?cliquez|appuyez|touchez|choisissez|sélectionnez|cochez|décochez)"
    + _SMALL_WORDS
    + _LABEL
    + _MARKER,
    re.I | re.X,
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
            for match in _labels(passage):
                if sentences := _compare(match, screen):
                    line = passage.line + passage.text.count(
                        "\n", 0, match.start("bold" if match["bold"] else "quoted")
                    )
                    yield Problem(guide.path, line, ID, *sentences, LEVEL)


def _labels(passage: Passage) -> Iterator[re.Match[str]]:
    text = passage.text.replace("'", "’")
    for match in _POINT.finditer(text):
        found: re.Match[str] | None = match
        while found:
            yield found
            found = _ALSO.match(text, found.end())
    yield from _TYPE.finditer(text)


def _compare(match: re.Match[str], screen: Screen) -> tuple[str, str] | None:
    """The message and the cure where the label isn't drawn so, None where it is."""
    written = label_of(match)
    drawn = [same(text) for text in screen.texts()]
    marked = {element.marker: element for element in screen.marked()}
    element = marked.get(int(match["marker"])) if match["marker"] else None
    if element is not None:
        texts = _texts_of(element)
        if written in texts:
            return None
        message = f"Le repère ({element.marker}) montre « {texts[0]} », pas « {written} »."
        return message, _cure(written, texts)
    if written in drawn:
        return None
    cure = _cure(written, drawn)
    if (match.groupdict().get("verb") or "").lower() == "appuyez":
        cure += f" Pour une touche du clavier, écrivez « la touche **{written}** »."
    return f"« {written} » n’est pas écrit dans l’écran de cette étape.", cure


def _texts_of(element: Element) -> list[str]:
    return [same(text) for text in dict.fromkeys((element.label, element.expected, *element.texts())) if text]


def _cure(written: str, drawn: list[str]) -> str:
    folded = {text.casefold(): text for text in drawn}
    near = get_close_matches(written.casefold(), folded, n=1, cutoff=0.5)
    if near or len(drawn) == 1:
        return f"Écrivez « **{folded[near[0]] if near else drawn[0]}** », comme dans l’écran."
    return f"Choisissez parmi les mots de l’écran : {', '.join(f'« {text} »' for text in drawn[:8])}."
