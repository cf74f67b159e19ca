"""What the site of the author has already, read like anybody else reads it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from guidebook.desk.record.redraw.storyboard import House
from guidebook.model.guidebook import Guidebook
from guidebook.reading.reader import read


def house_of(guidebook: Guidebook) -> House:
    """The services, the themes, and what the first invented person has."""
    persona = next(iter(guidebook.personas.values()), None)
    services = {
        (urlsplit(service.site).hostname or "").removeprefix("www."): name
        for name, service in guidebook.services.items()
    }
    return House(services, tuple(guidebook.themes), frozenset(persona.values() if persona else ()))


def guidebook_at(root: Path) -> Guidebook:
    """The guides of the site at `root`."""
    return read(root).guidebook
