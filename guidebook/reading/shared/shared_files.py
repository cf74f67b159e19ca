"""The files that all guides share, of every folder together: one key has one content."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter

from guidebook.model.path import LearnerPath, Paths, WorkshopPlan
from guidebook.model.persona import Persona
from guidebook.model.service import Service
from guidebook.model.text import Text
from guidebook.model.theme import Theme
from guidebook.model.word import Word
from guidebook.problem import Problem, Problems
from guidebook.reading.known import Known
from guidebook.reading.same_titles import Titled, same_titles
from guidebook.reading.settings.folders import Folder
from guidebook.reading.shared.path_file import PathFile, read_paths
from guidebook.reading.shared.word_forms import lost_forms, useless_exceptions
from guidebook.reading.source import read_tree
from guidebook.reading.yaml.shape import shaped
from guidebook.schema import Authored, Name

V = TypeVar("V")
M = TypeVar("M", bound=Authored)


@dataclass(frozen=True, slots=True)
class Entry(Generic[V]):
    """A value and where it is written."""

    value: V
    path: str
    line: int


class SharedFiles:
    """Read once for all guides."""

    def __init__(self, folders: Sequence[Folder]) -> None:
        self._folders, self.problems = folders, Problems()
        self.incomplete: set[str] = set()
        self._form_owners: dict[str, str] = {}
        themes = self._entries("themes.yml", Theme)
        self.themes = _values(themes)
        self.theme_places = {key: (entry.path, entry.line) for key, entry in themes.items()}
        services = self._entries("services.yml", Service)
        self.services = _values(services)
        self.service_places = {key: (entry.path, entry.line) for key, entry in services.items()}
        words = self._entries("mots.yml", Word)
        self.words = _values(words)
        self.word_places = {key: (entry.path, entry.line) for key, entry in words.items()}
        self.personas = _values(self._entries("personnages.yml", Persona))
        self._path_files = list(map(self._read_paths, folders))
        self.path_places: dict[str, tuple[str, int]] = {}
        self.paths = self._merged_paths()

    def path_texts(self) -> Mapping[str, Text]:
        """What the paths tell learners, by the file that tells it."""
        texts = {file.path: file.text() for file in self._path_files}
        return {path: text for path, text in texts.items() if text.blocks}

    def path_problems(self, guides: Known) -> Iterator[Problem]:
        """What the paths name that leads nowhere."""
        for file in self._path_files:
            yield from file.lost(guides)

    def _read_paths(self, folder: Folder) -> PathFile:
        file, said = read_paths(folder)
        self.problems.extend(said)
        return file

    def _entries(self, name: str, model: type[M]) -> Mapping[str, Entry[M]]:
        merged: dict[str, Entry[M]] = {}
        there = [folder for folder in self._folders if (folder.path / name).exists()]
        for folder in there or self._folders[:1]:
            self._add(merged, self._read(folder, name, model))
        return merged

    def _read(self, folder: Folder, name: str, model: type[M]) -> Iterator[tuple[str, Entry[M]]]:
        tree, said = read_tree(folder.path / name, folder.base)
        self.problems.extend(said)
        values = None
        if tree is not None:
            values, said = shaped(TypeAdapter(dict[Name, model]), model, tree)  # type: ignore[valid-type]
            self.problems.extend(said)
        if tree is None or values is None:
            self.incomplete.add(name)
            return
        for key, value in values.items():
            yield key, Entry(value, tree.path, tree.key_lines[key])
        if model is Word:
            forms = lost_forms(values, tree, self._form_owners)
            self.problems.extend((*forms, *useless_exceptions(values, tree)))

    def _merged_paths(self) -> Paths:
        learners: dict[str, Entry[LearnerPath]] = {}
        workshops: dict[str, Entry[WorkshopPlan]] = {}
        for file in self._path_files:
            self._add(learners, ((k, _at(file, "debuter", k, v)) for k, v in file.paths.learners.items()))
            self._add(workshops, ((k, _at(file, "ateliers", k, v)) for k, v in file.paths.workshops.items()))
        self.path_places = {key: (entry.path, entry.line) for key, entry in learners.items()}
        for key in learners.keys() & workshops.keys():
            self._report_address(key, learners[key], workshops[key])
        entries: list[Entry[Any]] = [*learners.values(), *workshops.values()]
        self.problems.extend(same_titles(Titled(one.value.title, "parcours", one.path, one.line) for one in entries))
        return Paths.model_construct(learners=_values(learners), workshops=_values(workshops))

    def _add(self, merged: dict[str, Entry[V]], entries: Any) -> None:
        for key, entry in entries:
            known = merged.setdefault(key, entry)
            if known.value != entry.value:
                self.problems.report(
                    entry.path,
                    entry.line,
                    "nom-en-double",
                    f"« {key} » a déjà un autre contenu : {known.path}, ligne {known.line}.",
                    "Écrivez le même contenu aux deux endroits, ou donnez un autre nom à celui-ci.",
                )

    def _report_address(self, key: str, path: Entry[Any], workshop: Entry[Any]) -> None:
        there = "" if path.path == workshop.path else f" ({path.path}, ligne {path.line})"
        self.problems.report(
            workshop.path,
            workshop.line,
            "nom-en-double",
            f"Un parcours et un atelier s’appellent « {key} »{there} : ils auraient la même adresse.",
            f"Changez le nom de l’atelier, par exemple « atelier-{key} ».",
        )


def _at(file: PathFile, kind: str, key: str, value: V) -> Entry[V]:
    return Entry(value, file.path, file.line_of(kind, key))


def _values(entries: Mapping[str, Entry[V]]) -> dict[str, V]:
    return {key: entry.value for key, entry in entries.items()}
