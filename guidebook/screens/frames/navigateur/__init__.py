"""The frame `navigateur`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from guidebook.schema import Reference, ShownAddress, WebAddress
from guidebook.screens.element import Element
from guidebook.screens.elements.barre_adresse import AddressBar
from guidebook.screens.screen import Screen


class Browser(Screen):
    """Une page d’un site, dans un navigateur. La barre d’adresse est en haut."""

    kind = "navigateur"
    service: Reference | None = Field(
        None, description="Le service imité (un nom de services.yml) : il donne l’en-tête."
    )
    address: ShownAddress | None = Field(None, alias="adresse", description="L’adresse écrite dans la barre d’adresse.")
    page: WebAddress | None = Field(
        None, description="L’adresse https:// de cette page sur le vrai site, si elle s’ouvre sans se connecter."
    )

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
