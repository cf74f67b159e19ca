"""Which sentences of a site have no sound yet, making them, and letting go of what nobody says any more."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from guidebook.machine.disk import forget_halves, whole_file
from guidebook.pages.spoken import Passage, key_of, spoken, spoken_alone
from guidebook.pages.toolbox import Toolbox
from guidebook.speech.kokoro import RECIPE, Kokoro
from guidebook.speech.phonemes import phonemes
from guidebook.voice.sounds import FOLDER, NAME, Sounds

_LANGUAGE = "fr"
"""The one that we have a voice for."""
_HOW = 8
"""Signs: one sentence is spoken in few ways."""


class Making:
    """The sounds of some guides, or of the whole site."""

    def __init__(self, root: Path, toolbox: Toolbox, slugs: Collection[str] = ()) -> None:
        """Look for what lacks; `slugs` are the guides; without any, all that the site says.

        Raises:
            SpeechError: espeak-ng is not there.
        """
        self._folder = root / FOLDER
        spelled = {key: phonemes(text) for key, text in _sentences(toolbox, slugs).items()}
        self._wanted = {_name(key, sounds): sounds for key, sounds in spelled.items()}
        self._others = _sentences(toolbox).keys() - spelled.keys() if slugs else frozenset[str]()
        there = Sounds(self._folder)
        self.missing = [name for name in self._wanted if not there.has(name)]

    def __len__(self) -> int:
        """How many sentences there are."""
        return len(self._wanted)

    def make(self) -> Iterator[Path]:
        """Make what lacks, one sound after the other; what is made stays where somebody stops it.

        Raises:
            SpeechError: the voice is not there.
            OSError: the disk refuses.
        """
        if not self.missing:
            return
        voice = Kokoro()
        self._folder.mkdir(exist_ok=True)
        forget_halves(self._folder)
        for name in self.missing:
            with whole_file(self._folder / name) as file:
                file.write(voice.mp3(self._wanted[name]))
            yield self._folder / name

    def forget(self) -> None:
        """Take away the sounds that say otherwise what is wanted, or what nobody says any more."""
        for file in self._folder.iterdir() if self._folder.is_dir() else ():
            match = NAME.fullmatch(file.name)
            if match and file.name not in self._wanted and match["key"] not in self._others:
                file.unlink()

    def weight(self) -> int:
        """Bytes of the sounds that are wanted and there."""
        files = (self._folder / name for name in self._wanted)
        return sum(file.stat().st_size for file in files if file.is_file())


def _sentences(toolbox: Toolbox, slugs: Collection[str] = ()) -> Mapping[str, str]:
    """Each sentence once, by its key: of some guides, or of the whole site."""
    passages = list[Passage]() if slugs else [*spoken_alone(toolbox)]
    for guide in toolbox.guidebook.guides:
        if guide.language == _LANGUAGE and (not slugs or guide.slug in slugs):
            passages += spoken(guide, toolbox)
    return {key_of(_LANGUAGE, text): text for passage in passages for text in passage.sentences}


def _name(key: str, spelled: str) -> str:
    how = hashlib.sha256(f"{RECIPE}\n{spelled}".encode()).hexdigest()[:_HOW]
    return f"{key}-{how}.mp3"
