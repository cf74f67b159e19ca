r"""Inlines → the Markdown that an author would write for them, on one line. `inlines` reads it back to the same.

Spaces are ordinary ones: typography is set again at reading. Only a line that ends wherever it is shown takes a second
line, after « \ ».
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from guidebook.languages.typography import NO_BREAK_SPACE
from guidebook.model.text import Bold, Emphasis, Inline, LineBreak, Link, Marker, Run

_READ = re.compile(
    r"[\\`*\[\]]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # amid a word it is a sign like another
    r"|<(?=[A-Za-z/!?])"
    r"|&(?=#?\w+;)"
)
"""Signs that the grammar would read."""
_MARKER = re.compile(r"\(([1-9])\)")


def as_written(inlines: Sequence[Inline], markers: bool) -> str:
    """The Markdown of inlines. Where `markers` are read, « (1) » that is none is escaped."""
    made = list[str]()
    for inline, following in zip(inlines, (*inlines[1:], None), strict=True):
        text = _one(inline, markers)
        if isinstance(following, Link) and text.endswith("!"):
            text = f"{text[:-1]}\\!"  # or it would be an image
        made.append(text)
    return "".join(made)


def one_line(text: str) -> str:
    """A text with ordinary, single spaces: what is compared, and what a translator reads."""
    return " ".join(text.replace(NO_BREAK_SPACE, " ").split())


def _one(inline: Inline, markers: bool) -> str:
    match inline:
        case Run(text=text):
            return _escaped(text.replace(NO_BREAK_SPACE, " ").replace("\n", " "), markers)
        case Marker(number=number):
            return f"({number})"
        case LineBreak():
            return "\\\n"
        case Bold(inlines=inside):
            return _around("**", as_written(inside, markers))
        case Emphasis(inlines=inside):
            return _around("*", as_written(inside, markers))
        case Link(inlines=inside, target=target):
            return f"[{as_written(inside, markers)}]({target})"


def _escaped(text: str, markers: bool) -> str:
    text = _READ.sub(r"\\\g<0>", text)
    return _MARKER.sub(r"\\(\1\\)", text) if markers else text


def _around(stars: str, text: str) -> str:
    """Stars hold to the words: the spaces inside go out."""
    words = text.strip(" ")
    before, after = text[: len(text) - len(text.lstrip(" "))], text[len(text.rstrip(" ")) :]
    return f"{before}{stars}{words}{stars}{after}" if words else text
