"""Screens drawn by the site's own drawer, as they are in a text that may not be saved yet."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from markupsafe import Markup

from guidebook.desk.atelier.workshop import Look, Workshop
from guidebook.model.guidebook import Guidebook
from guidebook.photos.album import Album, Photo
from guidebook.problem import Problem
from guidebook.reading.yaml.shape import shaped
from guidebook.reading.yaml.tree import Tree
from guidebook.screens.frames import STORYBOARD, Screen

PICTURES = (".png", ".jpg", ".jpeg", ".webp", ".svg")


class Draughtsman:
    """Draws the screens of one guide; photos are asked for under `photos`."""

    def __init__(self, workshop: Workshop, look: Look, directory: Path, photos: str) -> None:
        self._drawer = workshop.toolbox(look).drawer
        self._album = album_of(workshop, directory)
        self._person = person_of(look.guidebook, directory.name)
        self._photos = photos

    def draw(self, name: str, described: Any, alternative: str) -> tuple[Markup | None, tuple[Problem, ...]]:
        """The drawing of a screen as a file says it, None where it can't be read; what is wrong with it."""
        context = {"personnage": self._person, "album": self._album}
        screens, problems = shaped(STORYBOARD, Screen, Tree({name: described}), context)
        if screens is None:
            return None, problems
        return self._drawer.draw(screens[name], alternative, at_once=True, beside=self._photos), ()


def album_of(workshop: Workshop, directory: Path) -> Album:
    """The photos beside a guide, made small as for the site."""
    return Album(directory, workshop.root / ".cache" / "photos", "ecrans.yml")


def photos_in(directory: Path) -> list[str]:
    """The names of the pictures beside a guide."""
    return sorted(f.name for f in directory.iterdir() if f.suffix.lower() in PICTURES and f.is_file())


def photo_at(workshop: Workshop, directory: Path, address: str) -> Photo | None:
    """The photo that has this address beside its page."""
    album = album_of(workshop, directory)
    made = (album.photo(name) for name in photos_in(directory))
    return next((one for one in made if isinstance(one, Photo) and one.address == address), None)


def person_of(guidebook: Guidebook, slug: str) -> Mapping[str, str]:
    """The data of the invented person of a guide."""
    guide = guidebook.guide(slug)
    name = (guide and guide.header.persona) or next(iter(guidebook.personas), "")
    return guidebook.personas[name].values() if name in guidebook.personas else {}
