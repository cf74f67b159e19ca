"""The list of guides: what an author wants to know of each before opening it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from guidebook.desk.atelier.workshop import Look, Workshop
from guidebook.languages.interface import interface_of
from guidebook.model.guide import Guide
from guidebook.pages.listening import of_guides
from guidebook.problem import has_error
from guidebook.rules.verification_absente import ID as UNVERIFIED
from guidebook.voice.sounds import FOLDER, Sounds


@dataclass(frozen=True, slots=True)
class Tongue:
    """A guide in another language: which part of it is translated, in percents, and by whom."""

    name: str
    code: str
    done: int
    stale: int
    is_by_machine: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One guide of the list. Where it can't be read, its title is the name of its folder."""

    slug: str
    path: str
    title: str
    theme: str
    errors: int
    advice: int
    is_read: bool
    verified: datetime.date | None = None
    is_old: bool = False
    by: str = ""
    tongues: tuple[Tongue, ...] = ()
    recorded: int = 0
    voiced: int = 0
    """Which part of it has a synthetic voice, in percents."""
    is_signed: bool = False

    @property
    def by_machine(self) -> bool:
        """Whether nobody says that a person translated it."""
        return any(tongue.done and tongue.is_by_machine for tongue in self.tongues)


def rows(workshop: Workshop, look: Look) -> list[Row]:
    """Those that have a mistake first, then by their titles."""
    found = _rows(workshop, look)
    return sorted(found, key=lambda row: (not row.errors, row.title.casefold()))


def _rows(workshop: Workshop, look: Look) -> Iterator[Row]:
    sounds = Sounds(workshop.root / FOLDER)
    heard = of_guides(replace(workshop.toolbox(look), sounds=sounds)) if len(sounds) else None
    for folder in look.folders:
        for directory in workshop.directories(folder):
            guide = look.guidebook.guide(directory.name)
            row = _row(look, directory, folder.name_of(directory), guide)
            yield replace(row, voiced=_voiced(heard(guide).told["passages"])) if heard and guide else row


def _row(look: Look, directory: Path, path: str, guide: Guide | None) -> Row:
    told = [problem for problem in look.problems_of(f"{path}/") if problem.rule != UNVERIFIED]
    errors = [problem for problem in told if has_error([problem])]
    counts = len(errors), len(told) - len(errors)
    if guide is None or not guide.path.startswith(f"{path}/"):
        return Row(directory.name, path, directory.name, "", *counts, is_read=False)
    checked, theme = guide.header.verification, look.guidebook.themes.get(guide.header.theme)
    return Row(
        guide.slug,
        path,
        guide.header.title,
        theme.title if theme else guide.header.theme,
        *counts,
        is_read=True,
        verified=checked.on if checked else None,
        is_old=bool(checked and checked.is_old(look.guidebook.verification.months, datetime.date.today())),
        by=checked.by if checked else "",
        tongues=tuple(_tongues(look, guide.slug)),
        recorded=len(guide.recordings),
        is_signed=guide.is_signed,
    )


def _tongues(look: Look, slug: str) -> Iterator[Tongue]:
    for code, edition in look.guidebook.editions.items():
        guide = edition.guide(slug)
        if guide and (told := guide.translation):
            whole = told.translated + told.stale + told.missing
            done = 0 if told.is_whole_french else 100 * told.translated // max(whole, 1)
            yield Tongue(interface_of(code).language.name, code, done, told.stale, told.is_by_machine)


def _voiced(passages: dict[str, list[dict[str, object]]]) -> int:
    said = [one for passage in passages.values() for one in passage]
    return 100 * sum("sound" in one for one in said) // max(len(said), 1)
