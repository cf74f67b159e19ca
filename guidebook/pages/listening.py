"""What a page loads when somebody asks to listen: a script, since a page opened from a folder reads nothing else.

`assets/voice/guides/<slug>.js` and `assets/voice/accueil.js` put one entry among the `voices` of the page, under their
names (`guides/<slug>`, `accueil`)::

    language   the language of what is said
    voices     [{built, credit}]: who speaks, in a sentence to show; `built` is true of a machine
    passages   {place: [{say: [sentence], sound, seconds, voice}]}: what is heard one after the other, by the places
               that `spoken` tells. `sound` is its address from the site's root and `voice` its number among `voices`;
               without them only the device can say it. A recording by a person may hold several sentences.

A page knows without it whether there is any sound: its template has `voiced`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from guidebook.addresses import sound_address
from guidebook.model.guide import Guide
from guidebook.pages.spoken import Passage, key_of, spoken, spoken_home
from guidebook.pages.toolbox import Toolbox

_HOME = "accueil"


@dataclass(frozen=True, slots=True)
class Listening:
    """What can be heard of a guide or of the home page: its list, and the sounds that it names by their addresses."""

    told: Mapping[str, Any]
    sounds: Mapping[str, bytes]


def heard_name(address: str) -> str:
    """The name of the list of a page: that of its guide, or of the home page."""
    return address.removesuffix("/index.html") if "/" in address else _HOME


def of_home(toolbox: Toolbox) -> Callable[[], Listening]:
    """What can be heard of the home page, looked for once."""
    return cache(lambda: _listening("fr", spoken_home(toolbox), toolbox))


def of_guides(toolbox: Toolbox) -> Callable[[Guide], Listening]:
    """What can be heard of a guide; its pages are written one after the other, and ask for the same."""
    last: dict[tuple[str, str], Listening] = {}

    def heard(guide: Guide) -> Listening:
        if (key := (guide.slug, guide.language)) not in last:
            last.clear()
            last[key] = _listening(guide.language, spoken(guide, toolbox), toolbox)
        return last[key]

    return heard


def _listening(language: str, passages: Iterable[Passage], toolbox: Toolbox) -> Listening:
    found: dict[str, bytes] = {}

    def clip(sentence: str) -> dict[str, Any]:
        key = key_of(language, sentence)
        sound = toolbox.sounds.of(key)
        if sound is None:
            return {"say": [sentence]}
        found[sound_address(key)] = sound.content
        return {"say": [sentence], "sound": sound_address(key), "seconds": round(sound.seconds, 1), "voice": 0}

    said = {passage.place: [clip(sentence) for sentence in passage.sentences] for passage in passages}
    voices = [{"built": True, "credit": toolbox.wording.voices.built}] if found else []
    return Listening({"language": language, "voices": voices, "passages": said}, found)
