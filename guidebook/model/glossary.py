"""The words of the glossary in a text, in any of their forms, with the signs that must stay on their line."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from guidebook.model.word import Word

_BEFORE = r"(?P<before>(?<!\w)[A-Za-z]{1,2}['’]|«[ \u00a0\u202f]?)?"
_AFTER = r"(?P<after>[ \u00a0\u202f]?»[.,]?|[.,])?"


_REMEMBERED = 512
"""Texts: those of one guide, which its pages, its words and what is heard of it ask for one after the other."""


@dataclass(frozen=True, slots=True)
class Found:
    """A word in a text, from `begin` to `end` with the signs around it."""

    key: str
    before: str
    form: str
    after: str
    begin: int
    end: int


class Glossary:
    """Finds the words of a glossary; their keys are forms too, but for those of several words."""

    def __init__(self, words: Mapping[str, Word]) -> None:
        self._keys: dict[str, str] = {}
        for key, word in words.items():
            for form in (*word.forms, *(() if "-" in key or "_" in key else (key,))):
                self._keys.setdefault(folded(form), key)
        forms = _any_of(self._keys)
        pattern = rf"{_BEFORE}(?<![\w@.-])(?P<form>{forms})(?![\w@-]|\.\w){_AFTER}"
        self._pattern = re.compile(pattern) if forms else None
        self._others = {key: _inside(word.not_in) for key, word in words.items() if word.not_in}

        self.find = lru_cache(_REMEMBERED)(lambda text: tuple(self._find(text)))
        """Every word of the glossary in a text, in order."""

    def _find(self, text: str) -> Iterator[Found]:
        for match in self._pattern.finditer(text) if self._pattern else ():
            key = self._keys[folded(match["form"])]
            if key in self._others and self._is_another(key, match):
                continue
            yield Found(key, match["before"] or "", match["form"], match["after"] or "", *match.span())

    def _is_another(self, key: str, match: re.Match[str]) -> bool:
        """Whether what was found stands in an expression in which the word is another one."""
        begin, end = match.span("form")
        return any(other.start() <= begin and end <= other.end() for other in self._others[key].finditer(match.string))


def _inside(expressions: Collection[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{_any_of(tuple(map(folded, expressions)))})(?!\w)")


def _any_of(forms: Collection[str]) -> str:
    """A pattern of all forms, longest first, whatever their capitals.

    By first letter: a sixth of the time of one long alternation, measured with 113 words.
    """
    groups: dict[str, list[str]] = {}
    for form in sorted(forms, key=len, reverse=True):
        groups.setdefault(form[0], []).append("".join(map(_sign, form[1:])))
    return "|".join(f"{_sign(first)}(?:{'|'.join(rest)})" for first, rest in groups.items())


def _sign(sign: str) -> str:
    """A sign of a form, in small letters, as a pattern: the signs that `folded` makes it of, and no others.

    Python's own IGNORECASE takes « ſ » for « s » and « İ » for « i », which `lower` does not. A line may end between
    two words of a form.
    """
    if sign == " ":
        return r"\s"
    capital = sign.upper()
    if capital != sign and capital.lower() == sign:
        return f"[{re.escape(sign)}{re.escape(capital)}]"
    return re.escape(sign)


def folded(form: str) -> str:
    """The form as it is compared: in small letters, with typographic apostrophes and single spaces."""
    # Sign by sign: the end of a Greek word changes what `lower` makes of its last letter.
    return " ".join("".join(map(str.lower, form)).replace("'", "’").split())
