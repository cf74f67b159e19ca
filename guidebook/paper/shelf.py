"""The built site, read again from its manifest: which guides and paths can be printed."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from guidebook.machine.disk import plain
from guidebook.machine.disk_errors import unread


class PaperError(Exception):
    """What stops the printing, in one sentence for the person who asked for it; `code` is the exit code."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


@dataclass(frozen=True, slots=True)
class Printable:
    """A guide as the manifest tells it."""

    slug: str
    title: str
    version: str
    verified: str | None
    steps: int


@dataclass(frozen=True, slots=True)
class Shelf:
    """A built site."""

    site: Path
    address: str
    guides: dict[str, Printable]
    paths: dict[str, tuple[str, tuple[str, ...]]]
    """The title and the guides of each path, by its key."""

    def chosen(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The guides that these names of guides or paths mean, each once; all of them without a name."""
        slugs: dict[str, None] = {}
        for name in names or tuple(self.guides):
            if name in self.guides:
                slugs[name] = None
            elif name in self.paths:
                slugs.update(dict.fromkeys(self.paths[name][1]))
            else:
                raise PaperError(self._unknown(name))
        return tuple(slugs)

    def _unknown(self, name: str) -> str:
        near = get_close_matches(name.lower(), [*self.guides, *self.paths], n=1, cutoff=0.5)
        cure = f"Vouliez-vous écrire « {near[0]} » ?" if near else "Les noms sont ceux des dossiers de guides/."
        return f"Il n’y a pas de guide « {name} » dans le site. {cure}"


def shelf_of(site: Path) -> Shelf:
    """The shelf of a built site."""
    try:
        with open(os.path.realpath(site / "guidebook.json"), "rb", opener=plain) as content:
            manifest = json.load(content)
        guides = [guide for guide in manifest["guides"] if guide["language"] == "fr"]
        return Shelf(
            site,
            manifest["site"],
            {guide["slug"]: _printable(guide) for guide in guides},
            {path["key"]: (path["title"], tuple(path["guides"])) for path in manifest["paths"]},
        )
    except PermissionError as error:
        raise PaperError(unread(error, str(site / "guidebook.json")), 2) from None
    except (OSError, ValueError, KeyError, TypeError):
        raise PaperError(
            f"Il n’y a pas de site dans « {site.name} » : lancez d’abord « guidebook construire »."
        ) from None


def _printable(guide: dict[str, Any]) -> Printable:
    return Printable(guide["slug"], guide["title"], guide["version"], guide["verified"], len(guide["steps"]))
