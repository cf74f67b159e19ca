"""`lsf.mp4` and `lsf.yml` beside a guide → its film in sign language, or what is wrong with them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from pydantic import TypeAdapter

from guidebook.machine.disk import plain
from guidebook.model.film import Film, SignedFilm
from guidebook.model.step import Step
from guidebook.model.text import Text
from guidebook.photos.album import Album, Photo
from guidebook.problem import Level, Problem, Problems, Read, has_error
from guidebook.reading.guide.mp4 import NotFilm, Tracks, tracks_of
from guidebook.reading.guide.prints import print_of_signs
from guidebook.reading.settings.folders import Folder
from guidebook.reading.source import read_tree
from guidebook.reading.yaml.shape import shaped
from guidebook.reading.yaml.tree import Tree

NAME = "lsf.yml"
MOVIE = "lsf.mp4"
HEAVIEST = 100_000_000
"""Bytes of a film: at 3 MB a minute, half an hour."""

_FILMS = (".mp4", ".m4v", ".mov", ".avi", ".webm", ".mkv", ".wmv", ".mpg", ".mpeg")
_CODE = "avc1"
"""H.264, which every browser plays."""
_AGAIN = "Enregistrez-le de nouveau en MP4 (H.264), sans le son."


def read_film(folder: Folder, directory: Path, album: Album, signed: str, steps: int) -> Read[Film | None]:
    """The film of a guide with so many `steps`; `signed` is the print of its text as it is now (`print_signed`)."""
    file, described = directory / MOVIE, directory / NAME
    if strange := _strange(directory):
        cure = f"Enregistrez-le en MP4 (H.264), sous le nom « {MOVIE} »."
        message = f"Le film « {strange} » n’est pas accepté."
        return None, (Problem(folder.name_of(directory / strange), 1, "film-refuse", message, cure),)
    if not described.exists():
        return None, tuple(_alone(folder, file))
    tree, said = read_tree(described, folder.base)
    if tree is None:
        return None, said
    told, wrong = shaped(TypeAdapter(SignedFilm), SignedFilm, tree)
    problems = Problems((*said, *wrong))
    movie = _Movie(file, folder.name_of(file))
    problems.extend(movie.problems())
    if told:
        problems.extend(_about_steps(told, tree, steps, movie))
        problems.extend(_about_text(told, tree, signed))
    poster = album.photo(told.poster) if told else None
    if told and poster and not isinstance(poster, Photo):
        problems.report(tree.path, tree.line_at(("affiche",)), poster.rule, poster.message, poster.cure)
    if told is None or not isinstance(poster, Photo) or has_error(problems):
        return None, tuple(problems)
    is_current = told.signed == signed
    film = Film(movie.digest(), movie.seconds, told.starts, told.signer, told.licence, poster, is_current)
    return film, tuple(problems)


def print_signed(title: str, introduction: Text, steps: tuple[Step, ...]) -> str:
    """The print of what is signed: the title, the introduction, the steps and call-outs."""
    parts = ((title, introduction), *((step.title, step.text) for step in steps))
    return print_of_signs((named, *(sentence.plain for sentence in text.sentences())) for named, text in parts)


class _Movie:
    """A film as it is on the disk."""

    def __init__(self, file: Path, path: str) -> None:
        self._file, self._path = file, path
        self._tracks: Tracks | None = None

    @property
    def seconds(self) -> float | None:
        """How long it lasts, where that is known."""
        return self._tracks.seconds if self._tracks else None

    def digest(self) -> str:
        """The hash of its content."""
        with self._file.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()

    def problems(self) -> Iterator[Problem]:
        """What is wrong with it, one thing at most."""
        if wrong := self._wrong():
            yield Problem(self._path, 1, *wrong)

    def _wrong(self) -> tuple[str, str, str] | None:
        inside = self._file.resolve().is_relative_to(self._file.parent.resolve())
        if not self._file.exists() or not inside:
            cure = f"Copiez-le à côté de {NAME}, ou supprimez {NAME}."
            return "film-absent", f"Le film « {MOVIE} » n’est pas dans le dossier.", cure
        try:
            with open(self._file, "rb", opener=plain) as opened:
                size = os.fstat(opened.fileno()).st_size
                if size > HEAVIEST:
                    cure = (
                        f"Un film pèse {HEAVIEST // 1_000_000} Mo au plus : enregistrez-le en plus petit, 1280 sur 720."
                    )
                    return "film-trop-lourd", f"Ce film pèse {size // 1_000_000} Mo.", cure
                self._tracks = tracks_of(opened, size)
        except (OSError, NotFilm):
            return "film-illisible", "Ce film est abîmé, ou n’est pas un film MP4.", _AGAIN
        if other := next((code for code in self._tracks.pictures if code not in (_CODE, "avc3")), None):
            return "film-illisible", f"Ce film est codé en « {other} », que des navigateurs ne lisent pas.", _AGAIN
        if self._tracks.has_sound:
            return "film-sonore", "Ce film a du son : une personne qui entend chercherait ce qu’il dit.", _AGAIN
        return None


def _strange(directory: Path) -> str | None:
    """A film in another format, or under another case."""
    names = sorted(file.name for file in directory.iterdir())
    films = (name for name in names if Path(name).stem.lower() == "lsf" and Path(name).suffix.lower() in _FILMS)
    return next((name for name in films if name != MOVIE), None)


def _alone(folder: Folder, file: Path) -> Iterator[Problem]:
    """A film of which nothing is said."""
    if file.exists():
        cure = f"Créez « {NAME} » à côté, avec etapes, signe_par, licence, affiche et empreinte."
        yield Problem(folder.name_of(file), 1, "film-sans-description", f"Ce film n’a pas de fichier « {NAME} ».", cure)


def _about_steps(told: SignedFilm, tree: Tree, steps: int, movie: _Movie) -> Iterator[Problem]:
    """Whether each step has its moment, in their order, before the end of the film."""
    if len(told.starts) != steps:
        message = f"Le guide a {steps} étapes, et « etapes » a {len(told.starts)} moments."
        cure = "Écrivez un moment pour chaque étape, dans l’ordre du guide."
        yield Problem(tree.path, tree.line_at(("etapes",)), "film-etapes", message, cure)
    for number, (before, start) in enumerate(pairwise(told.starts), 2):
        if start <= before:
            message = f"L’étape {number} commence à {_clock(start)}, et celle d’avant à {_clock(before)}."
            cure = "Écrivez les moments dans l’ordre du film : un film suit l’ordre du guide."
            yield Problem(tree.path, tree.line_at(("etapes", number - 1)), "film-ordre", message, cure)
    for number, start in enumerate(told.starts, 1):
        if movie.seconds is not None and start >= movie.seconds:
            message = f"L’étape {number} commence à {_clock(start)}, mais le film dure {_clock(int(movie.seconds))}."
            cure = "Vérifiez ce moment, ou le film."
            yield Problem(tree.path, tree.line_at(("etapes", number - 1)), "film-trop-court", message, cure)
            return


def _about_text(told: SignedFilm, tree: Tree, signed: str) -> Iterator[Problem]:
    """Whether the text is still the one that was signed."""
    if told.signed is None:
        cure = f"Si le film dit bien le texte d’aujourd’hui, écrivez : « empreinte: {signed} »."
        message = "Ce fichier ne dit pas quel texte est signé."
        yield Problem(tree.path, 1, "film-sans-empreinte", message, cure)
    elif told.signed != signed:
        message = "Le texte du guide n’est pas celui que le film dit : le film n’est pas montré."
        cure = f"Filmez de nouveau. Si le film dit encore la même chose, écrivez : « empreinte: {signed} »."
        line = tree.line_at(("empreinte",))
        yield Problem(tree.path, line, "film-ancien", message, cure, Level.ADVICE)


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02}"
