"""`mkdocs.yml` → what it says under `extra` to this program, with its lines.

MkDocs has read the file before, its tags, aliases and inheritance included: only our own names are read strictly here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from guidebook import web_address
from guidebook.languages.signs import UNDRAWN, undrawn
from guidebook.problem import Problem, Problems, Read
from guidebook.reading.invisible import without_unseen
from guidebook.reading.names import nearest, shortened
from guidebook.reading.settings.unread_settings import unread_settings
from guidebook.reading.source import Source, read_source
from guidebook.reading.yaml.slips import in_french
from guidebook.reading.yaml.tree import Tree, parse

NAME = "mkdocs.yml"
_KNOWN = ["recueils", "identite", "verification", "edition", "langues", "langues_machine", "lieux"]
_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True)
class Setting:
    """What one file says under one name: `line` is that of the name."""

    path: str
    line: int
    tree: Tree


class SiteFile:
    """A site's settings file and those it inherits from, nearest first; each setting may have `problems` of its own."""

    def __init__(self, file: Path, root: Path) -> None:
        self.problems = Problems()
        self._files, said = _inherited(file, root)
        self.problems.extend(said)
        for source, node in self._files:
            self.problems.extend(without_unseen(source.text, source.path)[1])
            self.problems.extend(unread_settings(source.path, _pairs(node)))
            self._report_names(source, node)
            self._report_address(source, _under(node, "site_url"))
            self._report_signs(source, _under(node, "site_name"))

    def settings(self, name: str) -> Iterator[Setting]:
        """What each file says under `extra: name:`."""
        for source, node in self._files:
            for key, value in _pairs(_under(node, "extra")):
                if key.value == name:
                    line = key.start_mark.line + 1
                    tree = _cut_out(value, source)
                    if isinstance(tree, Problem):
                        self.problems.append(tree)
                    else:
                        yield Setting(source.path, line, tree)

    def texts(self) -> Iterator[str]:
        """What is written in each file."""
        return (source.text for source, _ in self._files)

    def text(self, name: str, default: str) -> str:
        """A text at the top of the file, such as `docs_dir`."""
        values = (_under(node, name) for _, node in self._files)
        return next((str(value.value) for value in values if isinstance(value, yaml.ScalarNode)), default)

    def _report_address(self, source: Source, node: yaml.Node | None) -> None:
        """The site's address is printed on every paper: it is a true one, or none."""
        if not isinstance(node, yaml.ScalarNode) or node.tag.startswith("!") or not node.value:
            return
        if not web_address.is_honest_on_screen(node.value) or "://" not in node.value:
            message = f"« {shortened(node.value)} » n’est pas une adresse acceptée pour « site_url »."
            line = node.start_mark.line + 1
            self.problems.report(source.path, line, "adresse-web", message, web_address.cure(node.value))

    def _report_signs(self, source: Source, node: yaml.Node | None) -> None:
        """The site's name is on every page and paper: in our letters, and none that passes for another."""
        if isinstance(node, yaml.ScalarNode) and (lacking := undrawn(node.value)):
            self.problems.report(source.path, node.start_mark.line + 1, UNDRAWN, *lacking)

    def _report_names(self, source: Source, node: yaml.Node | None) -> None:
        """Others may write what they like under `extra`, but not « identité » or « recueil », nor ours twice."""
        seen: set[str] = set()
        for key, _ in _pairs(_under(node, "extra")):
            name, line = str(key.value), key.start_mark.line + 1
            if name in _KNOWN and name in seen:
                message, cure = f"Le champ « {name} » est écrit deux fois.", f"Gardez une seule ligne « {name}: »."
                self.problems.report(source.path, line, "champ-en-double", message, cure)
            elif name not in _KNOWN and (near := nearest(name, _KNOWN)):
                message = f"Le champ « {name} » n’existe pas sous « extra »."
                self.problems.report(source.path, line, "champ-inconnu", message, f"Vouliez-vous écrire « {near}: » ?")
            seen.add(name)


def _inherited(file: Path, root: Path) -> Read[list[tuple[Source, yaml.Node | None]]]:
    found = list[tuple[Source, yaml.Node | None]]()
    seen: set[Path] = set()
    while file.is_file() and file.resolve() not in seen:
        seen.add(file.resolve())
        source = read_source(file, root)
        if isinstance(source, Problem):
            return found, (source,)
        try:
            node = yaml.compose(source.text, _Loader)
        except yaml.MarkedYAMLError as error:
            line, message, cure = in_french(error, source.text)
            return found, (Problem(source.path, line + 1, "yaml", message, cure),)
        found.append((source, node))
        parent = _under(node, "INHERIT")
        if not isinstance(parent, yaml.ScalarNode):
            break
        file = file.parent / str(parent.value)
    return found, ()


def _pairs(node: yaml.Node | None) -> list[tuple[Any, yaml.Node]]:
    return node.value if isinstance(node, yaml.MappingNode) else []


def _under(node: yaml.Node | None, name: str) -> yaml.Node | None:
    return next((value for key, value in _pairs(node) if key.value == name), None)


def _cut_out(node: yaml.Node, source: Source) -> Tree | Problem:
    """The part of the file that is one value, at its own column, so that its lines stay true."""
    start, end = node.start_mark, node.end_mark
    text = " " * start.column + source.text[start.index : end.index]
    return parse(text, source.path, start.line + 1)
