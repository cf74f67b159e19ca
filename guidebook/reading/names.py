"""Names that authors write: the one that a misspelt name stands for, and how several are listed."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches

_ALIKE = 0.7
"""How much of two names is the same, of 1, when one is meant for the other: « boutton », not « lien » for « ligne »."""


def nearest(name: str, known: list[str]) -> str | None:
    """The known name that an author most likely meant."""
    found = get_close_matches(name.lower(), known, n=1, cutoff=_ALIKE)
    if found:
        return found[0]
    by_plain = {plain(word): word for word in known}
    return next((by_plain[word] for word in get_close_matches(plain(name), list(by_plain), n=1, cutoff=_ALIKE)), None)


def plain(text: str) -> str:
    """Small letters without accents."""
    return unicodedata.normalize("NFKD", text.replace("’", "'")).encode("ascii", "ignore").decode().lower()


def slug_of(text: str) -> str:
    """The text as the name of a folder: small letters without accents, digits and hyphens; empty where it has none."""
    return re.sub(r"[^a-z0-9]+", "-", plain(text)).strip("-")


def listing(names: list[str]) -> str:
    """Names as a French enumeration."""
    return ", ".join(f"« {name} »" for name in names)


def shortened(text: str, most: int = 60) -> str:
    """The beginning of a text that is too long for a sentence."""
    return text if len(text) <= most else text[: most - 3] + "…"
