"""The site as its author sees it: its guides and their problems, and what a text would be told before it is saved."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from guidebook.desk.atelier.drafts import Drafts
from guidebook.desk.atelier.shelf import Shelf
from guidebook.desk.atelier.trial import Trial
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.pages.toolbox import Toolbox, words_of
from guidebook.problem import Problem
from guidebook.reading.settings import site_file
from guidebook.reading.settings.folders import SHARED, Folder, folders_of
from guidebook.reading.settings.site_file import SiteFile
from guidebook.verify import check, store_of

KEPT = ".atelier"
"""The folder of a site where the atelier keeps what is its own."""

TEXTS = ("guide.md", "ecrans.yml")
"""The files of a guide that are written here."""

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Look:
    """What was read of a site at one moment."""

    guidebook: Guidebook
    problems: Sequence[Problem]
    folders: Sequence[Folder]

    def problems_of(self, path: str) -> list[Problem]:
        """What is wrong in a file, or in a folder whose path ends with a slash."""
        return [p for p in self.problems if p.path == path or (path.endswith("/") and p.path.startswith(path))]


class Workshop:
    """The site at `root`. Nothing of it is held: each look reads again what changed since."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.shelf = Shelf(self.root, self.root / KEPT)
        self.drafts = Drafts(self.root / KEPT / "brouillons")
        self._store = store_of(self.root)
        self._toolbox: tuple[str, Toolbox] | None = None

    def begin(self) -> None:
        """Make the folder that git passes over, and read once all that is slow to read.

        Raises:
            OSError: the disk refuses.
        """
        (self.root / KEPT).mkdir(exist_ok=True)
        (self.root / KEPT / ".gitignore").write_text("*\n", "utf-8")
        self.look()
        self._store.save()

    def look(self) -> Look:
        """The site as it is on the disk."""
        guidebook, problems = check(self.root, datetime.date.today(), store=self._store)
        folders, _ = folders_of(SiteFile(self.root / site_file.NAME, self.root), self.root)
        return Look(guidebook, problems, [folder for folder in folders if folder.base == self.root])

    def toolbox(self, look: Look) -> Toolbox:
        """What draws and writes the site's pages."""
        digest = look.guidebook.shared
        if self._toolbox is None or self._toolbox[0] != digest:
            self._toolbox = digest, words_of(look.guidebook, datetime.date.today())
        return self._toolbox[1]

    def texts(self, look: Look) -> list[str]:
        """The path of every file that may be written here: nothing else is opened, whatever an address says."""
        shared = [f"{self._path(folder.path)}/{name}" for folder in look.folders for name in sorted(SHARED)]
        guides = [f"{self._path(d)}/{name}" for f in look.folders for d in self.directories(f) for name in TEXTS]
        return [*guides, *(path for path in shared if (self.root / path).is_file())]

    def directories(self, folder: Folder) -> list[Path]:
        """The folders of guides that can be opened."""
        return [d for d in folder.directories() if _SLUG.fullmatch(d.name) and not d.is_symlink()]

    def directory(self, look: Look, slug: str) -> tuple[Folder, Path] | None:
        """Where a guide is written, the last folder first: it may take the place of another."""
        found = ((folder, d) for folder in reversed(look.folders) for d in self.directories(folder) if d.name == slug)
        return next(found, None)

    def judged(self, look: Look, path: str, text: str) -> list[Problem]:
        """What would be told of a file if it had this text."""
        return self.tried(look, path, text)[0]

    def tried(self, look: Look, path: str, text: str) -> tuple[list[Problem], Guide | None]:
        """The same, with the guide that the text would give; None where it can't be read, or is no guide's."""
        return Trial(look.guidebook, look.folders, self.root / KEPT).of(path, text)

    def _path(self, place: Path) -> str:
        return place.relative_to(self.root).as_posix()


def without(guidebook: Guidebook, slug: str, *guides: Guide) -> Guidebook:
    """The same guidebook with these guides in the place of the one of that folder."""
    return replace(guidebook, guides=(*(guide for guide in guidebook.guides if guide.slug != slug), *guides))
