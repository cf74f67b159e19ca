"""A site's own face: what a venue or a network may change of how it looks, and nothing else."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from guidebook import web_address
from guidebook.languages.typography import french
from guidebook.model.colour import ENOUGH, Colour, contrast, darkened
from guidebook.photos.in_album import PhotoInAlbum
from guidebook.schema import Authored, Drawn

PANEL, WHITE = "#f3efe6", "#ffffff"
"""The darkest ground that links stand on by day (--panel of 10-tokens.css), and what is written on the accent."""

_SHORT = re.compile(r"#?[0-9a-f]{3}")
_WITHOUT_SIGN = re.compile(r"[0-9a-f]{6}")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


def _as_written(value: object) -> object:
    """« 0B4FB5 » and « #04b » are colours too."""
    if not isinstance(value, str):
        return value
    colour = value.strip().lower()
    if _SHORT.fullmatch(colour):
        colour = "".join(sign * 2 for sign in colour.removeprefix("#"))
    return f"#{colour}" if _WITHOUT_SIGN.fullmatch(colour) else colour


def _readable_with(ground: str) -> AfterValidator:
    def dark_enough(colour: str) -> str:
        if contrast(colour, ground) < ENOUGH:
            raise PydanticCustomError("couleur_trop_claire", "", {"proche": darkened(colour, ground)})
        return colour

    return AfterValidator(dark_enough)


def _reachable(contact: str) -> str:
    if "://" in contact and not web_address.is_honest(contact):
        raise PydanticCustomError("adresse_web", "")
    return contact


LinkColour = Annotated[Colour, BeforeValidator(_as_written), _readable_with(PANEL)]
AccentColour = Annotated[Colour, BeforeValidator(_as_written), _readable_with(WHITE)]
SiteName = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=60),
    AfterValidator(french),
    Drawn,
]
Contact = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=120),
    AfterValidator(_reachable),
    Drawn,
]
DocsPage = Annotated[str, StringConstraints(pattern=r"^[\w-]+(/[\w-]+)*\.md$")]


class Identity(Authored):
    """Le visage d’un site. Chaque ligne peut manquer."""

    name: SiteName | None = Field(None, alias="nom", description="Le nom du site, en haut de chaque page.")
    logo: PhotoInAlbum | None = Field(
        None, description="Le logo : un fichier .svg ou .png, à côté de mkdocs.yml. Jamais celui d’un service public."
    )
    colour: LinkColour | None = Field(
        None, alias="couleur", description="La couleur des titres, des liens et des boutons : #0b4f5c."
    )
    accent: AccentColour | None = Field(
        None, alias="couleur_vive", description="La couleur qui montre où l’on est, sur la page : #a8005c."
    )
    contact: Contact | None = Field(
        None,
        description="Comment vous joindre : une adresse e-mail ou https://, ou une phrase.",
    )
    legal: DocsPage | None = Field(
        None, alias="mentions", description="La page des mentions légales, dans docs/ : mentions-legales.md."
    )

    @property
    def legal_address(self) -> str:
        """The page of the legal notice, from the site's root."""
        return self.legal.removesuffix(".md") + ".html" if self.legal else ""

    @property
    def contact_link(self) -> str:
        """Where the contact leads, if it is an address."""
        contact = self.contact or ""
        if _EMAIL.fullmatch(contact):
            return f"mailto:{contact}"
        return contact if web_address.is_honest(contact) else ""
