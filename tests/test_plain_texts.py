"""A text without rare signs is rendered by less of Python-Markdown, and comes out the same."""

from __future__ import annotations

import pytest

from guidebook import words as wording
from guidebook.markdown import _RARE, Renderer

WORDS = wording.load("fr")
COMMON = (
    "Le dossier est en haut. Cliquez sur **Envoyer** (1).\n\nPuis *attendez* (2), 5 minutes : c’est long !",
    "Une ligne\nsur deux, avec un - tiret, une étoile * seule et 1. un nombre dedans.\n\n\nFin & fin > début.",
    "Tapez __ceci__ et ***cela***. Ouvrez la !!! fenêtre, ou pas ???",
)
RARE = (
    "- une liste",
    "1. une liste",
    "> une citation",
    "Un texte.\n\n!!! astuce\n    Dedans.",
    '??? bloque "Titre"\n    Dedans.',
    "Un [lien](https://exemple.fr).",
    "<https://exemple.fr>",
    "Deux  \nlignes",
    "Une \\* étoile",
    "Un `code`",
    "**Gras** au début",
)


@pytest.mark.parametrize("text", COMMON)
def test_a_text_without_rare_signs_is_the_same_without_what_reads_them(text: str) -> None:
    renderer = Renderer({}, WORDS.guide.marker)
    assert not _RARE.search(text)
    assert renderer._plain.reset().convert(text) == renderer._markdown.reset().convert(text)


@pytest.mark.parametrize("text", RARE)
def test_a_text_with_a_rare_sign_is_not_called_plain(text: str) -> None:
    assert _RARE.search(text)
