"""Built site → what a copy to take away holds: `OUVRIR.html` to open, `LISEZ-MOI.txt` to read, and `site/` as it is."""

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
from guidebook.site.release import NAME, WORKER, read, verify
from guidebook.takeaway.names import unfit
from guidebook.theme import THEME

_SHOWN = 5


class TakeawayError(Exception):
    """Why there is no copy, in French sentences for the person who asked for it; `code` is the exit code."""

    def __init__(self, sentence: str, code: int = 2) -> None:
        super().__init__(sentence)
        self.code = code


class Takeaway:
    """A built site that is whole, and whose files every disk can hold."""

    def __init__(self, site: Path) -> None:
        """Look at all of the site.

        Raises:
            TakeawayError: there is no site, or it is not the one of its list, or a file has an impossible name.
        """
        release = read(site)
        if isinstance(release, Problem):
            absent = release.rule == "liste-absente"
            what = f"Il n’y a pas de site dans « {site.resolve().name} »" if absent else release.message.rstrip(".")
            raise TakeawayError(f"{what} : lancez d’abord « guidebook construire ».", 1)
        if altered := [problem for problem in verify(site, release) if not _unfinished(problem)]:
            _refuse(
                altered,
                f"Le dossier « {site.resolve().name} » a changé. "
                "Refaites-le : « guidebook construire », puis « guidebook imprimer ».",
            )
        if unfitting := unfit(release.files):
            _refuse(unfitting, "Ces noms de fichiers ne vont pas sur toutes les clés USB :", cures=True)
        self.site, self.release = site, release
        self._manifest = json.loads((site / "guidebook.json").read_text("utf-8"))

    def files(self) -> Iterator[tuple[str, bytes]]:
        """Every file of the copy, in order: its path and what it holds."""
        yield "LISEZ-MOI.txt", self._readme()
        yield "OUVRIR.html", self._opening()
        own = [name for name in (NAME, WORKER) if (self.site / name).is_file()]
        for path in sorted([*self.release.files, *own]):
            yield f"site/{path}", (self.site / path).read_bytes()

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
        version = text.version.format(version=self.release.release[:8])
        sheets = [text.print] if "imprimer.html" in self.release.files else []
        owners = [text.collection.format(**collection) for collection in self._manifest["collections"]] or [text.free]
        free = " ".join((*owners, text.not_official))
        sentences = [text.open, text.zip, text.copy, text.eject, text.nothing, *sheets, free, checked, version]
        lines = [french.site.name.upper(), "", *("\n".join(textwrap.wrap(s, 76)) + "\n" for s in sentences)]
        # As Windows' Notepad has always read it.
        return "\n".join(lines).replace("\n", "\r\n").encode("utf-8-sig")


def _unfinished(problem: Problem) -> bool:
    """A paper that `imprimer`, stopped, had no time to list: it is not in the copy."""
    left = problem.path.startswith("imprimer/") or fnmatch(problem.path, ".*.part")
    return problem.rule == "fichier-en-trop" and left


def _refuse(problems: list[Problem], sentence: str, cures: bool = False) -> None:
    lines = [f"{p.path} : {p.message}{' ' + p.cure if cures else ''}" for p in problems[:_SHOWN]]
    more = len(problems) - _SHOWN
    raise TakeawayError("\n".join([sentence, *lines, *([f"… et {more} autres."] if more > 0 else [])]), 1)
