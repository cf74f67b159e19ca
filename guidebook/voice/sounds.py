"""The sounds that `guidebook voix` built, kept beside the guides in `.voix/` and never committed.

Each is named after what it says: the key of its sentence, and after a hyphen that of how it is spoken. Nothing else is
known of it, so a sentence that changed has none, and a damaged file is as one that is not there.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from pathlib import Path

from guidebook.voice.mp3 import NotSound, Sound, sound_of

FOLDER = ".voix"
"""Beside `mkdocs.yml`."""

NAME = re.compile(r"(?P<key>[0-9a-f]{16})-[0-9a-f]{8}\.mp3")


class Sounds:
    """The built sounds of a site; without a folder there is none."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        found = sorted(file.name for file in folder.iterdir()) if folder and folder.is_dir() else []
        self._names = {match["key"]: name for name in found if (match := NAME.fullmatch(name))}
        self.digest = hashlib.sha256(" ".join(self._names.values()).encode()).hexdigest()
        """Another as soon as a sound comes, goes, or is spoken otherwise."""

    def __len__(self) -> int:
        """How many there are."""
        return len(self._names)

    def has(self, name: str) -> bool:
        """Whether the sound of that file name is there, and is one."""
        key = name.partition("-")[0]
        return self._names.get(key) == name and self.of(key) is not None

    def of(self, key: str) -> Sound | None:
        """What is heard for the sentence of that key."""
        name = self._names.get(key)
        if name is None or self._folder is None:
            return None
        with suppress(OSError, NotSound):
            return sound_of((self._folder / name).read_bytes())
        return None


SILENCE = Sounds()
"""No sound at all."""
