"""What moves, blinks or changes by itself for more than five seconds can be stopped."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterator
from typing import Any

from PIL import Image
from playwright.sync_api import Error

from constat.check import Check
from constat.checks._clock import time_passes
from constat.checks._driving import take_the_wheel
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="mouvement",
    rgaa=("13.8",),
    wcag=("2.2.2",),
    act=(),
    hinders=(
        People.READING,
        People.MOTION,
    ),
    stage="conduite",
    disturbs=True,
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """What moves by CSS, by script, and in pictures."""
    take_the_wheel(page)
    passing = time_passes(page)
    drawn = page.run("mouvement", "find")
    seen = [*drawn, *_animated_pictures(page)]
    paused = bool(seen) and page.evaluate("() => __conduite.pause()")
    if paused:
        page.page.wait_for_timeout(50)
        if drawn and len(seen) == len(drawn) and not page.run("mouvement", "again"):
            seen = []
    for thing in seen:
        yield _finding(thing, paused)
    if passing.changing and not passing.stopped:
        already = {thing["selector"] for thing in seen}
        for thing in passing.changing:
            if thing["selector"] not in already:
                yield _finding(thing, False)


def _finding(thing: dict[str, Any], paused: bool) -> Finding:
    doubt = thing["busy"] or thing["small"]
    key = "deaf" if paused else "maybe" if doubt else "moves"
    return CHECK.said({**thing, "key": key, "result": "echoue" if key == "moves" else "a_verifier"})


def _animated_pictures(page: AuditedPage) -> list[dict[str, Any]]:
    images = page.run("mouvement_images")
    if not images:
        return []
    session = page.page.context.new_cdp_session(page.page)
    try:
        session.send("Page.enable")
        frame = session.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
        return [image for image in images[:6] if _endless(session, frame, image["address"])]
    finally:
        session.detach()


def _endless(session: Any, frame: str, address: str) -> bool:
    """Whether a picture's frames last more than five seconds in all."""
    try:
        if address.startswith("data:"):
            content = base64.b64decode(address.partition(",")[2])
        else:
            got = session.send("Page.getResourceContent", {"frameId": frame, "url": address})
            content = base64.b64decode(got["content"])
        picture = Image.open(io.BytesIO(content))
    except (Error, OSError, ValueError):
        return False
    frames = getattr(picture, "n_frames", 1)
    turns = picture.info.get("loop", 1)  # 0 is without end
    length = sum(_duration(picture, number) for number in range(frames))
    return frames > 1 and (turns == 0 or length * turns > 5_000)


def _duration(picture: Image.Image, number: int) -> float:
    picture.seek(number)
    return float(picture.info.get("duration") or 100)
