"""Signs that nobody sees, which come along when a text is copied: taken out, and told with their line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.problem import Problem, Sentences

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0d\ufeff\uffa0\ufff9-\ufffb\x80-\x9f]"
    "|\u200d(?![\u2600-\u27bf\U0001f000-\U0001faff])"  # which also joins two pictures into one
)
_HIDDEN = re.compile(f"{_UNSEEN.pattern}|[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_NAMES = {
    "\u00ad": "un trait d’union caché",
    "\u200b": "un espace sans largeur",
    "\u200c": "un antiliant",
    "\u200d": "un liant",
    "\u2028": "une fin de ligne cachée",
    "\u2029": "une fin de paragraphe cachée",
    "\u2060": "un gluon de mots",
    "\ufeff": "une marque de début de fichier",
    **dict.fromkeys(
        "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "un changement du sens d’écriture"
    ),
}
_AROUND = re.compile(r"\S{0,20}\s?\S{0,20}\Z"), re.compile(r"\S{0,20}\s?\S{0,20}")


def without_unseen(text: str, path: str) -> tuple[str, tuple[Problem, ...]]:
    """The text without them, and one Problem for each line that has some."""
    if not _UNSEEN.search(text):
        return text, ()
    return _UNSEEN.sub("", text), tuple(_problems(text, path))


def hidden_sign(text: str) -> str | None:
    """The first sign that shows nothing, where its code may have put one: a backslash, then « u202e »."""
    found = _HIDDEN.search(text)
    return found.group() if found else None


def say_hidden(sign: str) -> Sentences:
    """A sign that its code hides in a line, and what to write."""
    name = _NAMES.get(sign, "un signe que rien ne montre")
    message = f"Cette ligne contient, par son code, {name} (U+{ord(sign):04X})."
    return "caractere-invisible", message, "Retirez ce code."


def _problems(text: str, path: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), 1):
        if found := _UNSEEN.search(line):
            sign = found.group()
            name = _NAMES.get(sign, "un signe que rien ne montre")
            near = _UNSEEN.sub("", _around(line, found.start()))
            yield Problem(
                path,
                number,
                "caractere-invisible",
                f"Cette ligne contient {name} (U+{ord(sign):04X}), près de « {near} ».",
                "Effacez ces mots et tapez-les de nouveau, sans les copier.",
            )


def _around(line: str, place: int) -> str:
    """The words on both sides of a place."""
    before, after = _AROUND
    return "".join(found.group() for found in (before.search(line[:place]), after.match(line[place:])) if found).strip()
