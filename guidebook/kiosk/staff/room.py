"""The pages of the staff's screen: a code first, then how the kiosk is, and the two things that one may change.

Each page is a GET of the visit's own browser; past the code, its links carry a key that this visit alone knows.
"""

from __future__ import annotations

import datetime
import hmac
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from secrets import token_urlsafe
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader

from guidebook.kiosk.settings import Settings
from guidebook.kiosk.staff.choices import Choices, choices_of, choose
from guidebook.kiosk.staff.health import health
from guidebook.package_data import data
from guidebook.site.release import Release

ADDRESS: Final = "_borne/equipe"
POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HERE = Path(__file__).parent
_FILES = {"equipe.css": "staff.css", "equipe.js": "staff.js"}
_STYLES = ("assets/site.css", "assets/borne.css")
_TRIES = 5
_LONGEST = 8
_STEP = 10
"""How much louder or quieter one touch makes it, of 100."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server answers: a text, or the address to go to; `done` where the visit of the staff is over."""

    text: bytes = b""
    kind: str = "text/html; charset=utf-8"
    to: str = ""
    done: bool = False


class StaffRoom:
    """The staff's screen during one visit."""

    def __init__(self, store: Path, settings: Settings, release: Release) -> None:
        self._store, self._settings, self._release = store, settings, release
        self._key = token_urlsafe()
        self._left = _TRIES
        self._words: Mapping[str, Any] = data(_HERE / "words.yml")
        environment = Environment(autoescape=True, loader=FileSystemLoader(_HERE), trim_blocks=True, lstrip_blocks=True)
        self._page = environment.get_template("staff.html")

    def answer(self, path: str, asked: Mapping[str, str]) -> Reply | None:
        """What is at an address that begins with ours; None where nothing is."""
        if (name := path.rpartition("/")[2]) in _FILES:
            kind = "text/css" if name.endswith("css") else "text/javascript"
            return Reply((_HERE / _FILES[name]).read_bytes(), f"{kind}; charset=utf-8")
        if path != ADDRESS:
            return None
        if asked.get("fait") == "fin":
            return Reply(done=True)
        if _same(asked.get("jeton", ""), self._key):
            return self._decide(asked["fait"]) if "fait" in asked else self._state()
        if "code" in asked:
            return self._enter(asked["code"])
        return self._pad(asked.get("c", ""))

    def _enter(self, code: str) -> Reply:
        if self._left and _same(code, self._settings.staff_code or ""):
            return self._home()
        self._left = max(0, self._left - 1)
        return self._pad("", self._words["wrong" if self._left else "too_many"])

    def _home(self) -> Reply:
        return Reply(to=f"/{ADDRESS}?jeton={self._key}")

    def _pad(self, typed: str, said: str = "") -> Reply:
        typed = "".join(sign for sign in typed if sign in "0123456789")[:_LONGEST]
        return self._made(typed=typed, said=said, open=bool(self._left), longest=_LONGEST)

    def _state(self) -> Reply:
        lines = list(health(self._store, self._release.release, self._words, datetime.datetime.now()))
        choices = choices_of(self._store)
        volume = self._settings.volume if choices.volume is None else choices.volume
        return self._made(
            key=self._key, lines=lines, volume=volume, asleep=choices.asleep, stick=self._settings.from_stick
        )

    def _decide(self, what: str) -> Reply:
        choices = choices_of(self._store)
        volume = self._settings.volume if choices.volume is None else choices.volume
        louder = {"plus-fort": _STEP, "moins-fort": -_STEP}.get(what)
        if louder is not None:
            choices = Choices(min(100, max(0, volume + louder)), choices.asleep)
        elif what in ("endormir", "reveiller"):
            choices = Choices(choices.volume, what == "endormir")
        choose(self._store, choices)
        return self._home()

    def _made(self, **told: Any) -> Reply:
        styles = [style for style in _STYLES if style in self._release.files]
        settings = self._settings
        page = self._page.render(words=self._words, styles=styles, address=f"/{ADDRESS}", settings=settings, **told)
        return Reply(page.encode())


def _same(given: str, known: str) -> bool:
    return bool(known) and hmac.compare_digest(given.encode(), known.encode())
