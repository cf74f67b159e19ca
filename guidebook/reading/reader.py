"""guides/ → one Guidebook, and every Problem met on the way.

The shared files come first (a screen's values need the invented people), then the guides, folder
by folder (`guide_folder`), then what only all of them together can tell (`crosscheck`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from pydantic import TypeAdapter

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.persona import Persona
from guidebook.model.service import Service
from guidebook.model.theme import Theme
from guidebook.model.word import Word
from guidebook.problem import Problem, Problems
from guidebook.reading import crosscheck
from guidebook.reading.guide_folder import GuideFolder
from guidebook.reading.path_file import PathFile
from guidebook.reading.shape import shaped
from guidebook.reading.source import read_tree, relative
from guidebook.schema import Authored, Name

M = TypeVar("M", bound=Authored)

_SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the Guidebook of all well-formed guides, and the Problems of all files."""

    guidebook: Guidebook
    problems: tuple[Problem, ...]


def read(root: Path, languages: frozenset[str] = frozenset({"fr"})) -> Reading:
    """Read `root`/guides. `languages` are those the interface speaks; a guide in another is a Problem."""
    problems = Problems()
    folder = root / "guides"
    shared = _Shared(root, folder, problems)
    guides: list[Guide] = []
    directories = _guide_folders(folder, root, problems)
    for directory in directories:
        guides.extend(GuideFolder(root, directory, shared.personas, languages, problems).guides())
    guidebook = Guidebook(
        root,
        tuple(guides),
        shared.themes,
        shared.theme_lines,
        shared.services,
        shared.words,
        shared.personas,
        shared.path_file.paths,
        tuple(shared.path_file.texts()),
    )
    slugs = [directory.name for directory in directories]
    problems.extend(crosscheck.problems(guidebook, slugs))
    problems.extend(shared.path_file.problems(slugs))
    return Reading(guidebook, tuple(sorted(set(problems))))


class _Shared:
    """The files that all guides share."""

    def __init__(self, root: Path, folder: Path, problems: Problems) -> None:
        self._root, self._folder, self._problems = root, folder, problems
        self.themes, self.theme_lines = self._entries("themes.yml", Theme)
        self.services, _ = self._entries("services.yml", Service)
        self.words, _ = self._entries("mots.yml", Word)
        self.personas, _ = self._entries("personnages.yml", Persona)
        self.path_file = PathFile(folder, root, problems)

    def _entries(self, name: str, model: type[M]) -> tuple[Mapping[str, M], Mapping[str, int]]:
        tree = read_tree(self._folder / name, self._root, self._problems)
        if tree is None:
            return {}, {}
        path = relative(self._folder / name, self._root)
        value = shaped(TypeAdapter(dict[Name, model]), model, tree, path)  # type: ignore[valid-type]
        if isinstance(value, list):
            self._problems.extend(value)
            return {}, {}
        return value, tree.key_lines


def _guide_folders(folder: Path, root: Path, problems: Problems) -> list[Path]:
    seen: dict[str, str] = {}
    kept = []
    directories = sorted(f for f in folder.iterdir() if f.is_dir() and f.name[0] not in "._") if folder.is_dir() else []
    real_root = root.resolve()
    for directory in directories:
        path, slug = relative(directory, root), _slug_of(directory.name)
        if slug in seen:
            problems.report(
                path,
                1,
                "nom-en-double",
                f"Ce dossier et « {seen[slug]} » donnent la même adresse : « {slug} ».",
                "Renommez un des deux dossiers.",
            )
        elif not directory.resolve().is_relative_to(real_root):
            problems.report(
                path,
                1,
                "hors-du-dossier",
                "Ce dossier est un raccourci vers un autre endroit.",
                "Copiez le dossier ici.",
            )
        elif not _SLUG.match(directory.name):
            problems.report(
                path,
                1,
                "nom",
                f"Le nom du dossier « {directory.name} » ne convient pas pour une adresse.",
                f"Renommez-le : « {slug} ».",
            )
        else:
            kept.append(directory)
        seen.setdefault(slug, directory.name)
    return kept


def _slug_of(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "guide"
