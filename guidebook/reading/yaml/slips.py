"""Why a file is no YAML, said to somebody who has never heard of YAML: the line to mend, what is there, what to write.

libyaml stops where it no longer follows, often a line after the slip: the usual slips are looked for first.
"""

from __future__ import annotations

import re

import yaml

_TAB = re.compile(r" *\t")
_DASH = re.compile(r"\s*(?:-(?=[^\s-])|[–—])")
_CLOSED_TOO_SOON = re.compile(r"""[^'"]*[:-]\s+(?P<sign>['"]).*(?P=sign)\s*[^\s,#\]}]""")
_KEPT_BY_YAML = re.compile(
    r"""\s*(?:-\s+)?[^\s:'"]+:\s+(?P<sign>[\[{](?=[^\]}]*[\]}]\s*[^\s,#\]}])|[>|?-](?=\s+\S)|[\],}&!])"""
)
"""A text whose first sign is one of YAML's own; a list in brackets with nothing behind it is no text."""


def in_french(error: yaml.MarkedYAMLError, text: str) -> tuple[int, str, str]:
    """The line, counted from 0, with its message and its cure."""
    what = f"{error.context or ''} {error.problem or ''}"
    quote = "quoted scalar" in (error.context or "")
    mark = error.context_mark if quote else error.problem_mark
    line = mark.line if mark else 0
    return _slip(error, text.split("\n")) or (line, *_sentences(what))


def _slip(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, str, str] | None:
    """A tabulation, a dash, a quote or a first sign gone wrong: where libyaml began, stops, or on the line before."""
    marks = [mark.line for mark in (error.context_mark, error.problem_mark) if mark]
    for line in (*marks, *(line - 1 for line in marks[-1:] if line)):
        if line >= len(lines):
            continue
        if _TAB.match(lines[line]):
            return (
                line,
                "Il y a une tabulation au début de cette ligne.",
                "Écrivez des espaces à sa place, autant qu’au début de la ligne voisine.",
            )
        if _DASH.match(lines[line]):
            return (
                line,
                "Le tiret du début de cette ligne n’est pas lisible.",
                "Écrivez un tiret court, puis un espace, comme dans « - bouton: Continuer ».",
            )
        if _CLOSED_TOO_SOON.match(lines[line]):
            return (
                line,
                "Dans cette ligne, un guillemet ou une apostrophe finit le texte trop tôt.",
                "Retirez les guillemets autour du texte, ou écrivez « ’ » pour l’apostrophe.",
            )
        if kept := _KEPT_BY_YAML.match(lines[line]):
            return (
                line,
                f"Le texte de cette ligne commence par « {kept['sign']} », un signe que le YAML garde pour lui.",
                "Mettez tout le texte entre guillemets.",
            )
    return None


def _sentences(what: str) -> tuple[str, str]:
    for clue, message, cure in _SENTENCES:
        if clue in what:
            return message, cure
    return (
        "Cette ligne n’est pas du YAML lisible.",
        "Comparez avec un autre fichier : un champ par ligne, deux espaces pour décaler, « nom: valeur ».",
    )


_SENTENCES = (
    (
        "cannot start any token",
        "Cette ligne commence par un signe que le YAML ne lit pas (une tabulation, « @ », « % » ou un accent grave).",
        "Décalez avec des espaces, jamais avec la touche Tab. Mettez le texte entre guillemets.",
    ),
    (
        "mapping values are not allowed",
        "Deux-points en trop dans cette ligne, ou ligne mal décalée.",
        "Mettez le texte entre guillemets, ou décalez la ligne comme celle du dessus.",
    ),
    (
        "quoted scalar",
        "Des guillemets ouverts ne sont pas fermés.",
        "Ajoutez le guillemet qui manque à la fin du texte.",
    ),
    (
        "could not find expected ':'",
        "Il manque les deux-points après le nom d’un champ.",
        "Écrivez « nom: valeur ».",
    ),
    (
        "did not find expected ',' or ']'",
        "Une liste ouverte par « [ » n’est pas fermée.",
        "Ajoutez « ] » à la fin de la liste.",
    ),
    (
        "did not find expected key",
        "Cette ligne n’est pas au même niveau que les autres.",
        "Décalez-la comme la ligne au-dessus, avec des espaces.",
    ),
    (
        "did not find expected '-' indicator",
        "Cette ligne n’est pas au même niveau que la liste.",
        "Commencez-la par un tiret « - », ou décalez-la comme la ligne au-dessus.",
    ),
)
