"""Sections of a guide's text → Steps: each gets its picture, and its markers are matched with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from guidebook.languages.typography import french
from guidebook.model.step import Picture, Step
from guidebook.photos.album import Album
from guidebook.photos.raster import Refusal
from guidebook.problem import Problem, Sentences
from guidebook.reading.names import listing, nearest
from guidebook.reading.text.markdown import Section
from guidebook.reading.text.pictures import RawPicture
from guidebook.screens.element import Element
from guidebook.screens.frames import Screen

_SCREEN = "ecrans.yml#"
_MARK_THE_PHOTO = "Pour poser des repères sur une photo, montrez-la dans ecrans.yml, avec « cadre: photo »."
_USELESS_START = re.compile(r"^\s*(une? )?(image|photo|capture|dessin|illustration|écran) (de|d’|d'|du|des)\b", re.I)


@dataclass(frozen=True, slots=True)
class Storyboard:
    """The screens of a folder. `lines` names them all, also when the file is `broken` and none could be made."""

    path: str
    screens: Mapping[str, Screen] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)
    broken: bool = False
    text: str = ""

    def unused(self, shown: set[str]) -> Iterator[Problem]:
        """One Problem for each screen that no step shows."""
        for name in sorted(set(self.screens) - shown):
            yield Problem(
                self.path,
                self.lines[name],
                "ecran-inutile",
                f"L’écran « {name} » n’est montré dans aucune étape.",
                f"Montrez-le : ![Ce qu’on voit](ecrans.yml#{name}), ou supprimez-le.",
            )


@dataclass(frozen=True, slots=True)
class ReadStep:
    """A section as a step, None where its picture is missing or wrong, and what is wrong with it.

    `shown` is the screen that it shows, None also where that can't be told: no screen is called useless then.
    """

    step: Step | None
    problems: tuple[Problem, ...]
    shown: str | None
    doubtful: bool


def read_step(
    number: int, section: Section, path: str, album: Album, board: Storyboard, lasting: int | None = None
) -> ReadStep:
    """Make a step. Of a section that could not be read whole, nothing is told but what is there and wrong."""
    said = list[tuple[int, Sentences]]()
    if section.whole and not section.text.blocks:
        said.append((section.line, _NO_TEXT))
    first, *others = section.pictures or (None,)
    said += [(other.line, _TWO_PICTURES) for other in others]
    picture = None
    if first:
        picture, about = _picture(first, album, board)
        said += [(first.line, one) for one in about]
    elif section.whole:
        said.append((section.line, _NO_PICTURE))
    if picture and not (picture.screen and board.broken):
        said += _markers(section, picture, board)
    problems = tuple(Problem(path, line, *sentences) for line, sentences in said)
    step = Step(number, section.line, section.title, section.text, picture, lasting) if picture else None
    shown = picture.screen if picture else None
    return ReadStep(step, problems, shown, doubtful=picture is None or bool(others) or not section.whole)


_NO_TEXT = ("etape-sans-texte", "Cette étape n’a pas de texte.", "Écrivez une ou deux phrases sous le titre.")
_NO_PICTURE = (
    "etape-sans-image",
    "Cette étape n’a pas d’image.",
    "Ajoutez un écran : ![Ce qu’on voit](ecrans.yml#nom).",
)
_TWO_PICTURES = (
    "deux-images",
    "Cette étape a deux images.",
    "Gardez une image par étape, ou faites deux étapes.",
)


def _picture(raw: RawPicture, album: Album, board: Storyboard) -> tuple[Picture | None, list[Sentences]]:
    alternative = french(raw.alternative)
    said = [about] if (about := _judged(alternative)) else []
    if raw.target.startswith(_SCREEN):
        name = raw.target.removeprefix(_SCREEN)
        if name in board.lines:
            return Picture(raw.line, alternative, raw.target, name, None), said
        return None, [*said, *_no_screen(name, board)]
    photo = album.photo(raw.target)
    if isinstance(photo, Refusal):
        return None, [*said, (photo.rule, photo.message, photo.cure)]
    return Picture(raw.line, alternative, raw.target, None, photo), said


def _judged(alternative: str) -> Sentences | None:
    if not alternative:
        return "alternative-vide", "Cette image n’a pas de texte.", "Entre les crochets, dites ce qu’on voit."
    if start := _USELESS_START.match(alternative):
        return (
            "alternative-debut",
            f"Le texte de l’image commence par « {start.group().strip()} ».",
            "Dites directement ce qu’on voit : la personne sait déjà que c’est une image.",
        )
    return None


def _no_screen(name: str, board: Storyboard) -> Iterator[Sentences]:
    known = list(board.lines)
    if known:
        near = nearest(name, known)
        cure = f"Vouliez-vous écrire « ecrans.yml#{near} » ?" if near else f"Les écrans : {listing(known)}."
        yield "ecran-absent", f"L’écran « {name} » n’existe pas.", cure
    elif not board.broken:
        yield "ecran-absent", "Le fichier « ecrans.yml » manque.", "Créez-le à côté de guide.md."


def _markers(section: Section, picture: Picture, board: Storyboard) -> Iterator[tuple[int, Sentences]]:
    screen = board.screens[picture.screen] if picture.screen else None
    drawn = {element.marker or 0: element for element in screen.marked} if screen else {}
    mentioned = section.text.markers()
    for number, line in mentioned.items():
        if number not in drawn:
            yield line, _not_drawn(number, drawn, picture)
    for number, element in drawn.items() if section.whole else ():
        if number not in mentioned:
            yield (
                section.line,
                (
                    "repere-oublie",
                    f"Le texte de cette étape ne parle pas du repère ({number}) : « {element.label} ».",
                    f"Écrivez ({number}) dans la phrase qui en parle, ou retirez « repere: {number} » d’ecrans.yml.",
                ),
            )


def _not_drawn(number: int, drawn: Mapping[int, Element], picture: Picture) -> Sentences:
    there = f"Ses repères : {', '.join(f'({n})' for n in drawn)}." if drawn else "Elle n’a aucun repère."
    change = f"{there} Changez le numéro, ou ajoutez « repere: {number} » dans ecrans.yml."
    return (
        "repere-absent",
        f"Le repère ({number}) n’est pas dans l’image de cette étape.",
        f"{_MARK_THE_PHOTO if picture.photo else change} Si ce n’est pas un repère, écrivez \\({number}\\).",
    )
