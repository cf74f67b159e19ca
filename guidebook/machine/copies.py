"""Copies that programs make of a file, by their names: nobody means them to be read.

Sources: Syncthing's `.sync-conflict-DATE-TIME-DEVICE`, Nextcloud's `(conflicted copy …)`, Dropbox's `(Copie en conflit
de …)`, git’s `.orig` and `.rej`, the copies of Windows and macOS in French and in English, the `~` and `.bak` of
editors.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

CONFLICT = "le reste d’un conflit entre deux versions"

_LEFT = {
    CONFLICT: (
        r"\.sync-conflict-|\.conflict(ed)?\b|conflicted copy|copie en conflit|copie conflictuelle|_conf\(|"
        r"\.(mine|theirs|ours|merge|rej|r\d+)$"
    ),
    "la copie de secours d’un programme": r"~$|^#.*#$|\.(bak|backup|orig|old|save|sav|tmp|swp|swo|autosave)(\.\w+)?$",
}
_MADE = {
    "la copie d’un autre fichier": (
        r"[ _]\(\d+\)(?=\.|$)| - (copie|copy)( \(\d+\))?(?=\.|$)|[ _](copie|copy)( \d+)?(?=\.|$)|^(copie de|copy of) "
    ),
}


def left_behind(name: str) -> str | None:
    """What kind of copy a program leaves beside a file, as the end of a French sentence; None for another name."""
    return _kind(name, _LEFT)


def kind_of_copy(name: str) -> str | None:
    """The same, also for the copies that a person makes: « photo (1).png » may be meant, « guide (1).md » is not."""
    return _kind(name, {**_LEFT, **_MADE})


def _kind(name: str, kinds: Mapping[str, str]) -> str | None:
    composed = unicodedata.normalize("NFC", name)
    return next((kind for kind, pattern in kinds.items() if re.search(pattern, composed, re.IGNORECASE)), None)
