"""What is typed and not saved yet: kept in `.atelier/brouillons/`, a file a window, and never in `guides/`."""

from __future__ import annotations

import datetime
import json
import re
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from guidebook.desk.atelier.shelf import kept_name
from guidebook.machine.disk import whole_file

WINDOW = re.compile(r"[0-9a-f]{16}")
"""The name of a window: made anew each time that a page is opened."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A text that a window has; `mark` is that of the file it began with (see `shelf`)."""

    window: str
    text: str
    mark: str
    when: str

    def says(self, text: str) -> bool:
        """Whether it is this text: a save ends a file with one empty line, whatever was typed."""
        return self.text.rstrip("\n") == text.rstrip("\n")

    @property
    def moment(self) -> datetime.datetime:
        """When it was typed."""
        return datetime.datetime.fromisoformat(self.when)


class Drafts:
    """The drafts of a site."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, path: str, window: str, text: str, mark: str) -> None:
        """Keep what a window has of a file.

        Raises:
            OSError: the disk refuses.
        """
        folder = self._folder / kept_name(path)
        folder.mkdir(parents=True, exist_ok=True)
        draft = Draft(window, text, mark, datetime.datetime.now().isoformat())
        with whole_file(folder / f"{window}.json") as made:
            made.write(json.dumps(asdict(draft), ensure_ascii=False).encode())

    def of(self, path: str) -> list[Draft]:
        """Those of a file, the newest first; a damaged one is as one that isn't there."""
        found = list[Draft]()
        for file in (self._folder / kept_name(path)).glob("*.json"):
            with suppress(OSError, ValueError, TypeError):
                draft = Draft(**{**json.loads(file.read_text("utf-8")), "window": file.stem})
                datetime.datetime.fromisoformat(draft.when)
                found.append(draft)
        return sorted(found, key=lambda draft: draft.when, reverse=True)

    def drop(self, path: str, *windows: str) -> None:
        """Forget what windows had of a file: it is saved, or not wanted."""
        for window in windows:
            if WINDOW.fullmatch(window):
                (self._folder / kept_name(path) / f"{window}.json").unlink(missing_ok=True)
