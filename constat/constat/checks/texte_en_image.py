"""Text is text, not the picture of a text."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from PIL import Image
from playwright.sync_api import FloatRect

from constat.check import Check
from constat.checks._letters import letters
from constat.checks._reading import told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="texte-en-image",
    rgaa=("1.8",),
    wcag=("1.4.5",),
    act=("0va7u6",),
    hinders=(People.LOW_VISION,),
    stage="lecture",
)

_MAYBE = 12
"""Letters under which nothing is asked: an icon may look like a few."""


def look(page: AuditedPage) -> Iterator[Finding]:
    """The pictures of the page, as they are shown."""
    found = [entry for one in page.run("texte_en_image") if (entry := _judged(page, one))]
    yield from told(CHECK, False, found)


def _judged(page: AuditedPage, image: dict[str, Any]) -> dict[str, Any] | None:
    x, y, width, height = image["clip"]
    clip: FloatRect = {"x": x, "y": y, "width": width, "height": height}
    shot = page.page.screenshot(clip=clip, full_page=True, animations="disabled")
    with Image.open(io.BytesIO(shot)) as picture:
        count = letters(picture)
    if not count:
        return None
    # The alternative says as many letters as are seen: it is the text.
    said = sum(letter.isalnum() for letter in image["text"])
    sure = count >= 20 or (said and 0.7 <= count / said <= 1.4)
    if not sure and count < _MAYBE:
        return None
    certain = "quoted" if image["text"].strip() else "text"
    return {
        **image,
        "count": count,
        "key": certain if sure else "maybe",
        "result": "echoue" if sure else "a_verifier",
    }
