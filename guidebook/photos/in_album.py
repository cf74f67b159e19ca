"""The type of a field that names a picture beside its file: it is the picture once it is read."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from guidebook.photos.album import Photo
from guidebook.photos.raster import Refusal


def _in_the_album(name: Any, info: ValidationInfo) -> Any:
    """`carte.png` becomes the photo of that name, which stands in the same folder."""
    album = (info.context or {}).get("album")
    found = album.photo(name) if album and isinstance(name, str) else name
    if isinstance(found, Refusal):
        raise PydanticCustomError("photo", "", {"refus": found})
    return found


PhotoInAlbum = Annotated[Photo, BeforeValidator(_in_the_album), WithJsonSchema({"type": "string"})]
"""The album is the context's."""
