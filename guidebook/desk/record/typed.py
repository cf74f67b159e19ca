"""Whether a text shows something that was typed: known by keyed fingerprints only, which die with the recorder.

`page/typed.js` makes them where it is typed. A word of a text matches a typed word of three signs or more, or has one
of five or more in it; several words together match the whole of what was typed in a field.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import unicodedata
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 10
_SHORTEST_INSIDE = 5


class Typed:
    """What was typed during one walk."""

    def __init__(self) -> None:
        self.key = secrets.token_bytes(32)
        self._digests = set[str]()

    def add(self, digests: Iterable[str]) -> None:
        """Remember the fingerprints that a page made of a field."""
        self._digests.update(digests)

    def shown_in(self, text: str) -> bool:
        """Whether `text` has something that was typed, whatever its capitals, accents and spaces."""
        return bool(self._digests) and any(self._digest(part) in self._digests for part in _parts(text))

    def _digest(self, part: str) -> str:
        return hmac.new(self.key, part.encode(), hashlib.sha256).hexdigest()


def _parts(text: str) -> Iterator[str]:
    words = _words(text)
    for begin in range(len(words)):
        for end in range(begin + 1, min(len(words), begin + _MOST_WORDS) + 1):
            yield "c:" + "".join(words[begin:end])
    for word in words:
        yield "w:" + word
        for length in range(_SHORTEST_INSIDE, len(word)):
            for at in range(len(word) - length + 1):
                yield f"w:{word[at : at + length]}"
                yield f"c:{word[at : at + length]}"


def _words(text: str) -> list[str]:
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) != "Mn")
    return _WORD.findall(plain.lower())
