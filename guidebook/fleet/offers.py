"""What a network offers to its kiosks: a content for all, and perhaps a newer one for some.

Both are TUF targets, whose `custom` says the rest; it is signed with them. Their file is the `release.json` of the
edition, byte for byte.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from tuf.api.metadata import TargetFile

from guidebook.fleet.errors import Refused
from guidebook.fleet.rings import is_turn

FOR_ALL: Final = "courant.json"
FOR_SOME: Final = "nouveau.json"
"""The names of the two targets."""

FILES: Final = "fichiers"
METADATA: Final = "metadata"
TARGETS: Final = "targets"
"""The folders of what is published: every file under its SHA-256, what is signed, and the lists."""

LONGEST_LIST: Final = 64 * 1024 * 1024
"""Bytes of a list that a kiosk still reads."""


class Offer(BaseModel):
    """A content by its number, the share of kiosks that it is for, and whether these have to wait."""

    model_config = ConfigDict(frozen=True, populate_by_name=True)

    number: Annotated[int, Field(alias="numero", ge=1)]
    share: Annotated[int, Field(alias="part", ge=1, le=100)]
    paused: Annotated[bool, Field(alias="pause")] = False
    date: datetime.date

    @classmethod
    def of(cls, target: TargetFile) -> Offer:
        """What a signed target says of itself.

        Raises:
            Refused: it says nothing that a kiosk understands.
        """
        try:
            return cls.model_validate(target.custom)
        except ValidationError:
            raise Refused("Cette publication est d’un programme plus récent que celui de la borne.") from None

    def target(self, name: str, text: bytes) -> TargetFile:
        """The target of that name which offers this list."""
        said: dict[str, Any] = self.model_dump(mode="json", by_alias=True)
        target = TargetFile.from_data(name, text, ["sha256"])
        return TargetFile(target.length, target.hashes, name, {"custom": said})

    def is_for(self, kiosk: int) -> bool:
        """Whether a kiosk of that number may take it now."""
        return not self.paused and is_turn(kiosk, self.number, self.share)


def place_of(digest: str) -> str:
    """Where a file of that SHA-256 is published."""
    return f"{FILES}/{digest[:2]}/{digest}"
