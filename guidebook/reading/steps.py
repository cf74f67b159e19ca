"""Sections of a guide's text → Steps: each gets its picture, and its markers are matched with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from guidebook.languages.typography import french
from guidebook.model.guide import Picture, Step
from guidebook.photos.album import Album
from guidebook.photos.raster import Refusal
from guidebook.problem import Problems
from guidebook.reading.prose import RawPicture, Section
from guidebook.reading.shape import listing, nearest
from guidebook.screens.frames import Screen

_MARK_THE_PHOTO = "Pour poser des repères sur une photo, montrez-la dans ecrans.yml, avec « cadre: photo »."
_USELESS_START = re.compile(r"^\s*(une? )?(image|photo|capture|dessin|illustration|écran) (de|d’|d'|du|des)\b", re.I)


@dataclass(slots=True)
class Storyboard:
    """The screens of a folder. `lines` names them all, also when the file is `broken` and none could be made."""

    path: str
    screens: Mapping[str, Screen] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    broken: bool = False
    text: str = ""
    shown: set[str] = field(default_factory=set)
    incomplete: bool = False
    """Some step's picture could not be told: no screen is called useless then."""

    def report_unused(self, problems: Problems) -> None:
        """Add a Problem for each screen that no step shows."""
        for name in () if self.incomplete else sorted(set(self.screens) - self.shown):
            problems.report(
                self.path,
                self.lines[name],
                "ecran-inutile",
                f"L’écran « {name} » n’est montré dans aucune étape.",
                f"Montrez-le : ![Ce qu’on voit](ecrans.yml#{name}), ou supprimez-le.",
            )


class StepReader:
    """Makes the Steps of one guide file."""

    def __init__(self, path: str, album: Album, storyboard: Storyboard, problems: Problems) -> None:
        self._path, self._album, self._storyboard, self._problems = path, album, storyboard, problems

    def _report(self, line: int, rule: str, message: str, cure: str) -> None:
        self._problems.report(self._path, line, rule, message, cure)

    def step(self, number: int, section: Section) -> Step | None:
        """The step, None where its picture is missing or wrong."""
        if not section.title:
            self._report(section.line, "titre", "Cette étape n’a pas de titre.", "Écrivez-le après « ## ».")
        if not section.markdown.strip():
            self._report(
                section.line,
                "etape-sans-texte",
                "Cette étape n’a pas de texte.",
                "Écrivez une ou deux phrases sous le titre.",
            )
        picture = self._picture(section)
        if picture is None:
            self._storyboard.incomplete = True
            return None
        self._match_markers(section, picture)
        return Step(number, section.line, french(section.title), section.markdown, section.passages(), picture)

    def _picture(self, section: Section) -> Picture | None:
        if not section.pictures:
            self._report(
                section.line,
                "etape-sans-image",
                "Cette étape n’a pas d’image.",
                "Ajoutez un écran : ![Ce qu’on voit](ecrans.yml#nom).",
            )
            return None
        first, *others = section.pictures
        for other in others:
            self._storyboard.incomplete = True
            self._report(
                other.line,
                "deux-images",
                "Cette étape a deux images.",
                "Gardez une image par étape, ou faites deux étapes.",
            )
        alternative = french(first.alternative)
        self._judge_alternative(first.line, alternative)
        if first.target.startswith("ecrans.yml#"):
            return self._screen(first, alternative)
        return self._photo(first, alternative)

    def _judge_alternative(self, line: int, alternative: str) -> None:
        if not alternative:
            self._report(
                line, "alternative-vide", "Cette image n’a pas de texte.", "Entre les crochets, dites ce qu’on voit."
            )
        elif start := _USELESS_START.match(alternative):
            self._report(
                line,
                "alternative-debut",
                f"Le texte de l’image commence par « {start.group().strip()} ».",
                "Dites directement ce qu’on voit : la personne sait déjà que c’est une image.",
            )

    def _screen(self, raw: RawPicture, alternative: str) -> Picture | None:
        board, name = self._storyboard, raw.target.removeprefix("ecrans.yml#")
        if name in board.lines:
            board.shown.add(name)
            return Picture(raw.line, alternative, raw.target, name, None)
        if board.broken and not board.lines:
            return None
        if not board.lines:
            self._report(raw.line, "ecran-absent", "Le fichier « ecrans.yml » manque.", "Créez-le à côté de guide.md.")
            return None
        near = nearest(name, list(board.lines))
        cure = f"Vouliez-vous écrire « ecrans.yml#{near} » ?" if near else f"Les écrans : {listing(list(board.lines))}."
        self._report(raw.line, "ecran-absent", f"L’écran « {name} » n’existe pas.", cure)
        return None

    def _photo(self, raw: RawPicture, alternative: str) -> Picture | None:
        photo = self._album.photo(raw.target)
        if isinstance(photo, Refusal):
            self._report(raw.line, photo.rule, photo.message, photo.cure)
            return None
        return Picture(raw.line, alternative, raw.target, None, photo)

    def _match_markers(self, section: Section, picture: Picture) -> None:
        if picture.screen and self._storyboard.broken:
            return
        screen = self._storyboard.screens[picture.screen] if picture.screen else None
        drawn = {element.marker or 0: element for element in screen.marked} if screen else {}
        mentioned = section.markers()
        for number, line in mentioned.items():
            if number not in drawn:
                there = f"Ses repères : {', '.join(f'({n})' for n in drawn)}." if drawn else "Elle n’a aucun repère."
                cure = f"Changez le numéro, ou ajoutez « repere: {number} » dans ecrans.yml."
                self._report(
                    line,
                    "repere-absent",
                    f"Le repère ({number}) n’est pas dans l’image de cette étape.",
                    _MARK_THE_PHOTO if picture.photo else f"{there} {cure}",
                )
        for number, element in drawn.items():
            if number not in mentioned:
                self._report(
                    section.line,
                    "repere-oublie",
                    f"Le texte de cette étape ne parle pas du repère ({number}) : « {element.label} ».",
                    f"Écrivez ({number}) dans la phrase qui en parle, ou retirez « repere: {number} » d’ecrans.yml.",
                )
