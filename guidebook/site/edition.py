"""The kiosk edition: which pages a shared screen shows, its settings, and its keyboard."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from guidebook.languages.wording import Wording
from guidebook.package_data import data
from guidebook.pages.page import Page
from guidebook.screens.azerty import rows

KIOSK: Final = "borne"
WELCOME = "bienvenue.html"
# Pages for advisors and authors.
_LEFT_OUT = frozenset({"print", "gallery", "workshop", "mistake"})


@dataclass(frozen=True, slots=True)
class Key:
    """A key of the keyboard on the screen: it writes `sign`, or does `action`. `width` counts letters' keys."""

    sign: str = ""
    action: str = ""
    width: int = 1


@dataclass(frozen=True, slots=True)
class Kiosk:
    """What the templates of the kiosk read."""

    settings: Mapping[str, Any]
    keyboard: tuple[tuple[Key, ...], ...]
    own_keyboard: tuple[tuple[Key, ...], ...] = ()
    """The one of the pages' language, where one searches; none in French, nor where nobody told its letters."""


def kiosk(language: str = "fr") -> Kiosk:
    """The usual kiosk, in a language."""
    return Kiosk(usual_settings(), tuple(_keyboard()), tuple(_own_keyboard(language)))


def kiosk_pages(pages: Iterable[Page], wording: Wording) -> Iterator[Page]:
    """The pages that a visitor of a kiosk needs, and the one that waits for the next visitor."""
    yield from (page for page in pages if page.kind not in _LEFT_OUT)
    title, lead = wording.kiosk.welcome.title, wording.kiosk.welcome.lead
    yield Page(WELCOME, "kiosk/welcome.html", "welcome", "fr", title, lead)


def settings_script(chosen: Mapping[str, Any] | None = None) -> str:
    """`reglages.js`: the settings of the venue over the usual ones, as the script that every page reads first."""
    settings = {**usual_settings(), **(chosen or {})}
    return f"var REGLAGES = {json.dumps(settings, ensure_ascii=False)};\n"


def usual_settings() -> dict[str, Any]:
    """What a venue gets that decides nothing."""
    usual: dict[str, Any] = _data()["settings"]
    return usual


@cache
def _data() -> dict[str, Any]:
    return data(Path(__file__).with_suffix(".yml"))  # type: ignore[no-any-return]


def _keyboard() -> Iterator[tuple[Key, ...]]:
    """Twelve columns, in the order of a French keyboard (screens/azerty.yml)."""
    extra: dict[str, tuple[Key, ...]] = {name: tuple(map(Key, signs)) for name, signs in _data()["keyboard"].items()}
    digits = tuple(Key(cap.shift) for row in rows() for cap in row if cap.shift.isdigit())
    top, home, bottom = (
        letters
        for row in rows()
        if (letters := tuple(Key(cap.base.lower()) for cap in row if cap.base.isascii() and cap.base.isalpha()))
    )
    yield extra["accents"]
    yield extra["signs"]
    yield (*digits, *extra["after_digits"])
    yield (*top, Key(action="erase", width=2))
    yield (*home, Key(action="enter", width=2))
    yield (Key(action="shift", width=2), *bottom, *extra["after_letters"])
    yield (Key(action="hide", width=2), Key(action="signs", width=2), Key(" ", "space", 5), *extra["after_space"])


def own_keyboards() -> dict[str, list[str]]:
    """The rows of letters of each language that has a keyboard of its own."""
    known: dict[str, list[str]] = data(Path(__file__).with_name("keyboards.yml"))
    return known


def _own_keyboard(language: str) -> Iterator[tuple[Key, ...]]:
    """The digits, the rows of letters of a language (keyboards.yml), and the keys that do something."""
    letters = own_keyboards().get(language)
    if not letters:
        return
    yield tuple(map(Key, "1234567890.-"))
    yield from (tuple(map(Key, row)) for row in letters)
    yield (
        Key(action="hide", width=2),
        Key(" ", "space", 5),
        Key(action="erase", width=2),
        Key(action="enter", width=3),
    )
