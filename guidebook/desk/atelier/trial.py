"""What would be told of a text that isn't saved: its folder is read with it, in a place of its own."""

from __future__ import annotations

import datetime
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from guidebook import rules
from guidebook.languages import wording
from guidebook.machine.disk import whole_file
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Problem
from guidebook.reading import crosscheck
from guidebook.reading.guide.guide_folder import GuideFolder
from guidebook.reading.known import Known
from guidebook.reading.settings.folders import SHARED, Folder
from guidebook.reading.settings.site_languages import Spoken
from guidebook.reading.shared.shared_files import SharedFiles
from guidebook.rules import Settings

_COPIED = (".md", ".yml", ".po")
"""What is written as a text. The rest, photos, sounds and films, is shared: nothing is written in it."""


class Trial:
    """Reads folders of `guidebook` in which one text is another; `keep` is where it may write."""

    def __init__(self, guidebook: Guidebook, folders: Sequence[Folder], keep: Path) -> None:
        self._guidebook, self._folders, self._keep = guidebook, folders, keep

    def of(self, path: str, text: str) -> tuple[list[Problem], Guide | None]:
        """The Problems of the file at `path` if it had this text, and its guide where it can be read."""
        root, file = self._guidebook.root, self._guidebook.root / path
        folder = next(each for each in self._folders if file.is_relative_to(each.path))
        self._keep.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="essai-", dir=self._keep) as name:
            base = Path(name)
            moved = replace(folder, path=base / folder.path.relative_to(root), base=base)
            tried = base / path
            if file.parent == folder.path:
                problems, guide = self._shared(moved, folder, tried, text), None
            else:
                problems, guide = self._guide(moved, file.parent, tried, text)
        return sorted({problem for problem in problems if problem.path == path}), guide

    def _guide(self, folder: Folder, directory: Path, tried: Path, text: str) -> tuple[list[Problem], Guide | None]:
        shutil.copytree(directory, tried.parent, symlinks=True, copy_function=_copied)
        _put(tried, text)
        guidebook = self._guidebook
        spoken = Spoken(tuple(sorted(wording.languages())), tuple(guidebook.editions))
        keep = guidebook.root / ".cache" / "photos"
        read = GuideFolder(folder, tried.parent, guidebook.personas, spoken, keep).read()
        guide = next((guide for guide in read.guides if guide.language == "fr"), None)
        said = list(read.problems)
        if guide:
            guide.opened()  # while its folder is there
            said += self._judged(guide)
        return said, guide

    def _judged(self, guide: Guide) -> list[Problem]:
        """What the rules find, and whether its names lead somewhere."""
        others = [other for other in self._guidebook.guides if other.slug != guide.slug]
        slugs = {directory.name for folder in self._folders for directory in folder.directories()} | {guide.slug}
        titles = {each.slug: each.header.title for each in (guide, *others) if each.language == "fr"}
        known = Known({**dict.fromkeys(slugs, ""), **titles}, "Les guides")
        alone = replace(self._guidebook, guides=(guide,), editions={})
        settings = Settings(
            today=datetime.date.today(),
            max_age_months=alone.verification.months,
            require_verification=alone.verification.required,
        )
        together = crosscheck.problems(replace(alone, guides=(guide, *others)), known)
        return [*rules.judge(alone, settings), *together]

    def _shared(self, moved: Folder, folder: Folder, tried: Path, text: str) -> list[Problem]:
        moved.path.mkdir(parents=True)
        for name in SHARED:
            if (folder.path / name).is_file():
                shutil.copy(folder.path / name, moved.path / name)
        _put(tried, text)
        others = [each for each in self._folders if each.path != folder.path]
        return list(SharedFiles([*others, moved]).problems)


def _copied(source: str, to: str) -> str:
    if not source.endswith(_COPIED):
        try:
            os.link(source, to)
            return to
        except OSError:  # another disk, or one that knows no such thing
            pass
    return str(shutil.copy2(source, to))


def _put(file: Path, text: str) -> None:
    """Never into the file itself, which might be somebody's: a new one takes its place."""
    with whole_file(file) as made:
        made.write(text.encode())
