"""What is known of a language before anybody translated into it: its own name, its direction, how it counts."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from guidebook.package_data import data

Direction = Literal["ltr", "rtl"]

CODE = re.compile(r"[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?")
"""A language as the web names it (BCP 47): `ar`, `fa-AF`."""


class Language(NamedTuple):
    """A language; `plurals` is the line `Plural-Forms` of its files."""

    code: str
    name: str
    direction: Direction
    plurals: str


FRENCH = Language("fr", "Français", "ltr", "nplurals=2; plural=(n > 1);")
"""What authors write."""


@cache
def known_languages() -> dict[str, Language]:
    """Those whose files can be begun without asking anybody."""
    entries = data(Path(__file__).with_suffix(".yml"))
    return {
        code: Language(code, entry["name"], entry.get("direction", "ltr"), entry["plurals"])
        for code, entry in entries.items()
    }


def code_of(written: str) -> str | None:
    """The code that somebody wrote in his way, `fa_af` for `fa-AF`; None where it can't be one."""
    language, *rest = written.replace("_", "-").split("-")
    parts = [language.lower(), *(part.upper() if len(part) == 2 else part.title() for part in rest)]
    code = "-".join(parts)
    return code if CODE.fullmatch(code) else None
