"""The files that authors write: opened, saved whole and never over what somebody else wrote, brought back.

A file is known by the hash of its bytes. Who saves says which content was opened: where the file has another now,
nothing is written. What a save replaces is kept in `.atelier/versions/`.
"""

from __future__ import annotations

import datetime
import hashlib
import time
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock

from guidebook.machine.disk import forget_halves, whole_file
from guidebook.problem import Problem
from guidebook.reading.source import read_source

ABSENT = ""
"""The mark of a file that is not there yet."""

_KEPT = 50
"""Versions of a file that are kept: some days of work."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A text as it is on the disk: `mark` is what its next save has to say."""

    path: str
    text: str
    mark: str


@dataclass(frozen=True, slots=True)
class Version:
    """What a file was before a save, `when` it was replaced."""

    file: Path
    when: datetime.datetime

    @property
    def text(self) -> str:
        """What it said."""
        return self.file.read_text("utf-8")


class Unreadable(Exception):
    """A file can't be opened; `problem` says why, and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class Changed(Exception):
    """Somebody wrote the file meanwhile; `now` is what is there."""

    def __init__(self, now: Opened) -> None:
        super().__init__(now.path)
        self.now = now


class Shelf:
    """The files under `root`, by their paths from there; what is kept beside stands in `keep`."""

    def __init__(self, root: Path, keep: Path) -> None:
        self._root, self._keep = root, keep

    def open(self, path: str) -> Opened:
        """A file as it is now; one that isn't there is empty.

        Raises:
            Unreadable: it is there, and is no text.
        """
        file = self._root / path
        mark = _mark(file)
        if mark == ABSENT:
            return Opened(path, "", ABSENT)
        source = read_source(file, self._root)
        if isinstance(source, Problem):
            raise Unreadable(source)
        return Opened(path, source.text, mark)

    def save(self, path: str, text: str, known: str) -> Opened:
        """Write a text whole, in the place of what had the mark `known`.

        Raises:
            Changed: the file has another content; it stays as it is.
            OSError: the disk refuses; the file stays as it is.
        """
        file = self._root / path
        self._keep.mkdir(parents=True, exist_ok=True)
        with FileLock(self._keep / "verrou"):
            if _mark(file) != known:
                raise Changed(self.open(path))
            before = file.read_bytes() if known else None
            content = _content(text, before)
            if content != before:
                if before is not None:
                    self._remember(path, before)
                file.parent.mkdir(parents=True, exist_ok=True)
                forget_halves(file.parent)
                with whole_file(file) as made:
                    made.write(content)
        return self.open(path)

    def versions(self, path: str) -> list[Version]:
        """What the file was before, the latest first."""
        files = sorted(self._versions(path).glob("*.txt"), reverse=True)
        return [Version(file, datetime.datetime.fromtimestamp(int(file.stem) / 1e9)) for file in files]

    def _remember(self, path: str, content: bytes) -> None:
        folder = self._versions(path)
        folder.mkdir(parents=True, exist_ok=True)
        for old in sorted(folder.glob("*.txt"), reverse=True)[_KEPT - 1 :]:
            old.unlink(missing_ok=True)
        with whole_file(folder / f"{time.time_ns():020}.txt") as made:
            made.write(content.decode("utf-8-sig", "replace").encode())

    def _versions(self, path: str) -> Path:
        return self._keep / "versions" / kept_name(path)


def kept_name(path: str) -> str:
    """A path as one name, that a person can read."""
    return path.replace("~", "~~").replace("/", "~")


def plain_lines(text: str) -> str:
    """The text of a form with the line ends of a file."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _content(text: str, before: bytes | None) -> bytes:
    """The bytes of a text, with the line ends that the file had."""
    whole = plain_lines(text).rstrip("\n") + "\n"
    return (whole.replace("\n", "\r\n") if before and b"\r\n" in before else whole).encode()


def _mark(file: Path) -> str:
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except FileNotFoundError:
        return ABSENT
