"""`sans_internet` of a guide's header → a Text: the way for who can't or won't go on line."""

from __future__ import annotations

import re

from guidebook.model.text import Text
from guidebook.problem import Problem
from guidebook.reading.guide import front_matter
from guidebook.reading.text.markdown import read_markdown

FIELD = "sans_internet"
_PLACE = "sans-internet"
_NO_STEP = (
    "sans-internet",
    "Le texte de « sans_internet » n’a ni étape, ni image.",
    "Écrivez seulement des phrases : où aller, quel papier demander.",
)
_BELOW = re.compile(r":\s*[|>]")
"""A text that begins on the line after its field."""


def read_way(header: str, markdown: str, line: int, path: str) -> tuple[Text, tuple[Problem, ...]]:
    """The text of the field, which is on that `line` of the file, and what is wrong in it."""
    below = bool(_BELOW.search(header.split("\n")[line - front_matter.HEADER_LINE]))
    (way, *steps), said = read_markdown(markdown, path, line + below, _PLACE)
    strange = [step.line for step in steps] + [picture.line for picture in way.pictures]
    return way.text, (*said, *(Problem(path, at, *_NO_STEP) for at in strange[:1]))
