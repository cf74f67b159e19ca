"""Folders of guides → one Guidebook, and every Problem met on the way.

The site's settings say which folders (`folders`). The shared files come first (a screen's values need the invented
people), then the guides, folder by folder (`guide_folder`), then what only all of them together can tell
(`crosscheck`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from guidebook.machine.store import NOWHERE, Store, key_of
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Problem, Problems
from guidebook.reading import crosscheck, site_file
from guidebook.reading.folders import SHARED, Folder, folders_of
from guidebook.reading.guide_folder import GuideFolder
from guidebook.reading.identity import identity_of
from guidebook.reading.kept import ReadFolder, read_folder
from guidebook.reading.overlap import Overlap
from guidebook.reading.shared_files import SharedFiles
from guidebook.reading.site_file import SiteFile
from guidebook.reading.source import relative
from guidebook.reading.strays import strays
from guidebook.reading.verification import policy_of

_SLUG = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)*$")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the Guidebook of all well-formed guides, and the Problems of all files."""

    guidebook: Guidebook
    problems: tuple[Problem, ...]


def read(
    root: Path,
    languages: frozenset[str] = frozenset({"fr"}),
    config: Path | None = None,
    store: Store = NOWHERE,
) -> Reading:
    """Read the guides of the site at `root`, whose settings are in `config`, or in its mkdocs.yml if it has one.

    `languages` are those the interface speaks; a guide in another is a Problem. A guide's folder that is in the `store`
    as it is now is not read again.
    """
    problems = Problems()
    site = SiteFile(config or root / site_file.NAME, root, problems)
    folders = folders_of(site, root, problems)
    all_found = not problems
    identity = identity_of(site, root, problems, _photos(root))
    verification = policy_of(site, problems)
    shared = SharedFiles(folders, problems)
    for folder in folders:
        problems.extend(strays(folder.path, folder.base, SHARED) if folder.path.is_dir() else ())
    overlap = Overlap(problems)
    context = key_of("context", repr((sorted(languages), shared.personas)))
    for folder, directory in _last_first(folders, problems):
        if not overlap.replaced(directory.name):
            first = partial(_read, root, folder, directory, shared, languages)
            content = read_folder(directory, key_of("folder", context, repr(folder)), store, first)
            problems.extend(content.problems)
            overlap.add(directory.name, relative(directory / "guide.md", folder.base), list(content.guides))
    overlap.report_useless()
    guidebook = Guidebook(
        root,
        tuple(overlap.guides()),
        shared.themes,
        shared.theme_places,
        shared.services,
        shared.words,
        shared.personas,
        shared.service_places,
        shared.paths,
        shared.path_texts(),
        identity,
        tuple(folder.path for folder in folders),
        tuple(folder.collection for folder in folders if folder.collection),
        verification,
        frozenset(shared.incomplete),
    )
    if all_found:
        problems.extend(crosscheck.problems(guidebook, overlap.slugs))
        problems.extend(shared.path_problems(overlap.slugs))
    return Reading(guidebook, tuple(sorted(set(problems))))


def _read(root: Path, folder: Folder, directory: Path, shared: SharedFiles, languages: frozenset[str]) -> ReadFolder:
    problems = Problems()
    reader = GuideFolder(folder, directory, shared.personas, languages, problems, _photos(root))
    return ReadFolder(tuple(reader.guides()), tuple(problems))


def _photos(root: Path) -> Path:
    """Where made pictures are kept from one build to the next."""
    return root / ".cache" / "photos"


def _last_first(folders: Sequence[Folder], problems: Problems) -> Iterator[tuple[Folder, Path]]:
    """Every guide's folder, those of the last collection first: they may take the place of others."""
    for folder in reversed(folders):
        for directory in _guide_folders(folder, problems):
            yield folder, directory


def _guide_folders(folder: Folder, problems: Problems) -> list[Path]:
    seen: dict[str, str] = {}
    kept = []
    real_base = folder.base.resolve()
    for directory in folder.directories():
        path, slug = relative(directory, folder.base), _slug_of(directory.name)
        if slug in seen:
            problems.report(
                path,
                1,
                "nom-en-double",
                f"Ce dossier et « {seen[slug]} » donnent la même adresse : « {slug} ».",
                "Renommez un des deux dossiers.",
            )
        elif not directory.resolve().is_relative_to(real_base):
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
