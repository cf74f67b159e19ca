"""What a guide's page gives to paper: its content as a script, for pages opened from a folder cannot read others."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from guidebook.guide import Guide
from guidebook.paper.codes import full_address, short_address, shown
from guidebook.qr import QrCode, qr_code

_BEGIN, _END = "<step-by-step>", "</step-by-step>"


def sheet_address(slug: str) -> str:
    """The address of a guide's script."""
    return f"guides/{slug}/fiche.js"


def sheet_script(slug: str, page: str) -> str:
    """The content of a guide's built page, put among the sheets of `assets/js/paper.js`."""
    content = page.partition(_BEGIN)[2].partition(_END)[0]
    return f"sheets[{json.dumps(slug)}] = {json.dumps(content, ensure_ascii=False)};\n"


def version_of(guide: Guide, root: Path) -> str:
    """Six signs that change as soon as the guide's text or storyboard does."""
    digest = hashlib.sha256()
    for name in (guide.path, guide.storyboard):
        file = root / name
        digest.update(file.read_bytes() if file.is_file() else b"")
    return digest.hexdigest()[:6].upper()


@dataclass(frozen=True, slots=True)
class ShortLink:
    """A short address, as it is typed and as a code to photograph."""

    shown: str
    qr: QrCode


def short_link(site: str, slug: str, part: str = "") -> ShortLink:
    """The short address of a guide, of one of its steps or of its practice, on the public site."""
    address = full_address(site, short_address(slug, part))
    return ShortLink(shown(address), qr_code(address, "q"))
