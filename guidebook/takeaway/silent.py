"""A file of a site without its sounds: pages offer none, and what is said is left to the voices of the device."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from guidebook.site.told_script import retold

_OFFERED = re.compile(rb'<noscript class="sound">.*?</noscript>| data-voice(?=>)', re.DOTALL)
"""What `sound.html` and `shell.html` put where there is sound, and nothing else."""


def offers_sounds(path: str) -> bool:
    """Whether a file may lead to a sound: a page, or the list of what is heard of one."""
    return path.endswith(".html") or _is_list(path)


def silenced(path: str, content: bytes) -> bytes:
    """The file without what leads to a sound; the same where nothing does."""
    if _is_list(path):
        return retold(content.decode(), _said).encode()
    return _OFFERED.sub(b"", content)


def _is_list(path: str) -> bool:
    return path.startswith("assets/voice/") and path.endswith(".js")


def _said(heard: Mapping[str, Any]) -> Mapping[str, Any]:
    """The list of a page (`guidebook/pages/listening.py`), its sentences alone."""
    passages = {place: [{"say": clip["say"]} for clip in clips] for place, clips in heard["passages"].items()}
    return {**heard, "voices": [], "passages": passages}
