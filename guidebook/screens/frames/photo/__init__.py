"""The frame `photo`."""

from __future__ import annotations

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from guidebook.photos.in_album import PhotoInAlbum
from guidebook.screens.elements.endroit import Spot
from guidebook.screens.screen import Screen


class PhotoFrame(Screen):
    """Une photo, avec des repères posés dessus."""

    kind = "photo"
    photo: PhotoInAlbum = Field(
        alias="fichier", description="Le fichier .png, .jpg, .webp ou .svg, dans le dossier du guide."
    )

    @model_validator(mode="after")
    def _only_spots(self) -> PhotoFrame:
        for element in self.content:
            if not isinstance(element, Spot):
                raise PydanticCustomError("photo_endroits", "", {"element": element.kind})
        return self
