"""The built site, read again from its manifest: which guides and paths can be printed."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from guidebook.languages.known import FRENCH, code_of
from guidebook.machine.disk import plain
from guidebook.machine.disk_errors import unread

EVERY_LANGUAGE = "toutes"
"""What a person writes for all languages."""


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
    text: str
    """The language of its sentences."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """A built site."""

    site: Path
    address: str
    languages: dict[str, dict[str, Printable]]
    """The guides in each language that has papers, French first."""
    paths: dict[str, tuple[str, tuple[str, ...]]]
    """The title and the guides of each path, by its key."""
    silent: tuple[str, ...] = ()
    """The languages of the site that have no papers."""
    mirrored: frozenset[str] = frozenset()
    """The languages that are read from right to left."""

    @property
    def guides(self) -> dict[str, Printable]:
        """The guides in French."""
        return self.languages[FRENCH.code]

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

    def spoken(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The languages that these names mean, each once: French without a name, and all for EVERY_LANGUAGE."""
        codes = dict.fromkeys(code for name in names or (FRENCH.code,) for code in self._spoken(name))
        return tuple(codes)

    def _spoken(self, name: str) -> tuple[str, ...]:
        if name == EVERY_LANGUAGE:
            return tuple(self.languages)
        code = code_of(name) or name
        if code in self.languages:
            return (code,)
        if code in self.silent:
            raise PaperError(
                f"Une machine a traduit la langue « {code} » : pour l’imprimer, faites-la relire, puis ajoutez "
                f"« langues_machine: [{code}] » sous « extra » dans mkdocs.yml et refaites le site."
            )
        raise PaperError(f"Le site n’a pas la langue « {name} ». Ses papiers sont en : {', '.join(self.languages)}.")

    def _unknown(self, name: str) -> str:
        near = get_close_matches(name.lower(), [*self.guides, *self.paths], n=1, cutoff=0.5)
        cure = f"Vouliez-vous écrire « {near[0]} » ?" if near else "Les noms sont ceux des dossiers de guides/."
        return f"Il n’y a pas de guide « {name} » dans le site. {cure}"


def shelf_of(site: Path) -> Shelf:
    """The shelf of a built site."""
    try:
        with open(os.path.realpath(site / "guidebook.json"), "rb", opener=plain) as content:
            manifest = json.load(content)
        printed = {page["language"] for page in manifest["pages"] if page["kind"] == "print"}
        codes = [language["code"] for language in manifest["languages"]]
        return Shelf(
            site,
            manifest["site"],
            {code: dict(_guides(manifest, code)) for code in codes if code in printed},
            {path["key"]: (path["title"], tuple(path["guides"])) for path in manifest["paths"]},
            tuple(code for code in codes if code not in printed),
            frozenset(one["code"] for one in manifest["languages"] if one["direction"] == "rtl"),
        )
    except PermissionError as error:
        raise PaperError(unread(error, str(site / "guidebook.json")), 2) from None
    except (OSError, ValueError, KeyError, TypeError):
        raise PaperError(
            f"Il n’y a pas de site dans « {site.name} » : lancez d’abord « guidebook construire »."
        ) from None


def _guides(manifest: dict[str, Any], language: str) -> Iterator[tuple[str, Printable]]:
    for guide in manifest["guides"]:
        if guide["language"] == language:
            slug, title, version, verified = (guide[key] for key in ("slug", "title", "version", "verified"))
            yield slug, Printable(slug, title, version, verified, len(guide["steps"]), guide["text"])
