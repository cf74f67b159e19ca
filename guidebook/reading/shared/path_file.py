"""`parcours.yml` → Paths, with the lines of the guides they name. A project may do without this file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import TypeAdapter

from guidebook.model.path import Paths
from guidebook.model.text import Paragraph, Text
from guidebook.problem import Problem, Read
from guidebook.reading.known import Known
from guidebook.reading.names import shortened
from guidebook.reading.settings.folders import Folder
from guidebook.reading.source import read_tree
from guidebook.reading.text.inlines import sentences_of
from guidebook.reading.yaml.shape import shaped
from guidebook.reading.yaml.tree import Tree

NAME = "parcours.yml"
PATHS = TypeAdapter(Paths)

_Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class PathFile:
    """The paths of a folder, and the tree that knows their lines."""

    paths: Paths
    tree: Tree

    @property
    def path(self) -> str:
        """The file, as a Problem names it."""
        return self.tree.path

    def lost(self, guides: Known) -> Iterator[Problem]:
        """One Problem for each guide that is named and doesn't exist."""
        for place, name in self._named():
            if name not in guides:
                message = f"Ce parcours nomme le guide « {shortened(name)} », qui n’existe pas."
                yield Problem(self.path, self.tree.line_at(place), "nom-inconnu", message, guides.cure(name))

    def line_of(self, kind: str, key: str) -> int:
        """The line of a path: `kind` is « debuter » or « ateliers »."""
        return self.tree.line_at((kind, key))

    def text(self) -> Text:
        """What a learner reads of the paths for beginners, a paragraph a field."""
        return Text(tuple(self._paragraph(place, text) for place, text in self._read()))

    def _read(self) -> Iterator[tuple[_Place, str]]:
        for key, path in self.paths.learners.items():
            place: _Place = ("debuter", key)
            yield (*place, "titre"), path.title
            yield (*place, "resume"), path.summary
            for number, sentence in enumerate(path.audience):
                yield (*place, "pour_qui", number), sentence
            for number, stop in enumerate(path.stops):
                yield (*place, "guides", number, "pourquoi"), stop.why

    def _paragraph(self, place: _Place, text: str) -> Paragraph:
        line = self.tree.line_at(place)
        return Paragraph(line, "/".join(map(str, place)), sentences_of(text, line))

    def _named(self) -> Iterator[tuple[_Place, str]]:
        for key, path in self.paths.learners.items():
            for number, stop in enumerate(path.stops):
                yield ("debuter", key, "guides", number, "guide"), stop.guide
        for key, plan in self.paths.workshops.items():
            for number, part in enumerate(plan.parts):
                if part.guide:
                    yield ("ateliers", key, "deroule", number, "guide"), part.guide


def read_paths(folder: Folder) -> Read[PathFile]:
    """The paths of a folder, none where it has no such file."""
    file = folder.path / NAME
    tree, problems = read_tree(file, folder.base) if file.exists() else (None, ())
    if tree is None:
        return PathFile(Paths(), Tree({}, path=folder.name_of(file))), problems
    paths, said = shaped(PATHS, Paths, tree)
    return PathFile(paths or Paths(), tree), (*problems, *said)
