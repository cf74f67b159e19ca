"""How a kiosk is, in one small file that it lets its network have: which content, since when, what to look at.

Days only, no time of day; nothing of any visitor.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from guidebook.fleet.errors import Unreachable
from guidebook.fleet.origin import FOLDER
from guidebook.fleet.shelf import Shelf
from guidebook.machine.disk import plain, whole_file

STATUSES: Final = "etats"
"""The folder of the small files, on a stick beside what is published."""
_LARGEST: Final = 1_000_000
"""Bytes of a status that is still read: it may have the counts of two years."""
_LONG_AGO: Final = 28
"""Days without news after which somebody should look."""


def _day(text: str) -> str:
    return datetime.date.fromisoformat(text).isoformat() if text else ""


Day = Annotated[str, AfterValidator(_day)]
Told = Annotated[str, StringConstraints(max_length=400)]


class Status(BaseModel):
    """One kiosk; days are ISO dates by its own clock, empty where it never happened."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, extra="ignore")

    number: int = Field(alias="numero", ge=0)
    place: Told = Field("", alias="lieu")
    version: int = Field(0, alias="version", ge=0)
    since: Day = Field("", alias="depuis")
    looked: Day = Field("", alias="vue")
    expires: Day = Field("", alias="expire")
    free: float = Field(0.0, alias="libre_go", ge=0)
    alarm: bool = Field(False, alias="alerte")
    said: Told = Field("", alias="dit")
    counts: Mapping[str, Mapping[str, int]] = Field({}, alias="comptes")

    def text(self) -> bytes:
        """The small file."""
        return self.model_dump_json(by_alias=True).encode() + b"\n"

    @property
    def file(self) -> str:
        """Its name."""
        return f"{self.number}.json"

    def late(self, today: datetime.date) -> bool:
        """Whether nobody has heard of it for too long."""
        return not self.looked or (today - datetime.date.fromisoformat(self.looked)).days > _LONG_AGO


def put(status: Status, where: str) -> None:
    """Let the network have it: in a folder, or at an address that takes files (WebDAV, or any that knows PUT).

    Raises:
        Unreachable: the address does not take it.
        OSError: the folder can't be written.
    """
    if where.startswith(("http://", "https://")):
        Shelf(where).put(status.file, status.text())
        return
    folder = Path(where)
    folder.mkdir(parents=True, exist_ok=True)
    with whole_file(folder / status.file) as file:
        file.write(status.text())


def statuses_of(where: str, kiosks: int = 0) -> tuple[list[Status], list[str]]:
    """What kiosks have put there, in the order of their numbers, and the names of files that can't be read.

    At an address that lists nothing, the numbers up to `kiosks` are asked for.

    Raises:
        Unreachable: nobody answers.
        OSError: the folder can't be read.
    """
    found, unread = [], []
    for name, text in _at(where, kiosks) if where.startswith(("http://", "https://")) else _in(Path(where)):
        try:
            found.append(Status.model_validate_json(text))
        except ValidationError:
            unread.append(name)
    return sorted(found, key=lambda status: status.number), sorted(unread)


def _in(folder: Path) -> Iterator[tuple[str, bytes]]:
    places = (folder / FOLDER / STATUSES, folder / STATUSES, folder)
    for file in sorted(next(place for place in places if place.is_dir() or place == folder).glob("*.json")):
        with open(file, "rb", opener=plain) as opened:
            yield file.name, opened.read(_LARGEST)


def _at(address: str, kiosks: int) -> Iterator[tuple[str, bytes]]:
    shelf = Shelf(address)
    names = shelf.names()
    for name in names if names is not None else [f"{number}.json" for number in range(1, kiosks + 1)]:
        if (text := shelf.get(name, _LARGEST)) is not None:
            yield name, text
    if names is None and not kiosks:
        raise Unreachable("Cette adresse ne dit pas quels fichiers elle a : écrivez « bornes: » dans flotte.yml.")
