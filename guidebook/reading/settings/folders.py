"""`extra.recueils` → the folders of guides that a site is made of, each with what it says of itself.

A folder stands beside `mkdocs.yml`, or comes with an installed package: nothing else outside is read, so that a site
can be made again from its own files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from guidebook.machine.leftovers import is_left_by_a_system
from guidebook.model.collection import Collection
from guidebook.problem import Problems, Read
from guidebook.reading.names import nearest
from guidebook.reading.settings.site_file import Setting, SiteFile
from guidebook.reading.source import read_tree, relative
from guidebook.reading.yaml.shape import shaped

SETTING = "recueils"
USUAL = "guides"
NAME = "recueil.yml"
SHARED = frozenset({"themes.yml", "services.yml", "mots.yml", "personnages.yml", "parcours.yml", NAME})
"""The files that may stand beside the folders of guides."""
_PACKAGE = "paquet"
_PACKAGE_NAME = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*", re.IGNORECASE)
_EXAMPLE = "Écrivez le nom d’un dossier : « - guides », ou celui d’un paquet installé : « - paquet: nom-du-paquet »."


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of guides. Its Problems tell paths from `base`: the site's root, or what holds a package."""

    path: Path
    base: Path
    collection: Collection | None = None

    def name_of(self, file: Path) -> str:
        """The path of something in it, as a Problem names it."""
        return relative(file, self.base)

    def directories(self) -> list[Path]:
        """The folders in it that may be guides, in order."""
        found = self.path.iterdir() if self.path.is_dir() else ()
        named = (f for f in found if f.name[0] not in "._" and f.name not in SHARED)
        return sorted(f for f in named if f.is_dir() and not is_left_by_a_system(f.name))


def folders_of(site: SiteFile, root: Path) -> Read[list[Folder]]:
    """The folders that a site names, in its order; `guides` where it names none."""
    setting = next((each for each in site.settings(SETTING) if each.tree.value != ""), None)
    usual: Read[list[Folder]] = ([Folder(root / USUAL, root)], ())
    found, problems = _Named(setting, root).read() if setting else usual
    folders = list[Folder]()
    for folder in found:
        told, said = _told(folder, len(found) > 1 or folder.base != root)
        folders.append(replace(folder, collection=told))
        problems = (*problems, *said)
    return folders, problems


class _Named:
    """The folders of one setting."""

    def __init__(self, setting: Setting, root: Path) -> None:
        self._setting, self._root, self._problems = setting, root, Problems()
        self._line = setting.line

    def read(self) -> Read[list[Folder]]:
        return list(self._folders()), tuple(self._problems)

    def _folders(self) -> Iterator[Folder]:
        names = self._setting.tree.value
        if not isinstance(names, list) or not names:
            message = "Le champ « recueils » attend une liste de dossiers."
            self._refuse(message, "Mettez chaque dossier derrière un tiret : « - guides », ou retirez ce champ.")
            return
        seen: list[Path] = []
        for number, name in enumerate(names):
            self._line = self._setting.tree.line_at((number,))
            folder = self._folder(name)
            if folder and self._stands_apart(folder, seen):
                seen.append(folder.path.resolve())
                yield folder

    def _refuse(self, message: str, cure: str) -> None:
        self._problems.report(self._setting.path, self._line, "recueil", message, cure)

    def _folder(self, name: Any) -> Folder | None:
        if isinstance(name, dict) and list(name) == [_PACKAGE] and isinstance(name[_PACKAGE], str):
            return self._package(name[_PACKAGE])
        if not isinstance(name, str) or not name:
            self._refuse("Cette ligne de « recueils » n’est pas le nom d’un dossier.", _EXAMPLE)
            return None
        if name.startswith(f"{_PACKAGE}:"):
            cure = f"Mettez un espace après les deux-points : « - paquet: {name.partition(':')[2]} »."
            self._refuse(f"Dans « {name} », il manque un espace.", cure)
            return None
        return self._beside(name)

    def _beside(self, name: str) -> Folder | None:
        folder, real_root = self._root / name.replace("\\", "/"), self._root.resolve()
        if folder.resolve() == real_root or not folder.resolve().is_relative_to(real_root):
            self._refuse(
                f"« {name} » n’est pas un dossier à côté de mkdocs.yml.",
                "Copiez ce dossier à côté de mkdocs.yml, ou installez-le comme un paquet : « - paquet: son-nom ».",
            )
        elif not folder.is_dir():
            there = [f.name for f in self._root.iterdir() if f.is_dir() and f.name[0] not in "._"]
            near = nearest(name, there)
            cure = f"Vouliez-vous écrire « {near} » ?" if near else "Créez-le à côté de mkdocs.yml, ou changez ce nom."
            self._refuse(f"Le dossier « {name} » n’existe pas.", cure)
        else:
            return self._filled(Folder(folder, self._root), name)
        return None

    def _package(self, name: str) -> Folder | None:
        spec = find_spec(name.replace("-", "_").lower()) if _PACKAGE_NAME.fullmatch(name) else None
        places = list(spec.submodule_search_locations or ()) if spec else []
        if not places:
            cure = "Demandez son fichier .whl à qui le publie, puis installez-le : python -m pip install FICHIER.whl"
            self._refuse(f"Le paquet « {name} » n’est pas installé.", cure)
            return None
        folder = Path(places[0])
        if not (folder / NAME).is_file():
            message = f"Le paquet « {name} » n’est pas un recueil de guides : il n’a pas de fichier « {NAME} »."
            self._refuse(message, "Vérifiez son nom auprès de qui le publie.")
            return None
        return self._filled(Folder(folder, folder.parent), name)

    def _filled(self, folder: Folder, name: str) -> Folder | None:
        if folder.directories() or list(folder.path.glob("*.yml")):
            return folder
        self._refuse(f"Le dossier « {name} » est vide.", "Mettez-y des guides, un dossier pour chacun, ou retirez-le.")
        return None

    def _stands_apart(self, folder: Folder, seen: list[Path]) -> bool:
        real = folder.path.resolve()
        for other in seen:
            if real == other:
                self._refuse("Ce recueil est écrit deux fois.", "Gardez une seule de ces lignes.")
                return False
            if real.is_relative_to(other) or other.is_relative_to(real):
                message = f"Un recueil est dans l’autre : « {folder.path.name} » et « {other.name} »."
                self._refuse(message, "Mettez les deux dossiers l’un à côté de l’autre.")
                return False
        return True


def _told(folder: Folder, needed: bool) -> Read[Collection | None]:
    """What the folder says of itself. Where there are several, a reader must know whose guide is read."""
    file = folder.path / NAME
    if not file.exists() and not needed:
        return None, ()
    tree, problems = read_tree(file, folder.base, "Créez-le, avec une ligne « nom: » et une ligne « licence: ».")
    if tree is None:
        return None, problems
    told, said = shaped(TypeAdapter(Collection), Collection, tree)
    return told, (*problems, *said)
