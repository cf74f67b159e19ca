"""The glossary as a page shows it: under the letters of a dictionary."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from guidebook.model.word import Word


def by_letter(words: Mapping[str, Word]) -> dict[str, list[tuple[str, Word]]]:
    """The words in the order of a dictionary, under the capital that they begin with: « écran » is under E."""
    letters: dict[str, list[tuple[str, Word]]] = {}
    for key, word in sorted(words.items(), key=lambda item: _without_accents(_shown(*item))):
        letters.setdefault(_without_accents(_shown(key, word))[0].upper(), []).append((key, word))
    return letters


def _shown(key: str, word: Word) -> str:
    return word.forms[0] if word.forms else key


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFD", text.lower())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
