"""What is typed in the exercise: the invented person's, never what was typed on the real site."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from functools import cache
from pathlib import Path

from guidebook.desk.record.draft import TO_WRITE, DraftLine
from guidebook.package_data import texts

FILE = "attestation.pdf"
"""What is sent where a site asks for a file."""


def value_of(line: DraftLine, persona: Container[str]) -> str:
    """`personnage.…` where the invented person has what the field asks for, else « À écrire »."""
    purpose = line.line.purpose.casefold()
    name = "" if line.name.is_hidden else _plain(line.name.shown)
    for key, for_purpose, for_name in _known():
        fits = bool(for_purpose and for_purpose.search(purpose)) or bool(for_name.search(name))
        if key in persona and (fits or (key == "mot_de_passe" and line.kind == "mot_de_passe")):
            return f"personnage.{key}"
    return TO_WRITE


@cache
def _known() -> tuple[tuple[str, re.Pattern[str] | None, re.Pattern[str]], ...]:
    entries = texts(Path(__file__).with_suffix(".yml"))
    return tuple(
        (
            entry["key"],
            re.compile(rf"(?<![\w-])(?:{entry['purpose']})(?![\w-])") if "purpose" in entry else None,
            re.compile(entry["name"]),
        )
        for entry in entries
    )


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in letters if unicodedata.category(sign) != "Mn")
