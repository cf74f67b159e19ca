"""A file of a site without its sounds: pages offer none, and what is said is left to the voices of the device."""

from __future__ import annotations

import json
import re

_OFFERED = re.compile(rb'<noscript class="sound">.*?</noscript>| data-voice(?=>)', re.DOTALL)
"""What `sound.html` and `shell.html` put where there is sound, and nothing else."""
_OF_SOUND = ("sound", "from", "seconds", "voice")


def silenced(path: str, content: bytes) -> bytes:
    """The file without what leads to a sound; the same where nothing does."""
    if path.endswith(".html"):
        return _OFFERED.sub(b"", content)
    if path.startswith("assets/voice/") and path.endswith(".js"):
        return _list(content.decode()).encode()
    return content


def _list(script: str) -> str:
    """The list of a page (`guidebook/pages/listening.py`), its sentences alone."""
    name, told = script.removesuffix(";\n").split(" = ", 1)
    heard = json.loads(told)
    for clips in heard["passages"].values():
        for clip in clips:
            for key in _OF_SOUND:
                clip.pop(key, None)
    return f"{name} = {json.dumps({**heard, 'voices': []}, ensure_ascii=False)};\n"
