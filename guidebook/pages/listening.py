"""What a page loads when somebody asks to listen: a script, since a page opened from a folder reads nothing else.

`assets/voice/guides/<slug>.js`, and `accueil.js`, `mots.js` and `ou-je-commence.js` beside `guides`, put one entry
among the `voices` of the page, under their names (`guides/<slug>`, `accueil`…)::

    language   the language of what is said
    voices     [{built, credit}]: who speaks, in a sentence to show; `built` is true of a machine
    passages   {place: [{say: [sentence], sound, from, seconds, voice}]}: what is heard one after the other, by the
               places that `spoken` tells. `sound` is its address from the site's root and `voice` its number among
               `voices`; without them only the device can say it. A recording by a person may hold several sentences;
               `from` is the second where a sentence begins in a sound that holds more.

A page knows without it whether there is any sound: its template has `voiced`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from guidebook.addresses import sound_address
from guidebook.model.guide import Guide
from guidebook.model.recording import Recording
from guidebook.pages.spoken import Passage, key_of, spoken, spoken_begin, spoken_home, spoken_words
from guidebook.pages.toolbox import Toolbox
from guidebook.voice.mp3 import NotSound, Sound, sound_of

_HOME = "accueil"


@dataclass(frozen=True, slots=True)
class Listening:
    """What can be heard of a guide or of the home page: its list, and the sounds that it names by their addresses."""

    told: Mapping[str, Any]
    sounds: Mapping[str, bytes]
    whole: Mapping[str, str]
    """The address of the sound of a passage, by its place, where one holds all of it: without scripts a browser plays
    one at a time."""


_NOTHING = Listening({"language": "", "voices": [], "passages": {}}, {}, {})


def heard_name(address: str) -> str:
    """The name of the list of a page: that of its guide, or of a page of its own."""
    return _HOME if address == "index.html" else address.removesuffix("/index.html").removesuffix(".html")


def of_home(toolbox: Toolbox) -> Callable[[], Listening]:
    """What can be heard of the home page, looked for once."""
    return _once(toolbox, spoken_home)


def of_words(toolbox: Toolbox) -> Callable[[], Listening]:
    """What can be heard of the words explained, looked for once."""
    return _once(toolbox, spoken_words)


def of_begin(toolbox: Toolbox) -> Callable[[], Listening]:
    """What can be heard of the first gestures, looked for once."""
    return _once(toolbox, spoken_begin)


def _once(toolbox: Toolbox, spoken_there: Callable[[Toolbox], Iterable[Passage]]) -> Callable[[], Listening]:
    """Only French is heard: no voice that may be given away speaks the others well."""
    if toolbox.french:
        return lambda: _NOTHING
    return cache(lambda: _Clips("fr", toolbox).of(spoken_there(toolbox)))


def of_guides(toolbox: Toolbox) -> Callable[[Guide], Listening]:
    """What can be heard of a guide; its pages are written one after the other, and ask for the same."""
    if toolbox.french:
        return lambda guide: _NOTHING
    last: dict[tuple[str, str], Listening] = {}

    def heard(guide: Guide) -> Listening:
        if (key := (guide.slug, guide.language)) not in last:
            last.clear()
            last[key] = _Clips(guide.language, toolbox, guide.recordings).of(spoken(guide, toolbox))
        return last[key]

    return heard


class _Clips:
    """What is heard for each passage: the recording of a person, else built sounds, else nothing of ours."""

    def __init__(self, language: str, toolbox: Toolbox, recordings: Iterable[Recording] = ()) -> None:
        self._language, self._toolbox = language, toolbox
        self._recordings = {recording.passage: recording for recording in recordings}
        self._sounds: dict[str, bytes] = {}
        self._voices: list[dict[str, Any]] = []

    def of(self, passages: Iterable[Passage]) -> Listening:
        said = {passage.place: self._clips(passage) for passage in passages}
        told = {"language": self._language, "voices": self._voices, "passages": said}
        sounds = ((place, {clip.get("sound", "") for clip in clips}) for place, clips in said.items())
        return Listening(
            told, self._sounds, {place: min(one) for place, one in sounds if len(one) == 1 and one != {""}}
        )

    def _clips(self, passage: Passage) -> list[dict[str, Any]]:
        recording = self._recordings.get(passage.place)
        if recording and (sound := _recorded(recording)):
            words = self._toolbox.wording.voices.person
            credit = words.format(by=recording.speaker, licence=recording.licence)
            address = sound_address(recording.digest[:16])
            return [self._clip(list(passage.sentences), address, sound, {"built": False, "credit": credit})]
        return self._built(passage.sentences)

    def _built(self, sentences: tuple[str, ...]) -> list[dict[str, Any]]:
        """Where each has a sound, one file of them all: the frames of an MP3 follow one another."""
        if not self._toolbox.sounds:
            return [{"say": [sentence]} for sentence in sentences]
        keys = [key_of(self._language, sentence) for sentence in sentences]
        found = [(sentence, key, self._toolbox.sounds.of(key)) for sentence, key in zip(sentences, keys, strict=True)]
        sounds = [sound for _, _, sound in found if sound]
        voice = {"built": True, "credit": self._toolbox.wording.voices.built}
        if len(sounds) < len(found) or len(found) == 1:
            return [
                self._clip([sentence], sound_address(key), sound, voice) if sound else {"say": [sentence]}
                for sentence, key, sound in found
            ]
        whole = Sound(b"".join(sound.content for sound in sounds), sum(sound.seconds for sound in sounds))
        address = sound_address(hashlib.sha256(whole.content).hexdigest()[:16])
        begins = accumulate((sound.seconds for sound in sounds), initial=0.0)
        return [
            {
                **self._clip([sentence], address, whole, voice),
                "from": round(begin, 2),
                "seconds": round(sound.seconds, 1),
            }
            for sentence, sound, begin in zip(sentences, sounds, begins, strict=False)
        ]

    def _clip(self, say: list[str], address: str, sound: Sound, voice: dict[str, Any]) -> dict[str, Any]:
        self._sounds[address] = sound.content
        if voice not in self._voices:
            self._voices.append(voice)
        seconds = round(sound.seconds, 1)
        return {"say": say, "sound": address, "seconds": seconds, "voice": self._voices.index(voice)}


def _recorded(recording: Recording) -> Sound | None:
    """The sound of a recording that is still where it was read."""
    with suppress(OSError, NotSound):
        return sound_of(Path(recording.source).read_bytes())
    return None
