"""The elements of a drawn screen: one class each, its French name being the name of its first field.

A new element is a class here, a template and an example in `theme/screens/elements/`.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, Union

from pydantic import AfterValidator, Discriminator, Field, Tag, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from guidebook.schema import Authored, Verbatim, Words, YesNo
from guidebook.screens import azerty


class Action(StrEnum):
    """What the learner does at a marker."""

    TYPE = "saisir"
    CLICK = "cliquer"
    TICK = "cocher"
    CHOOSE = "choisir"
    PRESS = "appuyer"
    SEND = "envoyer"
    DOUBLE_CLICK = "double_cliquer"
    SCROLL = "defiler"
    MOVE = "deplacer"


def _of_persona(value: str, info: ValidationInfo) -> str:
    """`personnage.prenom` becomes the invented person's first name."""
    prefix, _, key = value.partition(".")
    if prefix != "personnage" or not key:
        return value
    known: dict[str, str] = (info.context or {}).get("personnage") or {}
    if not known:
        return value  # the file of the invented people has problems of its own
    if key not in known:
        raise PydanticCustomError("personnage", "", {"cle": key, "connus": sorted(known)})
    return known[key]


Value = Annotated[Verbatim, AfterValidator(_of_persona)]
"""What is typed or chosen: to the letter, or `personnage.…` for the invented person's data."""


def _on_the_keyboard(name: str) -> str:
    if azerty.cap_of(name) is None:
        raise PydanticCustomError("touche_inconnue", "", {"connues": sorted(azerty.known_keys())})
    return name


KeyName = Annotated[Verbatim, AfterValidator(_on_the_keyboard)]
"""A key of the drawn keyboard."""


class Element(Authored):
    """One line of a screen. `kind` is its French name; `actions` what can be done there, default first."""

    kind: ClassVar[str]
    actions: ClassVar[tuple[Action, ...]] = ()
    frames: ClassVar[tuple[str, ...]] = ()

    marker: int | None = Field(
        None, alias="repere", ge=1, le=20, description="Le numéro du repère rond posé sur cet élément."
    )
    action: Action | None = Field(
        None, description="Ce que la personne fait à ce repère. Sans cette ligne : le geste habituel de l’élément."
    )

    @model_validator(mode="before")
    @classmethod
    def _usual_action(cls, data: Any) -> Any:
        if isinstance(data, dict) and "repere" in data and "action" not in data and cls.actions:
            return {**data, "action": cls.actions[0].value}
        return data

    @model_validator(mode="after")
    def _possible_action(self) -> Element:
        if self.action is not None and self.action not in self.actions:
            raise PydanticCustomError(
                "action_impossible",
                "",
                {"element": self.kind, "action": self.action.value, "possibles": [a.value for a in self.actions]},
            )
        if self.action is not None and self.marker is None:
            raise PydanticCustomError("action_sans_repere", "")
        if self.action in (Action.TYPE, Action.CHOOSE, Action.SEND) and not self.expected:
            raise PydanticCustomError("valeur_absente", "", {"element": self.kind})
        return self

    @property
    def label(self) -> str:
        """The words drawn on or above the element."""
        text = getattr(self, "text", "")
        return text if isinstance(text, str) else ""

    @property
    def expected(self) -> str:
        """What the learner types, chooses or sends at this element; empty for a click."""
        return getattr(self, "value", None) or ""

    def texts(self) -> Iterator[str]:
        """Every text drawn in the element, as drawn."""
        for text in (self.label, self.expected):
            if text:
                yield text


class AddressBar(Element):
    """La barre d’adresse du navigateur, en haut."""

    kind = "barre_adresse"
    actions = (Action.TYPE, Action.CLICK)
    frames = ("navigateur",)
    text: Value = Field(alias="barre_adresse", description="L’adresse écrite dans la barre.")

    @property
    def expected(self) -> str:
        return self.text if self.action is Action.TYPE else ""


class Heading(Element):
    """Un titre écrit dans la page."""

    kind = "titre"
    text: Words = Field(alias="titre", description="Le titre.")


class Paragraph(Element):
    """Une ou deux phrases."""

    kind = "texte"
    text: Words = Field(alias="texte", description="Les phrases.")


class Bullets(Element):
    """Une liste à puces."""

    kind = "points"
    items: tuple[Words, ...] = Field(alias="points", min_length=1, description="Les lignes de la liste.")

    @property
    def label(self) -> str:
        return self.items[0]

    def texts(self) -> Iterator[str]:
        yield from self.items


class Notice(Element):
    """Un message affiché par le site, ou une bulle dans un SMS."""

    kind = "message"
    text: Words = Field(alias="message", description="Le texte du message.")
    tone: Literal["info", "reussite", "attention"] = Field(
        "info", alias="ton", description="Le ton du message : info, reussite ou attention."
    )


class Datum(Element):
    """Une information imprimée ou affichée : un nom, puis sa valeur."""

    kind = "donnee"
    text: Words = Field(alias="donnee", description="Le nom de l’information.")
    value: Value = Field(alias="valeur", description="Sa valeur.")


class TextField(Element):
    """Un champ à remplir."""

    kind = "champ"
    actions = (Action.TYPE, Action.CLICK)
    text: Words = Field(alias="champ", description="Le nom du champ, écrit au-dessus.")
    hint: Words | None = Field(None, alias="aide", description="La petite aide sous le nom du champ.")
    value: Value | None = Field(None, alias="valeur", description="Ce qu’on y écrit.")
    lines: int = Field(1, alias="lignes", ge=1, le=8, description="La hauteur du champ, en lignes.")


class PasswordField(Element):
    """Un champ de mot de passe : des points cachent ce qu’on y écrit."""

    kind = "mot_de_passe"
    actions = (Action.TYPE, Action.CLICK)
    text: Words = Field(alias="mot_de_passe", description="Le nom du champ.")
    hint: Words | None = Field(None, alias="aide", description="La petite aide sous le nom du champ.")
    value: Value | None = Field(None, alias="valeur", description="Le mot de passe d’exercice.")


class _Choices(Element):
    actions = (Action.CHOOSE,)
    choices: tuple[Words, ...] = Field(alias="choix", min_length=2, description="Les réponses possibles.")
    value: Words | None = Field(None, alias="valeur", description="La réponse choisie : une de celles de « choix ».")

    @model_validator(mode="after")
    def _known_choice(self) -> _Choices:
        if self.value is not None and self.value not in self.choices:
            raise PydanticCustomError("choix_inconnu", "", {"valeur": self.value, "possibles": list(self.choices)})
        return self

    def texts(self) -> Iterator[str]:
        yield self.label
        yield from self.choices


class DropDown(_Choices):
    """Une liste qui s’ouvre, pour choisir une réponse."""

    kind = "liste"
    text: Words = Field(alias="liste", description="Le nom de la liste.")


class RadioGroup(_Choices):
    """Des ronds à cocher : une seule réponse."""

    kind = "options"
    text: Words = Field(alias="options", description="La question.")


class Checkbox(Element):
    """Une case à cocher."""

    kind = "case"
    actions = (Action.TICK,)
    text: Words = Field(alias="case", description="Le texte à côté de la case.")
    ticked: YesNo = Field(False, alias="cochee", description="La case est-elle déjà cochée ? oui ou non.")


class Button(Element):
    """Un bouton."""

    kind = "bouton"
    actions = (Action.CLICK,)
    text: Words = Field(alias="bouton", description="Les mots écrits sur le bouton.")
    secondary: YesNo = Field(False, alias="discret", description="oui : un bouton moins important, dessiné en clair.")


class Link(Element):
    """Un lien : des mots soulignés."""

    kind = "lien"
    actions = (Action.CLICK,)
    text: Words = Field(alias="lien", description="Les mots du lien.")


class Tile(Element):
    """Une grande case cliquable, avec un titre et une explication."""

    kind = "tuile"
    actions = (Action.CLICK, Action.DOUBLE_CLICK)
    text: Words = Field(alias="tuile", description="Le titre de la case.")
    hint: Words | None = Field(None, alias="aide", description="L’explication sous le titre.")


class FileLine(Element):
    """Un fichier : dans une fenêtre de fichiers, ou joint à un e-mail."""

    kind = "fichier"
    actions = (Action.CLICK, Action.DOUBLE_CLICK)
    text: Verbatim = Field(alias="fichier", description="Le nom du fichier.")
    hint: Words | None = Field(None, alias="aide", description="Un détail : la taille, la date.")


class Attachment(Element):
    """Un bouton pour joindre un fichier."""

    kind = "piece_jointe"
    actions = (Action.SEND, Action.CLICK)
    text: Words = Field(alias="piece_jointe", description="Les mots écrits sur le bouton.")
    value: Verbatim | None = Field(None, alias="valeur", description="Le nom du fichier à joindre.")


class ReceivedMail(Element):
    """Une ligne de la boîte de réception."""

    kind = "courriel_recu"
    actions = (Action.CLICK,)
    text: Words = Field(alias="courriel_recu", description="L’objet de l’e-mail.")
    sender: Words = Field(alias="de", description="Qui l’a envoyé.")

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
    items: tuple[Words, ...] = Field(
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
    text: Words = Field(alias="objet", description="Le nom de la chose à déplacer.")
    value: Words = Field(alias="vers", description="Le nom de l’endroit où la poser.")


class Spot(Element):
    """Un endroit d’une photo, montré par son repère."""

    kind = "endroit"
    frames = ("photo",)
    text: Words = Field(alias="endroit", description="Ce qui est à cet endroit : ceux qui ne voient pas l’entendent.")
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
        return next((key for key in data if key in ELEMENTS), None)
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
