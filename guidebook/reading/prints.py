"""The print of a text, which tells whether it is still the one that was signed or recorded."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable


def print_of(words: Iterable[str]) -> str:
    """Eight signs that change with a word."""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:8].upper()
