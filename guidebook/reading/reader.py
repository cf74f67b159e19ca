"""Folders of guides → one Guidebook, and every Problem met on the way.

The site's settings say which folders (`folders`). The shared files come first (a screen's values need the invented
people), then the guides, folder by folder (`guide_folder`), then what only all of them together can tell
(`crosscheck`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from guidebook.machine.store import NOWHERE, Store, key_of
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Problem, Problems, Read
from guidebook.reading import crosscheck
from guidebook.reading.guide.film import MOVIE
from guidebook.reading.guide.guide_folder import GuideFolder
from guidebook.reading.guide.kept import read_folder
from guidebook.reading.guide.recordings import FOLDER as SOUNDS
from guidebook.reading.names import slug_of
from guidebook.reading.overlap import Overlap
from guidebook.reading.places.places_file import places_file, places_of
from guidebook.reading.settings import site_file
from guidebook.reading.settings.folders import SHARED, Folder, folders_of
from guidebook.reading.settings.identity import identity_of
from guidebook.reading.settings.site_file import SiteFile
from guidebook.reading.settings.site_languages import Spoken, languages_of, machine_languages
from guidebook.reading.settings.verification import policy_of
from guidebook.reading.shared.shared_files import SharedFiles
from guidebook.reading.strays import homeless, strays
from guidebook.reading.translation.translated_site import in_language, shared_sources

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

    `languages` are those the interface speaks, of which the site may ask for some. A guide's folder that is in the
    `store` as it is now is not read again.
    """
    site = SiteFile(config or root / site_file.NAME, root)
    folders, problems = folders_of(site, root)
    all_found = not (site.problems or problems)
    identity, of_identity = identity_of(site, root, _photos(root))
    verification, of_verification = policy_of(site)
    asked, of_languages = languages_of(site, languages)
    by_machine, of_machines = machine_languages(site, asked)
    places, of_places = places_of(places_file(site, root))
    shared = SharedFiles(folders)
    spoken = Spoken(tuple(sorted(languages)), asked)
    overlap, of_guides = _read_guides(root, folders, shared, spoken, store)
    guidebook = Guidebook(
        root,
        tuple(overlap.guides("fr")),
        shared.themes,
        shared.theme_places,
        shared.services,
        shared.words,
        shared.personas,
        shared.service_places,
        shared.word_places,
        shared.paths,
        shared.path_places,
        shared.path_texts(),
        identity,
        tuple(folder.path for folder in folders),
        tuple(folder.path for folder in folders if folder.base == root),
        tuple(folder.collection for folder in folders if folder.collection),
        verification,
        frozenset(shared.incomplete),
        machine_languages=by_machine,
        places=places,
    )
    editions, of_editions = _editions(guidebook, spoken, overlap, folders)
    guidebook = replace(guidebook, editions=editions) if asked else guidebook
    said = {*site.problems, *problems, *of_identity, *of_verification, *shared.problems, *of_guides}
    said.update(of_languages, of_machines, of_editions, of_places)
    if all_found:
        known = overlap.known(_slug_of(one.name) for folder in folders for one in folder.directories())
        said.update(crosscheck.problems(guidebook, known), shared.path_problems(known))
    return Reading(guidebook, tuple(sorted(said)))


def _editions(
    french: Guidebook, languages: Spoken, overlap: Overlap, folders: Sequence[Folder]
) -> Read[dict[str, Guidebook]]:
    sources, problems = shared_sources(folders, languages)
    made = dict[str, Guidebook]()
    for code in languages.asked:
        made[code], said = in_language(french, code, overlap.guides(code), sources[code])
        problems = (*problems, *said)
    return made, problems


def _read_guides(
    root: Path, folders: Sequence[Folder], shared: SharedFiles, languages: Spoken, store: Store
) -> Read[Overlap]:
    overlap, problems = Overlap(), Problems()
    for folder in folders:
        if folder.path.is_dir():
            problems.extend(strays(folder, folder.path, SHARED))
            problems.extend(homeless(folder))
    directories, misnamed = _last_first(folders)
    context = key_of("context", repr((languages, shared.personas)))
    contexts = {folder.path: key_of("folder", context, repr(folder)) for folder in folders}
    for folder, directory in directories:
        if not overlap.replaced(directory.name):
            first = GuideFolder(folder, directory, shared.personas, languages, _photos(root)).read
            content = read_folder(directory, contexts[folder.path], store, first)
            problems.extend(content.problems)
            guides = [_with_source(guide, directory) for guide in content.guides]
            overlap.add(directory.name, folder.name_of(directory / "guide.md"), guides)
    overlap.report_useless()
    return overlap, (*problems, *misnamed, *overlap.problems)


def _with_source(guide: Guide, directory: Path) -> Guide:
    """The guide, whose film and sounds are found on this machine: a kept one may have been read in another place."""
    if guide.film is None and not guide.recordings:
        return guide
    film = guide.film and replace(guide.film, source=str(directory / MOVIE))
    recordings = (replace(one, source=str(directory / SOUNDS / one.file)) for one in guide.recordings)
    return replace(guide, film=film, recordings=tuple(recordings))


def _photos(root: Path) -> Path:
    """Where made pictures are kept from one build to the next."""
    return root / ".cache" / "photos"


def _last_first(folders: Sequence[Folder]) -> Read[list[tuple[Folder, Path]]]:
    """Every guide's folder, those of the last collection first: they may take the place of others."""
    found, problems = list[tuple[Folder, Path]](), Problems()
    for folder in reversed(folders):
        directories, said = _guide_folders(folder)
        found.extend((folder, directory) for directory in directories)
        problems.extend(said)
    return found, tuple(problems)


def _guide_folders(folder: Folder) -> Read[list[Path]]:
    problems, seen = Problems(), dict[str, str]()
    kept = []
    real_base = folder.base.resolve()
    for directory in folder.directories():
        path, slug = folder.name_of(directory), _slug_of(directory.name)
        if slug in seen:
            problems.report(
                path,
                1,
                "nom-en-double",
                f"Ce dossier et « {seen[slug]} » donnent la même adresse : « {slug} ».",
                "Renommez un des deux dossiers.",
            )
        elif directory.is_symlink() and not directory.resolve().is_relative_to(real_base):
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
    return kept, tuple(problems)


def _slug_of(name: str) -> str:
    return slug_of(name) or "guide"
