"""What a guide's page gives to paper: its content as a script, for pages opened from a folder cannot read others."""

from __future__ import annotations

import json
from dataclasses import dataclass

from guidebook.paper.codes import full_address, short_address, shown
from guidebook.qr import QrCode, qr_code

SHEET = "fiche.js"
_BEGIN, _END = "<step-by-step>", "</step-by-step>"


def sheet_address(slug: str) -> str:
    """The address of a guide's script."""
    return f"guides/{slug}/{SHEET}"


def sheet_script(slug: str, page: str) -> str:
    """The content of a guide's built page, put among the sheets of `assets/js/paper.js`."""
    content = page.partition(_BEGIN)[2].partition(_END)[0]
    return f"sheets[{json.dumps(slug)}] = {json.dumps(content, ensure_ascii=False)};\n"


@dataclass(frozen=True, slots=True)
class ShortLink:
    """A short address, as it is typed and as a code to photograph."""

    shown: str
    qr: QrCode


def short_link(site: str, slug: str, part: str = "") -> ShortLink:
    """The short address of a guide, of one of its steps or of its practice, on the public site."""
    address = full_address(site, short_address(slug, part))
    return ShortLink(shown(address), qr_code(address, "q"))
