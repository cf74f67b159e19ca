"""The frames of a drawn screen, and the Screen itself: a frame and the elements in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Union

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    Tag,
    TypeAdapter,
    ValidationInfo,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from guidebook.photos.album import Photo
from guidebook.photos.raster import Refusal
from guidebook.schema import Authored, Name, Prose, Verbatim
from guidebook.screens.element import Element, Value
from guidebook.screens.elements import AnyElement, Row, Spot
from guidebook.screens.page_elements import AddressBar


class Screen(Authored):
    """A simplified drawing of a real screen, paper or device. One subclass a frame."""

    kind: ClassVar[str]

    frame: str = Field(alias="cadre", description="La sorte d’écran : navigateur, telephone, sms…")
    content: tuple[AnyElement, ...] = Field(
        alias="contenu", min_length=1, description="Les éléments de l’écran, de haut en bas."
    )

    @model_validator(mode="after")
    def _elements_at_home(self) -> Screen:
        for element in self.elements():
            if element.frames and self.kind not in element.frames:
                raise PydanticCustomError(
                    "mauvais_cadre", "", {"element": element.kind, "cadre": self.kind, "cadres": list(element.frames)}
                )
        numbers = [element.marker for element in self.marked]
        if sorted(numbers) != list(range(1, len(numbers) + 1)):  # type: ignore[type-var]
            raise PydanticCustomError("reperes_mal_numerotes", "", {"numeros": ", ".join(str(n) for n in numbers)})
        return self

    def elements(self) -> Iterator[Element]:
        """Every element, rows opened, in reading order."""
        for element in self.content:
            yield element
            if isinstance(element, Row):
                yield from element.items

    @cached_property
    def marked(self) -> tuple[Element, ...]:
        """The elements that carry a marker, by its number."""
        return tuple(sorted((e for e in self.elements() if e.marker is not None), key=lambda e: e.marker or 0))

    @property
    def body(self) -> Sequence[Element]:
        """What stands in the frame; a part of the content may stand elsewhere."""
        return self.content

    def texts(self) -> Iterator[str]:
        """Every text drawn in the screen."""
        for element in self.content:
            yield from element.texts()


class Browser(Screen):
    """Une page d’un site, dans un navigateur. La barre d’adresse est en haut."""

    kind = "navigateur"
    service: Name | None = Field(None, description="Le service imité (un nom de services.yml) : il donne l’en-tête.")
    address: Verbatim | None = Field(None, alias="adresse", description="L’adresse écrite dans la barre d’adresse.")

    @model_validator(mode="after")
    def _one_address_bar(self) -> Browser:
        bars = [element for element in self.elements() if isinstance(element, AddressBar)]
        if len(bars) > 1 or (bars and self.address):
            raise PydanticCustomError("deux_barres_adresse", "")
        return self

    @property
    def bar(self) -> AddressBar | None:
        """The address bar that carries a marker or a text of its own."""
        return next((e for e in self.content if isinstance(e, AddressBar)), None)

    @property
    def body(self) -> Sequence[Element]:
        """What stands below the address bar."""
        return [e for e in self.content if not isinstance(e, AddressBar)]

    def texts(self) -> Iterator[str]:
        yield from super().texts()
        if self.address:
            yield self.address


class Phone(Screen):
    """L’écran d’un téléphone."""

    kind = "telephone"
    service: Name | None = Field(None, description="Le service imité (un nom de services.yml).")
    app: Prose | None = Field(None, alias="application", description="Le nom de l’application, en haut.")


class TextMessages(Screen):
    """Des SMS reçus sur un téléphone."""

    kind = "sms"
    sender: Prose = Field(alias="de", description="Qui a envoyé le SMS.")


class Mail(Screen):
    """Un e-mail ouvert ou en train d’être écrit, ou une boîte de réception."""

    kind = "courriel"
    sender: Prose | None = Field(None, alias="de", description="Qui l’a envoyé.")
    recipient: Value | None = Field(None, alias="a", description="Qui le reçoit.")
    subject: Prose | None = Field(None, alias="objet", description="L’objet de l’e-mail.")


class Program(Screen):
    """La fenêtre d’un logiciel : traitement de texte ou fichiers."""

    kind = "logiciel"
    title: Prose = Field(alias="nom", description="Ce qui est écrit en haut de la fenêtre.")


class Document(Screen):
    """Un papier : une carte, une lettre, une feuille."""

    kind = "document"
    title: Prose = Field(alias="nom", description="Le nom du papier.")


class Keyboard(Screen):
    """Un clavier français (AZERTY). Son contenu nomme les touches dont on se sert."""

    kind = "clavier"


class Device(Screen):
    """Une souris, ou un écran que l’on touche."""

    kind = "appareil"


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


FRAMES: dict[str, type[Screen]] = {
    frame.kind: frame for frame in (Browser, Phone, TextMessages, Mail, Program, Document, Keyboard, Device, PhotoFrame)
}
"""Every frame by its French name, in the order of the handbook."""


def frame_of(data: Any) -> str | None:
    """The French name of the frame that an author's mapping asks for."""
    name = data.frame if isinstance(data, Screen) else data.get("cadre") if isinstance(data, dict) else None
    return name if name in FRAMES else None


if TYPE_CHECKING:
    AnyScreen = Screen
else:
    AnyScreen = Annotated[
        Union[tuple(Annotated[frame, Tag(kind)] for kind, frame in FRAMES.items())],  # noqa: UP007
        Discriminator(frame_of, custom_error_type="cadre_inconnu", custom_error_message=" "),
    ]
"""Whichever screen the mapping's `cadre` names."""

# Made once: the models of all elements take a while to become a validator.
STORYBOARD: TypeAdapter[dict[str, Screen]] = TypeAdapter(dict[Name, AnyScreen])
"""The screens of a folder, by their names."""
