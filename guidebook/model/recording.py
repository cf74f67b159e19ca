"""Sounds that a person recorded for a guide: `audio/voix.yml` says what is in each."""

from __future__ import annotations

from dataclasses import dataclass

from pydantic import Field

from guidebook.model.collection import Licence
from guidebook.schema import Authored, Exact, Print, Prose


class RecordedSound(Authored):
    """Un son enregistré : le passage qu’il dit."""

    passage: Exact = Field(description="Ce que dit le son : introduction, etape-1, etape-1/bloque-1…")
    file: Exact = Field(alias="fichier", description="Le fichier MP3, à côté de voix.yml.")
    said: Print | None = Field(
        None, alias="empreinte", description="L’empreinte du texte dit : « guidebook verifier » la donne."
    )


class RecordedVoice(Authored):
    """La voix d’une personne pour un guide : audio/voix.yml, à côté des sons."""

    speaker: Prose = Field(alias="voix", max_length=80, description="Qui parle, ou son association.")
    licence: Licence = Field(description="Le nom de la licence des sons.")
    sounds: tuple[RecordedSound, ...] = Field(alias="sons", min_length=1, description="Les sons, un par passage.")


@dataclass(frozen=True, slots=True)
class Recording:
    """A sound that says the text of its passage as it is now. `source` is where the file is on this machine."""

    passage: str
    file: str
    digest: str
    speaker: str
    licence: str
    source: str = ""
