"""One folder of guides/: its storyboard, its guide, and the translations beside it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import TypeAdapter

from guidebook.model.content import Content
from guidebook.model.film import Film
from guidebook.model.guide import Guide, Header
from guidebook.model.outline import outline_of
from guidebook.model.persona import Persona
from guidebook.model.recording import Recording
from guidebook.model.step import Step
from guidebook.model.text import Text
from guidebook.photos.album import Album
from guidebook.problem import Level, Problem, Problems, has_error
from guidebook.reading import documents
from guidebook.reading.guide import front_matter
from guidebook.reading.guide.facts import read_facts, source_problems
from guidebook.reading.guide.film import NAME as FILM
from guidebook.reading.guide.film import print_signed, read_film
from guidebook.reading.guide.kept import ReadFolder
from guidebook.reading.guide.recordings import NAME as VOICE
from guidebook.reading.guide.recordings import prints_of, read_recordings
from guidebook.reading.guide.step_numbers import take_numbers
from guidebook.reading.guide.steps import Storyboard, read_step
from guidebook.reading.guide.without_internet import FIELD, read_way
from guidebook.reading.invisible import without_unseen
from guidebook.reading.names import nearest, plain
from guidebook.reading.settings.folders import Folder
from guidebook.reading.settings.site_languages import Spoken
from guidebook.reading.source import read_source, read_tree, read_yaml
from guidebook.reading.strays import strays
from guidebook.reading.text import pictures
from guidebook.reading.text.markdown import read_markdown
from guidebook.reading.translation.translations import translations_of
from guidebook.reading.yaml.shape import shaped
from guidebook.reading.yaml.tree import Tree
from guidebook.screens.frames import STORYBOARD, Screen

HEADER = TypeAdapter(Header)

GUIDE = "guide.md"
_OTHER_GUIDE = re.compile(r"guide\.[a-z]{2}\.md")
"""What somebody may take for a translation."""


class GuideFolder:
    """Reads the guides of one `directory` of a folder; `keep` is where made photos are kept between builds."""

    def __init__(
        self, folder: Folder, directory: Path, personas: Mapping[str, Persona], languages: Spoken, keep: Path
    ) -> None:
        self._folder, self._directory, self._problems = folder, directory, Problems()
        self._personas, self._languages = personas, languages
        self._storyboard: Storyboard | None = None
        self._shown, self._doubtful = set[str](), False
        self._album = Album(directory, keep)

    def read(self) -> ReadFolder:
        """The well-formed guides of the directory. The storyboard is read once, with the original's persona."""
        return ReadFolder(tuple(self._guides()), tuple(self._problems))

    def _guides(self) -> list[Guide]:
        file = self._directory / GUIDE
        if not file.exists():
            path, cure = self._folder.name_of(self._directory), self._renaming(GUIDE) or "Écrivez guide.md."
            self._problems.report(path, 1, "guide-absent", "Ce dossier n’a pas de fichier « guide.md ».", cure)
            return []
        guide = self._guide(file)
        if self._storyboard and not self._doubtful:
            self._problems.extend(self._storyboard.unused(self._shown))
        self._problems.extend(self._strays([GUIDE, *self._others()]))
        if guide is None:
            return []
        translations, said = translations_of(guide, self._folder, self._directory, self._languages)
        self._problems.extend(said)
        return [guide, *translations]

    def _others(self) -> Iterator[str]:
        """The texts that are no translations, though they look like some."""
        for file in sorted(self._directory.iterdir()):
            if _OTHER_GUIDE.fullmatch(file.name):
                code = file.name.split(".")[1]
                cure = f"Tapez « guidebook traduire {code} » : le fichier « guide.{code}.po » attend les phrases."
                message = f"Une traduction ne s’écrit pas dans « {file.name} » : ce fichier n’est pas lu."
                self._problems.append(Problem(self._folder.name_of(file), 1, "langue", message, cure, Level.ADVICE))
                yield file.name

    def _strays(self, read: list[str]) -> Iterator[Problem]:
        """The texts that are not read, but for the one that is told in place of a storyboard."""
        storyboard = self._directory / "ecrans.yml"
        told = self._near(storyboard.name) if not storyboard.exists() else None
        for stray in strays(self._folder, self._directory, [*read, storyboard.name, FILM, VOICE], every_text=True):
            if told is None or not stray.path.endswith(f"/{told}"):
                yield stray

    def _guide(self, file: Path) -> Guide | None:
        path, before = self._folder.name_of(file), len(self._problems)
        if (opened := self._opened(file, path)) is None:
            return None
        text, parts = opened
        header, tree = self._header(parts, path)
        way = self._way(header, parts, tree)
        storyboard = self._storyboard = self._storyboard or self._read_storyboard(header.persona if header else None)
        introduction, steps = self._steps(parts, path, storyboard)
        if header is None or has_error(self._problems[before:]):
            return None
        facts, said = read_facts(header, tree, (introduction, way), steps)
        self._problems.extend(said)
        if has_error([*said]):
            return None
        content = Content(introduction, steps, storyboard.screens, way, facts)
        return Guide(
            slug=self._directory.name,
            path=path,
            language="fr",
            header=header,
            header_lines=tree.key_lines,
            storyboard=storyboard.path,
            screen_lines=storyboard.lines,
            version=_version(text + storyboard.text),
            outline=outline_of(content),
            opened=lambda: content,
            collection=self._folder.collection,
            film=self._film(header, introduction, steps),
            recordings=self._recordings(introduction, steps),
        )

    def _recordings(self, introduction: Text, steps: tuple[Step, ...]) -> tuple[Recording, ...]:
        found, said = read_recordings(self._folder, self._directory, prints_of(introduction, steps))
        self._problems.extend(said)
        return found

    def _film(self, header: Header, introduction: Text, steps: tuple[Step, ...]) -> Film | None:
        signed = print_signed(header.title, introduction, steps)
        film, said = read_film(self._folder, self._directory, self._album, signed, len(steps))
        self._problems.extend(said)
        return film

    def _opened(self, file: Path, path: str) -> tuple[str, front_matter.Parts] | None:
        """The text as it is in the file, and its parts."""
        source = read_source(file, self._folder.base)
        if isinstance(source, Problem):
            self._problems.append(source)
            return None
        text, unseen = without_unseen(source.text, path)
        self._problems.extend(unseen)
        parts = front_matter.take_apart(text, path)
        if isinstance(parts, Problem):
            self._problems.append(parts)
            return None
        return source.text, parts

    def _steps(self, parts: front_matter.Parts, path: str, storyboard: Storyboard) -> tuple[Text, tuple[Step, ...]]:
        """The introduction, and the steps that could be read; which screens they show is noted."""
        numbered = take_numbers(parts.text, path, parts.line)
        (introduction, *sections), said = read_markdown(numbered.text, path, parts.line)
        self._problems.extend((*numbered.problems, *said))
        steps = [
            read_step(n, section, path, self._album, storyboard, numbered.numbers.get(section.line))
            for n, section in enumerate(sections, 1)
        ]
        self._problems.extend(problem for step in steps for problem in step.problems)
        self._shown.update(step.shown for step in steps if step.shown)
        self._doubtful |= not introduction.whole or bool(introduction.pictures) or any(step.doubtful for step in steps)
        for picture in introduction.pictures if steps else ():
            message = "Cette image n’est pas à sa place."
            self._problems.report(path, picture.line, "image-mal-placee", message, pictures.ALONE)
        if not steps and introduction.whole:
            cure = "Écrivez chaque étape sous un titre « ## »."
            self._problems.report(path, 1, "sans-etape", "Ce guide n’a pas d’étape.", cure)
        return introduction.text, tuple(step.step for step in steps if step.step)

    def _renaming(self, wanted: str) -> str | None:
        """What to do where the file is there under another name: Windows hides the end of « guide.md.txt »."""
        near = self._near(wanted)
        if near is None:
            return None
        how = documents.copying(wanted) if documents.is_document(near) else f"Renommez-le « {wanted} »."
        return f"Le fichier « {near} » est-il le bon ? {how}"

    def _near(self, wanted: str) -> str | None:
        """The file that is there in place of the one that is wanted; the text may be in any document."""
        there = sorted(file.name for file in self._directory.iterdir() if file.name != GUIDE)
        stem = "" if wanted == GUIDE else wanted.partition(".")[0]
        texts = (name for name in there if documents.is_document(name) and plain(name).startswith(stem))
        return nearest(wanted, there) or next(texts, None)

    def _header(self, parts: front_matter.Parts, path: str) -> tuple[Header | None, Tree]:
        tree, said = read_yaml(parts.header, path, front_matter.HEADER_LINE)
        self._problems.extend(said)
        if tree is None:
            return None, Tree({})
        header, said = shaped(HEADER, Header, tree)
        self._problems.extend(said)
        if header:
            self._problems.extend(source_problems(header, tree))
        return header, tree

    def _way(self, header: Header | None, parts: front_matter.Parts, tree: Tree) -> Text:
        """The text of `sans_internet`, empty where there is none."""
        if header is None or header.without_internet is None:
            return Text()
        way, said = read_way(parts.header, header.without_internet, tree.key_lines[FIELD], tree.path)
        self._problems.extend(said)
        return way

    def _read_storyboard(self, persona: str | None) -> Storyboard:
        file = self._directory / "ecrans.yml"
        path = self._folder.name_of(file)
        if not file.exists():
            if cure := self._renaming(file.name):
                self._problems.report(path, 1, "fichier-absent", f"Le fichier « {file.name} » manque.", cure)
            return Storyboard(path, broken=bool(cure))
        tree, said = read_tree(file, self._folder.base)
        self._problems.extend(said)
        if tree is None:
            return Storyboard(path, broken=True)
        person = self._personas.get(persona or next(iter(self._personas), ""))
        context = {"personnage": person.values() if person else {}, "album": self._album}
        screens, said = shaped(STORYBOARD, Screen, tree, context)
        self._problems.extend(said)
        if screens is None:
            return Storyboard(path, lines=tree.key_lines, broken=True)
        return Storyboard(path, screens, tree.key_lines, text=tree.text)


def _version(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:6].upper()
