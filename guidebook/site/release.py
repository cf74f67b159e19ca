"""`release.json`: every file of a built site with its SHA-256, so that a copy can be told whole and unaltered.

Shape, version 1::

    version    1
    release    the name of this content: the same files give the same name, on any machine
    edition    site | borne
    files      {path: [sha256 in hexadecimal, size in bytes]}, paths relative to the site, with forward slashes

The list leaves out itself, `sw.js`, which is made from it, and what systems leave in the folders that they show. It
proves that a copy agrees with its list; who made the list is for HTTPS, or a signature, to prove.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from guidebook.machine.disk import plain
from guidebook.machine.disk_errors import unread
from guidebook.machine.leftovers import is_left_by_a_system
from guidebook.problem import Problem, Problems

NAME = "release.json"
WORKER = "sw.js"
_LARGEST = 64 * 1024 * 1024
"""Bytes of a list that is still read: some 500 000 files."""
_LONGEST = 240
"""Signs of a path, below the 260 of Windows."""

_FORBIDDEN = re.compile(r"[\\:\x00-\x1f]")
"""A backslash, a drive's colon, control signs."""

Edition = Literal["site", "borne"]
Entry = tuple[str, int]
"""The SHA-256 of a file in hexadecimal, and its size in bytes."""
Files = Mapping[str, Entry]
"""By the paths of the files."""


class UnsafeName(ValueError):
    """A file whose name could lead out of its folder on some system, in a French sentence."""

    def __init__(self, path: str) -> None:
        super().__init__(f"Le nom du fichier « {path} » ne va pas partout : donnez-lui un nom sans « \\ » ni « : ».")


def safe_path(path: str) -> str:
    """Refuse what could lead out of the folder on some system: absolute, `..`, a backslash, a drive, a control sign."""
    parts = path.split("/")
    if not {"", ".", ".."}.isdisjoint(parts) or _FORBIDDEN.search(path) or len(path) > _LONGEST:
        raise UnsafeName(path)
    return path


FilePath = Annotated[str, AfterValidator(safe_path)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class Release(BaseModel):
    """The list of a built site's files."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Literal[1] = 1
    release: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
    edition: Edition
    files: Mapping[FilePath, tuple[Sha256, Annotated[int, Field(ge=0)]]]

    @model_validator(mode="after")
    def _named_after_its_files(self) -> Release:
        if self.release != name_of(self.files, self.edition):
            raise ValueError(self.release)
        return self

    def text(self) -> str:
        """The file `release.json`."""
        return json.dumps(self.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":")) + "\n"


def name_of(files: Files, edition: str) -> str:
    """The name of a content: 32 hexadecimal signs that change when a path or a byte does."""
    lines = [f"1 {edition}", *(f"{path}\t{digest}\t{size}" for path, (digest, size) in sorted(files.items()))]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:32]


def describe(folder: Path, edition: Edition, known: Files = MappingProxyType({})) -> Release:
    """The release that a folder is; of the files that are `known`, the content is not read again.

    Raises:
        OSError: a file cannot be read.
        UnsafeName: a file has a name that could lead out of the folder elsewhere.
    """
    found = _walk(folder)
    paths = sorted(found.files - {NAME, WORKER})
    files = {safe_path(path): known.get(path) or _digest(folder / path) for path in paths}
    return Release.model_construct(version=1, release=name_of(files, edition), edition=edition, files=files)


def relisted(folder: Path, release: Release, under: str) -> Release:
    """The release once the files whose paths begin with `under` have changed."""
    files: dict[str, Entry | None] = {path: None for path in release.files if path.startswith(under)}
    files |= {path: _digest(folder / path) for path in _walk(folder).files if path.startswith(under)}
    return changed(release, files)


def changed(release: Release, files: Mapping[str, Entry | None]) -> Release:
    """The release once these files have changed; None where a file is listed no more."""
    merged = sorted({**release.files, **files}.items())
    listed = {path: entry for path, entry in merged if entry}
    return Release(release=name_of(listed, release.edition), edition=release.edition, files=listed)


def read(folder: Path) -> Release | Problem:
    """The release that a folder says it is; a Problem where its list is missing or damaged."""
    file, called = folder / NAME, folder.resolve().name
    try:
        with open(file, "rb", opener=plain) as content:
            text = content.read(_LARGEST + 1)
        if len(text) > _LARGEST:
            raise ValueError(file)
        return Release.model_validate_json(text)
    except (FileNotFoundError, NotADirectoryError):
        cure = "Refaites le site avec « guidebook construire », ou copiez de nouveau le dossier en entier."
        return Problem(NAME, 1, "liste-absente", f"Il n’y a pas de fichier {NAME} dans « {called} ».", cure)
    except PermissionError as error:
        return Problem(NAME, 1, "liste-illisible", unread(error, str(file)), "Puis recommencez.")
    except (OSError, ValueError, ValidationError):
        cure = "Copiez de nouveau le dossier en entier, depuis une copie qui marche."
        return Problem(NAME, 1, "liste-abimee", f"Le fichier {NAME} de « {called} » est abîmé.", cure)


def verify(folder: Path, release: Release) -> Problems:
    """What differs between a folder and its release: files missing, altered or in excess, and links."""
    problems = Problems()
    cure = "Copiez de nouveau le dossier en entier, depuis une copie qui marche."
    away = "Effacez-le, puis recommencez."  # a copy over the same folder would leave it
    found = _walk(folder)
    for path in sorted(found.links):
        problems.report(path, 1, "lien-interdit", "Ce n’est pas un fichier mais un lien, qui mène ailleurs.", away)
    for path in sorted(found.others):
        problems.report(path, 1, "fichier-special", "C’est un tuyau, une prise ou un appareil, pas un fichier.", away)
    for path in sorted(found.deep):
        said = f"Ce dossier est trop profond : son chemin a plus de {_LONGEST} signes."
        problems.report(path[:60] + "…", 1, "dossier-trop-profond", said, away)
    spare = {NAME, WORKER} if release.edition == "site" else {NAME}
    for path in sorted(found.files - release.files.keys() - spare):
        problems.report(path, 1, "fichier-en-trop", "Ce fichier n’est pas dans la liste.", away)
    for path, (digest, size) in release.files.items():
        if path not in found.files:
            problems.report(path, 1, "fichier-manquant", "Ce fichier manque.", cure)
            continue
        try:
            same = (folder / path).stat().st_size == size and _digest(folder / path)[0] == digest
        except OSError as error:
            problems.report(path, 1, "fichier-illisible", unread(error, path), "Puis recommencez.")
            continue
        if not same:
            problems.report(path, 1, "fichier-modifie", "Ce fichier n’est pas celui de la liste.", cure)
    return problems


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands in a folder: plain files, links, other things (a device), and folders too deep to be looked into."""

    files: set[str] = field(default_factory=set)
    links: set[str] = field(default_factory=set)
    others: set[str] = field(default_factory=set)
    deep: set[str] = field(default_factory=set)


def _walk(folder: Path) -> _Found:
    found, left = _Found(), [""]
    while left:
        prefix = left.pop()
        with os.scandir(folder / prefix) as entries:
            for entry in entries:
                path = prefix + entry.name
                if is_left_by_a_system(entry.name):
                    continue
                if not entry.is_dir(follow_symlinks=False):
                    _kind(found, entry).add(path)
                elif len(path) > _LONGEST:  # no list can name what it holds
                    found.deep.add(path)
                else:
                    left.append(f"{path}/")
    return found


def _kind(found: _Found, entry: os.DirEntry[str]) -> set[str]:
    if entry.is_symlink():
        return found.links
    return found.files if entry.is_file(follow_symlinks=False) else found.others


def _digest(file: Path) -> Entry:
    with open(file, "rb", opener=plain) as content:
        return hashlib.file_digest(content, "sha256").hexdigest(), content.tell()


def holds(file: Path, entry: Entry) -> bool:
    """Whether a file has the bytes of an entry."""
    try:
        return file.stat().st_size == entry[1] and _digest(file) == entry
    except OSError:
        return False


def entry_of(content: bytes) -> Entry:
    """What a release says of a file with that content."""
    return hashlib.sha256(content).hexdigest(), len(content)
