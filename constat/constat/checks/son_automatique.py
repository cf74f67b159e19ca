"""No sound longer than three seconds starts by itself without a way to stop it."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any
from urllib.parse import urldefrag

from playwright.sync_api import Error

from constat.check import Check
from constat.checks._driving import take_the_wheel
from constat.checks._fetch import fetched
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="son-automatique",
    rgaa=("4.10",),
    wcag=("1.4.2",),
    act=("80f0bf", "aaa1bf", "4c31df"),
    hinders=(People.BLIND,),
    stage="conduite",
    disturbs=True,
)

_SECONDS = 3
"""How long a sound may last, in RGAA 4.10 and WCAG 1.4.2."""
_MOST_BYTES = 10_000_000


def look(page: AuditedPage) -> Iterator[Finding]:
    """What may play: elements of the page, and those that a script made."""
    if page.evaluate(
        "() => !document.querySelector('audio, video') && !__audit.started.sounds.length && !__audit.started.tones"
    ):
        return
    take_the_wheel(page)
    yield from map(CHECK.said, [one for one in page.run("son_automatique") if _is_heard(page, one)])


def _is_heard(page: AuditedPage, seen: dict[str, Any]) -> bool:
    """Whether more than three seconds of it are heard; yes where its file can't be read."""
    if not seen.get("part"):
        return True
    address = urldefrag(seen["source"]).url
    reads_itself = address.startswith(("data:", "blob:"))
    content = b"" if reads_itself else fetched(page, address)
    if content is None or len(content) > _MOST_BYTES:
        return True
    text = base64.b64encode(content).decode()
    try:
        heard = page.run("son_automatique_entendu", address, text)
    except Error:  # the browser can't decode it
        return True
    if heard is None:
        return False
    return bool(seen["loop"]) or min(heard[1], seen["part"][1]) - max(heard[0], seen["part"][0]) > _SECONDS
