"""The elements of a drawn screen: one class each, its French name being the name of its first field.

Those of a page are in `page_elements`; here are files and mails, keys and hands, and the table of all.
A new element is a class, a template and an example in `theme/screens/elements/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union

from pydantic import Discriminator, Field, Tag

from guidebook.schema import Prose, Verbatim
from guidebook.screens.element import Action, Element, KeyName
from guidebook.screens.page_elements import (
    AddressBar,
    Bullets,
    Button,
    Checkbox,
    Datum,
    DropDown,
    Heading,
    Link,
    Notice,
    Paragraph,
    PasswordField,
    RadioGroup,
    TextField,
    Tile,
)


class FileLine(Element):
    """Un fichier : dans une fenêtre de fichiers, ou joint à un e-mail."""

    kind = "fichier"
    actions = (Action.CLICK, Action.DOUBLE_CLICK)
    text: Verbatim = Field(alias="fichier", description="Le nom du fichier.")
    hint: Prose | None = Field(None, alias="aide", description="Un détail : la taille, la date.")


class Attachment(Element):
    """Un bouton pour joindre un fichier."""

    kind = "piece_jointe"
    actions = (Action.SEND, Action.CLICK)
    text: Prose = Field(alias="piece_jointe", description="Les mots écrits sur le bouton.")
    value: Verbatim | None = Field(None, alias="valeur", description="Le nom du fichier à joindre.")


class ReceivedMail(Element):
    """Une ligne de la boîte de réception."""

    kind = "courriel_recu"
    actions = (Action.CLICK,)
    text: Prose = Field(alias="courriel_recu", description="L’objet de l’e-mail.")
    sender: Prose = Field(alias="de", description="Qui l’a envoyé.")

    def texts(self) -> Iterator[str]:
        yield from (self.text, self.sender)


class Key(Element):
    """Une touche du clavier."""

    kind = "touche"
    actions = (Action.PRESS,)
    frames = ("clavier",)
    text: KeyName = Field(alias="touche", description="Le nom de la touche, comme sur le clavier dessiné.")


class Mouse(Element):
    """Une souris dessinée, avec la partie dont on se sert."""

    kind = "souris"
    actions = (Action.CLICK,)
    frames = ("appareil",)
    text: Literal["bouton gauche", "bouton droit", "molette"] = Field(
        alias="souris", description="La partie de la souris : bouton gauche, bouton droit ou molette."
    )


class Finger(Element):
    """Un doigt sur un écran tactile."""

    kind = "doigt"
    actions = (Action.CLICK,)
    frames = ("appareil",)
    text: Literal["toucher", "glisser"] = Field(alias="doigt", description="Le geste : toucher ou glisser.")


class LongText(Element):
    """Un texte trop long pour sa place : on le fait défiler."""

    kind = "texte_long"
    actions = (Action.SCROLL,)
    items: tuple[Prose, ...] = Field(
        alias="texte_long", min_length=6, max_length=40, description="Les lignes du texte."
    )

    @property
    def label(self) -> str:
        return self.items[0]

    def texts(self) -> Iterator[str]:
        yield from self.items


class Movable(Element):
    """Une chose à déplacer, et l’endroit où la poser."""

    kind = "objet"
    actions = (Action.MOVE,)
    text: Prose = Field(alias="objet", description="Le nom de la chose à déplacer.")
    value: Prose = Field(alias="vers", description="Le nom de l’endroit où la poser.")


class Spot(Element):
    """Un endroit d’une photo, montré par son repère."""

    kind = "endroit"
    frames = ("photo",)
    text: Prose = Field(alias="endroit", description="Ce qui est à cet endroit : ceux qui ne voient pas l’entendent.")
    x: int = Field(ge=0, le=100, description="Où il est de gauche (0) à droite (100).")
    y: int = Field(ge=0, le=100, description="Où il est de haut (0) en bas (100).")
    marker: int = Field(alias="repere", ge=1, le=20, description="Le numéro du repère.")


class Row(Element):
    """Plusieurs éléments côte à côte."""

    kind = "rangee"
    items: tuple[AnyElement, ...] = Field(alias="rangee", min_length=2, max_length=6, description="Les éléments.")

    def texts(self) -> Iterator[str]:
        for item in self.items:
            yield from item.texts()


ELEMENTS: dict[str, type[Element]] = {
    element.kind: element
    for element in (
        AddressBar, Heading, Paragraph, Bullets, Notice, Datum, TextField, PasswordField, DropDown, RadioGroup,
        Checkbox, Button, Link, Tile, FileLine, Attachment, ReceivedMail, Key, Mouse, Finger, LongText, Movable, Spot,
        Row,
    )
}  # fmt: skip
"""Every element by its French name, in the order of the handbook."""


def kind_of(data: Any) -> str | None:
    """The French name of the element that an author's mapping describes, None if there is none."""
    if isinstance(data, Element):
        return data.kind
    if isinstance(data, dict):
        for key in data:
            if key in ELEMENTS:
                return ELEMENTS[key].kind
    return None


if TYPE_CHECKING:
    AnyElement = Element
else:
    AnyElement = Annotated[
        Union[tuple(Annotated[element, Tag(kind)] for kind, element in ELEMENTS.items())],  # noqa: UP007
        Discriminator(kind_of, custom_error_type="element_inconnu", custom_error_message=" "),
    ]
"""Whichever element the mapping names."""

Row.model_rebuild(_types_namespace={"AnyElement": AnyElement})
