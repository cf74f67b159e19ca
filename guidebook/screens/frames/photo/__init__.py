"""The frame `photo`."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationInfo, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from guidebook.photos.album import Photo
from guidebook.photos.raster import Refusal
from guidebook.screens.elements.endroit import Spot
from guidebook.screens.screen import Screen


def _in_the_album(name: Any, info: ValidationInfo) -> Any:
    """`carte.png` becomes the photo of that name, which stands in the same folder."""
    album = (info.context or {}).get("album")
    found = album.photo(name) if album and isinstance(name, str) else name
    if isinstance(found, Refusal):
        raise PydanticCustomError("photo", "", {"refus": found})
    return found


class PhotoFrame(Screen):
    """Une photo, avec des repères posés dessus."""

    kind = "photo"
    photo: Annotated[Photo, BeforeValidator(_in_the_album), WithJsonSchema({"type": "string"})] = Field(
        alias="fichier", description="Le fichier .png, .jpg, .webp ou .svg, dans le dossier du guide."
    )

    @model_validator(mode="after")
    def _only_spots(self) -> PhotoFrame:
        for element in self.content:
            if not isinstance(element, Spot):
                raise PydanticCustomError("photo_endroits", "", {"element": element.kind})
        return self
