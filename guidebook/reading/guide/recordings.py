"""`audio/voix.yml` and the sounds beside it → what a person recorded for a guide, or what is wrong with it."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import TypeAdapter

from guidebook.machine.disk import plain
from guidebook.model.recording import RecordedSound, RecordedVoice, Recording
from guidebook.model.step import Step
from guidebook.model.text import Text
from guidebook.problem import Level, Problem, Problems, Read
from guidebook.reading.guide.prints import print_aloud
from guidebook.reading.names import nearest
from guidebook.reading.settings.folders import Folder
from guidebook.reading.source import read_tree
from guidebook.reading.yaml.shape import shaped
from guidebook.reading.yaml.tree import Tree
from guidebook.voice.mp3 import NotSound, sound_of

FOLDER = "audio"
NAME = "voix.yml"
_HEAVIEST = 5_000_000
"""Bytes of one sound: ten minutes at 64 kbit/s. A step is read in one."""
_SOUNDS = (".mp3", ".m4a", ".wav", ".ogg", ".opus", ".aac", ".flac", ".wma")
_MEANT = ("audio", "audios", "son", "sons", "sound", "sounds", "voix")
"""What the folder is called by mistake; a disk may know its capitals."""
_AGAIN = "Enregistrez-le de nouveau au format MP3, en mono."

Wrong = tuple[str, str, str]


def read_recordings(folder: Folder, directory: Path, prints: Mapping[str, str]) -> Read[tuple[Recording, ...]]:
    """The sounds of a guide that say its text; `prints` are those of its passages as they are now (`prints_of`)."""
    beside = directory / FOLDER
    if not beside.is_dir():
        return (), tuple(_elsewhere(folder, directory))
    described = beside / NAME
    if not described.exists():
        return (), tuple(_alone(folder, beside))
    tree, said = read_tree(described, folder.base)
    if tree is None:
        return (), said
    told, wrong = shaped(TypeAdapter(RecordedVoice), RecordedVoice, tree)
    if told is None:
        return (), (*said, *wrong)
    reader = _Sounds(folder, beside, tree, prints)
    found = tuple(reader.read(told))
    return found, (*said, *reader.problems)


def prints_of(introduction: Text, steps: tuple[Step, ...]) -> dict[str, str]:
    """The print of each passage that somebody may record."""
    texts = [("introduction", "", introduction), *((f"etape-{step.number}", step.title, step.text) for step in steps)]
    found = {}
    for place, title, text in texts:
        for inside, sentences in text.passages():
            words = [*([title] if title and not inside else []), *(sentence.plain for sentence in sentences)]
            if words:
                name = f"{place}/{inside}" if inside else place
                found[name] = print_aloud(words)
    return found


class _Sounds:
    """The sounds that one `voix.yml` names."""

    def __init__(self, folder: Folder, beside: Path, tree: Tree, prints: Mapping[str, str]) -> None:
        self._folder, self._beside, self._tree, self._prints = folder, beside, tree, prints
        self.problems = Problems()

    def read(self, told: RecordedVoice) -> Iterator[Recording]:
        """Those that can be heard; what is wrong with the others is noted."""
        seen: set[str] = set()
        for number, sound in enumerate(told.sounds):
            wrong = _about_passage(sound, self._prints, seen) or self._about_file(sound)
            seen.add(sound.passage)
            if wrong:
                field = "fichier" if wrong[0].startswith("son-") else "passage"
                self.problems.report(self._tree.path, self._tree.line_at(("sons", number, field)), *wrong)
            elif old := _about_text(sound, self._prints[sound.passage]):
                line = self._tree.line_at(("sons", number, "empreinte"))
                self.problems.append(Problem(self._tree.path, line, *old, Level.ADVICE))
            else:
                content = (self._beside / sound.file).read_bytes()
                digest = hashlib.sha256(content).hexdigest()
                yield Recording(sound.passage, sound.file, digest, told.speaker, told.licence)
        self.problems.extend(_unnamed(self._folder, self._beside, {sound.file for sound in told.sounds}))

    def _about_file(self, sound: RecordedSound) -> Wrong | None:
        there = {file.name for file in self._beside.iterdir()}
        file = self._beside / sound.file
        if sound.file in there and not file.resolve().is_relative_to(self._beside.resolve()):
            cure = f"Mettez à sa place une copie du son, dans le dossier « {FOLDER} »."
            return "son-absent", f"« {sound.file} » est un raccourci vers un autre dossier.", cure
        if sound.file not in there:
            near = nearest(sound.file, sorted(there - {NAME}))
            cure = f"Est-ce « {near} » ? Écrivez ce nom." if near else f"Copiez-le dans le dossier « {FOLDER} »."
            return "son-absent", f"Le son « {sound.file} » n’est pas dans le dossier « {FOLDER} ».", cure
        try:
            with open(file, "rb", opener=plain) as opened:
                size = os.fstat(opened.fileno()).st_size
                if size > _HEAVIEST:
                    cure = f"Un son pèse {_HEAVIEST // 1_000_000} Mo au plus. {_AGAIN}"
                    return "son-trop-lourd", f"Le son « {sound.file} » pèse {size // 1_000_000} Mo.", cure
                sound_of(opened.read())
        except (OSError, NotSound):
            return "son-illisible", f"« {sound.file} » est abîmé, ou n’est pas un son MP3.", _AGAIN
        return None


def _about_passage(sound: RecordedSound, prints: Mapping[str, str], seen: set[str]) -> Wrong | None:
    if sound.passage not in prints:
        near = nearest(sound.passage, list(prints))
        cure = f"Vouliez-vous écrire « {near} » ?" if near else f"Écrivez l’un de ces noms : {', '.join(prints)}."
        return "passage-inconnu", f"Ce guide n’a pas de passage « {sound.passage} ».", cure
    if sound.passage in seen:
        return "passage-double", f"Deux sons disent « {sound.passage} ».", "Gardez-en un."
    return None


def _about_text(sound: RecordedSound, current: str) -> Wrong | None:
    """Why a sound is not played: nobody said which text it says, or that text has changed."""
    if sound.said is None:
        message = f"Rien ne dit quel texte on entend dans « {sound.file} » : il n’est pas joué."
        return "son-sans-empreinte", message, f"S’il dit bien ce passage, écrivez : « empreinte: {current} »."
    if sound.said != current:
        message = f"Le texte de « {sound.passage} » a changé depuis l’enregistrement : « {sound.file} » n’est pas joué."
        cure = f"Enregistrez ce passage de nouveau. S’il dit encore la même chose, écrivez : « empreinte: {current} »."
        return "son-ancien", message, cure
    return None


def _elsewhere(folder: Folder, directory: Path) -> Iterator[Problem]:
    """Sounds beside the guide, and folders that were meant for them."""
    for file in sorted(directory.iterdir()):
        if file.is_dir() and file.name.lower() in _MEANT:
            message, cure = (
                f"Le dossier « {file.name} » n’est pas lu.",
                f"Il tient des sons ? Renommez-le « {FOLDER} ».",
            )
        elif file.name == NAME or file.suffix.lower() in _SOUNDS:
            message = f"Ce fichier n’est pas lu : « {file.name} »."
            cure = f"Mettez-le dans un dossier « {FOLDER} », à côté de guide.md."
        else:
            continue
        yield Problem(folder.name_of(file), 1, "fichier-non-lu", message, cure, Level.ADVICE)


def _alone(folder: Folder, beside: Path) -> Iterator[Problem]:
    """Sounds of which nothing is said."""
    if any(file.suffix.lower() in _SOUNDS for file in beside.iterdir()):
        cure = f"Créez « {NAME} » dans ce dossier, avec voix, licence et sons."
        message = f"Les sons du dossier « {FOLDER} » n’ont pas de fichier « {NAME} »."
        yield Problem(folder.name_of(beside), 1, "sons-sans-description", message, cure)


def _unnamed(folder: Folder, beside: Path, named: set[str]) -> Iterator[Problem]:
    """Sounds that lie there and are not named."""
    for file in sorted(beside.iterdir()):
        if file.suffix.lower() in _SOUNDS and file.name not in named:
            message = f"Ce son n’est pas joué : « {NAME} » ne le nomme pas."
            cure = f"Ajoutez-le à « {NAME} », ou supprimez-le."
            yield Problem(folder.name_of(file), 1, "fichier-non-lu", message, cure, Level.ADVICE)
