"""A guide in sign language: one film for the whole guide, in which each step begins at a moment."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from guidebook.model.collection import Licence
from guidebook.photos.album import Photo
from guidebook.schema import Authored, Exact, Print, Prose

_MOMENT = re.compile(r"(\d{1,3}):([0-5]\d)")


def _seconds(written: object) -> int:
    match = _MOMENT.fullmatch(written) if isinstance(written, str) else None
    if match is None:
        raise PydanticCustomError("moment", "")
    return int(match[1]) * 60 + int(match[2])


Moment = Annotated[
    int, BeforeValidator(_seconds), WithJsonSchema({"type": "string", "pattern": f"^{_MOMENT.pattern}$"})
]
"""A moment of a film, written « 1:05 », in seconds."""


class SignedFilm(Authored):
    """Le film d’un guide en langue des signes : lsf.yml dit ce qu’il y a dans lsf.mp4."""

    starts: tuple[Moment, ...] = Field(
        alias="etapes", min_length=1, description="Le moment où commence chaque étape dans le film : 0:42."
    )
    signer: Prose = Field(alias="signe_par", max_length=80, description="Qui signe, ou son association.")
    licence: Licence = Field(description="Le nom de la licence du film.")
    poster: Exact = Field(alias="affiche", description="L’image qui se voit avant le film, à côté de lsf.yml.")
    signed: Print | None = Field(
        None, alias="empreinte", description="L’empreinte du texte signé : « guidebook verifier » la donne."
    )


@dataclass(frozen=True, slots=True)
class Film:
    """The film of a guide. `starts` are the seconds at which its steps begin, in their order.

    `is_current` is false where the text has changed since it was signed: then it is not shown. `source` is where the
    file is on this machine.
    """

    digest: str
    seconds: float | None
    starts: tuple[int, ...]
    signer: str
    licence: str
    poster: Photo
    is_current: bool
    source: str = ""

    @property
    def name(self) -> str:
        """Its file, beside the guide's page."""
        return f"lsf-{self.digest[:8]}.mp4"

    def part(self, number: int) -> str:
        """The address of what is signed of a step: from its moment to that of the next one.

        Media Fragments URI 1.0, 4.2.1: `#t=begin,end`, in seconds.
        """
        ends = (*self.starts[1:], None)
        end = ends[number - 1]
        return f"{self.name}#t={self.starts[number - 1]}" + (f",{end}" if end else "")
