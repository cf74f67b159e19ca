"""Built edition → what a copy holds: `LISEZ-MOI.txt`, the edition as it is, and for a site `OUVRIR.html` to open."""

from __future__ import annotations

import datetime
import json
import textwrap
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from guidebook.languages import wording
from guidebook.languages.wording import Wording
from guidebook.problem import Problem
from guidebook.site.editions import KIOSK, SITE, Edition
from guidebook.site.offline import is_sound, worker
from guidebook.site.release import NAME, WORKER, Entry, Release, changed, entry_of, read, verify
from guidebook.site.sources import outdated
from guidebook.takeaway.names import unfit
from guidebook.takeaway.silent import offers_sounds, silenced
from guidebook.theme import THEME

_PRINTS = "imprimer.html"
_SHOWN = 5


class TakeawayError(Exception):
    """Why there is no copy, in French sentences for the person who asked for it; `code` is the exit code."""

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code


class Takeaway:
    """A built edition that is whole, and whose files every disk can hold."""

    def __init__(self, site: Path, edition: Edition = SITE, sounds: bool = True) -> None:
        """Look at all of the site; without `sounds`, those of « Écouter » are left out, and out of its list.

        Raises:
            TakeawayError: there is no such edition, or an old one, or it is not the one of its list, or a file has an
                impossible name.
        """
        release = _release(site, edition)
        if altered := [problem for problem in verify(site, release) if not _unfinished(problem)]:
            papers = ", puis « guidebook imprimer »" if edition is SITE else ""
            _refuse(
                altered,
                f"Le dossier « {site.resolve().name} » a changé. Refaites-le : « {edition.made_by} »{papers}.",
            )
        if said := outdated(site, edition):
            raise TakeawayError(said, 1)
        if unfitting := unfit(release.files):
            _refuse(unfitting, "Ces noms de fichiers ne vont pas sur toutes les clés USB :", cures=True)
        self.site, self.edition, self._sounds = site, edition, sounds
        if not sounds:
            release = self._without_sounds(release)
        self._files = release.files
        self._release = release
        self._manifest = json.loads((site / "guidebook.json").read_text("utf-8"))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every file of the copy, in order: its path and what it holds."""
        yield "LISEZ-MOI.txt", self._readme()
        if self.edition is SITE:
            yield "OUVRIR.html", self._opening()
        own = [name for name in (NAME, WORKER) if (self.site / name).is_file()]
        for path in sorted([*self._files, *own]):
            yield f"{self.edition.folder}/{path}", self._content(path)

    def _content(self, path: str) -> bytes:
        if path == NAME:
            return self._release.text().encode()
        if path == WORKER and not self._sounds:
            return worker(self._release, THEME).encode()
        content = (self.site / path).read_bytes()
        return silenced(path, content) if not self._sounds and offers_sounds(path) else content

    def _without_sounds(self, release: Release) -> Release:
        files: dict[str, Entry | None] = dict.fromkeys(filter(is_sound, release.files))
        files |= {path: entry_of(self._content(path)) for path in filter(offers_sounds, release.files)}
        return changed(release, files)

    def lacks(self) -> str:
        """What a person may miss in the copy, in a sentence with the cure: a build leaves no papers."""
        if _PRINTS not in self._files:
            return ""
        guides = [guide["slug"] for guide in self._manifest["guides"] if guide["language"] == "fr"]
        there = sum(f"imprimer/{slug}.pdf" in self._files for slug in guides)
        if there == len(guides):
            return ""
        cure = "Pour les avoir toutes : « guidebook imprimer », puis refaites cette copie."
        return f"Fiches PDF dans cette copie : {there or 'aucune'} sur {len(guides)}. {cure}"

    def checked(self) -> datetime.date | None:
        """When a guide was last verified."""
        dates = [guide["verified"] for guide in self._manifest["guides"] if guide["verified"]]
        return datetime.date.fromisoformat(max(dates)) if dates else None

    def _opening(self) -> bytes:
        environment = Environment(loader=FileSystemLoader(THEME), autoescape=True, trim_blocks=True)
        given = {"wording": self._wording(), "logo": self._manifest["logo"], "icon": self._manifest["icon"]}
        return environment.get_template("offline/open.html").render(given).encode()

    def _wording(self) -> Wording:
        return wording.load("fr", self._manifest["name"])

    def _readme(self) -> bytes:
        french = self._wording()
        text, day = french.takeaway.readme, self.checked()
        checked = text.checked.format(date=wording.long_date(day, french)) if day else text.unchecked
        version = text.version.format(version=self._release.release[:8])
        owners = [text.collection.format(**collection) for collection in self._manifest["collections"]] or [text.free]
        free = " ".join((*owners, text.not_official))
        sentences = [*(self._use() if self.edition is SITE else self._kiosk()), free, checked, version]
        lines = [
            french.site.name.upper(),
            "",
            *("\n".join(textwrap.wrap(s, 76, break_on_hyphens=False)) + "\n" for s in sentences),
        ]
        # As Windows' Notepad has always read it.
        return "\n".join(lines).replace("\n", "\r\n").encode("utf-8-sig")

    def _use(self) -> list[str]:
        text = self._wording().takeaway.readme
        return [
            text.open,
            text.zip,
            text.copy,
            text.eject,
            text.nothing,
            *([text.print] if _PRINTS in self._files else []),
        ]

    def _kiosk(self) -> list[str]:
        text = self._wording().takeaway
        told = text.kiosk_readme
        names = {"copy": self.edition.copy, "folder": self.edition.folder, "site": SITE.copy}
        return [
            *(one.format(**names) for one in (told.what, told.copy, told.give, told.path, told.windows)),
            text.readme.eject,
        ]


def _release(site: Path, edition: Edition) -> Release:
    """The list of the edition that is in a folder."""
    called, found = site.resolve().name, read(site)
    first = f"lancez d’abord « {edition.made_by} »."
    if isinstance(found, Problem):
        if found.rule == "liste-illisible":
            raise TakeawayError(found.message)
        absent = found.rule == "liste-absente"
        what = f"Il n’y a pas de site dans « {called} »" if absent else found.message.rstrip(".")
        raise TakeawayError(f"{what} : {first}", 1)
    if found.edition != edition.key:
        other = KIOSK if edition is SITE else SITE
        cure = (
            "ajoutez « --borne »" if edition is SITE else f"donnez « {KIOSK.folder} », que fabrique « {KIOSK.made_by} »"
        )
        raise TakeawayError(f"« {called} » est {other.name}, pas {edition.name} : {cure}.", 1)
    return found


def _unfinished(problem: Problem) -> bool:
    """A paper that `imprimer`, stopped, had no time to list: it is not in the copy."""
    left = problem.path.startswith("imprimer/") or fnmatch(problem.path, ".*.part")
    return problem.rule == "fichier-en-trop" and left


def _refuse(problems: list[Problem], sentence: str, cures: bool = False) -> None:
    lines = [f"{p.path} : {p.message}{' ' + p.cure if cures else ''}" for p in problems[:_SHOWN]]
    more = len(problems) - _SHOWN
    raise TakeawayError("\n".join([sentence, *lines, *([f"… et {more} autres."] if more > 0 else [])]), 1)
