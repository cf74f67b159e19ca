"""The print of a text, which tells whether it is still the one that was signed or recorded.

What is signed does not change with a comma: its print is of its words. What is read aloud does: a pause, or a falling
voice, is all that a listener has of the signs of the page. Its print keeps them, and leaves out the spaces alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

_UNSIGNED = '.,;:!…«»“”"()[]–—'
"""Around a word; inside, they are part of it (« 1,95 », « ameli.fr », « e-mail »). A question is signed as one."""


def print_aloud(sentences: Iterable[str]) -> str:
    """Eight signs that change with what is read aloud."""
    return _print("".join(sentence.split()) for sentence in sentences)


def print_of_signs(parts: Iterable[Iterable[str]]) -> str:
    """Eight signs that change with what is signed, or when it goes from one part of the film to another.

    Each part is its sentences; where one ends and how it begins, small letter or capital, is nothing to sign.
    """
    return _print(" ".join(word for sentence in part for word in _words(sentence)) for part in parts)


def _words(sentence: str) -> Iterator[str]:
    words = (word.strip(_UNSIGNED) for word in sentence.replace("?", " ? ").replace("’", "'").split())
    for place, word in enumerate(filter(None, words)):
        yield word if place else word[0].lower() + word[1:]


def _print(lines: Iterable[str]) -> str:
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:8].upper()
