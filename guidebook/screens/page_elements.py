"""The elements of a page: what is read, filled in and pressed on a site or in an application."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from guidebook.schema import Prose, YesNo
from guidebook.screens.element import Action, Element, Value


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
    text: Prose = Field(alias="titre", description="Le titre.")


class Paragraph(Element):
    """Une ou deux phrases."""

    kind = "texte"
    text: Prose = Field(alias="texte", description="Les phrases.")


class Bullets(Element):
    """Une liste à puces."""

    kind = "points"
    items: tuple[Prose, ...] = Field(alias="points", min_length=1, description="Les lignes de la liste.")

    @property
    def label(self) -> str:
        return self.items[0]

    def texts(self) -> Iterator[str]:
        yield from self.items


class Notice(Element):
    """Un message affiché par le site, ou une bulle dans un SMS."""

    kind = "message"
    text: Prose = Field(alias="message", description="Le texte du message.")
    tone: Literal["info", "reussite", "attention"] = Field(
        "info", alias="ton", description="Le ton du message : info, reussite ou attention."
    )


class Datum(Element):
    """Une information imprimée ou affichée : un nom, puis sa valeur."""

    kind = "donnee"
    text: Prose = Field(alias="donnee", description="Le nom de l’information.")
    value: Value = Field(alias="valeur", description="Sa valeur.")


class TextField(Element):
    """Un champ à remplir."""

    kind = "champ"
    actions = (Action.TYPE, Action.CLICK)
    text: Prose = Field(alias="champ", description="Le nom du champ, écrit au-dessus.")
    hint: Prose | None = Field(None, alias="aide", description="La petite aide sous le nom du champ.")
    value: Value | None = Field(None, alias="valeur", description="Ce qu’on y écrit.")
    lines: int = Field(1, alias="lignes", ge=1, le=8, description="La hauteur du champ, en lignes.")


class PasswordField(Element):
    """Un champ de mot de passe : des points cachent ce qu’on y écrit."""

    kind = "mot_de_passe"
    actions = (Action.TYPE, Action.CLICK)
    text: Prose = Field(alias="mot_de_passe", description="Le nom du champ.")
    hint: Prose | None = Field(None, alias="aide", description="La petite aide sous le nom du champ.")
    value: Value | None = Field(None, alias="valeur", description="Le mot de passe d’exercice.")


class _Choices(Element):
    actions = (Action.CHOOSE,)
    choices: tuple[Prose, ...] = Field(alias="choix", min_length=2, description="Les réponses possibles.")
    value: Prose | None = Field(None, alias="valeur", description="La réponse choisie : une de celles de « choix ».")

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
    text: Prose = Field(alias="liste", description="Le nom de la liste.")


class RadioGroup(_Choices):
    """Des ronds à cocher : une seule réponse."""

    kind = "options"
    text: Prose = Field(alias="options", description="La question.")


class Checkbox(Element):
    """Une case à cocher."""

    kind = "case"
    actions = (Action.TICK,)
    text: Prose = Field(alias="case", description="Le texte à côté de la case.")
    ticked: YesNo = Field(False, alias="cochee", description="La case est-elle déjà cochée ? oui ou non.")


class Button(Element):
    """Un bouton."""

    kind = "bouton"
    actions = (Action.CLICK,)
    text: Prose = Field(alias="bouton", description="Les mots écrits sur le bouton.")
    secondary: YesNo = Field(False, alias="discret", description="oui : un bouton moins important, dessiné en clair.")


class Link(Element):
    """Un lien : des mots soulignés."""

    kind = "lien"
    actions = (Action.CLICK,)
    text: Prose = Field(alias="lien", description="Les mots du lien.")


class Tile(Element):
    """Une grande case cliquable, avec un titre et une explication."""

    kind = "tuile"
    actions = (Action.CLICK, Action.DOUBLE_CLICK)
    text: Prose = Field(alias="tuile", description="Le titre de la case.")
    hint: Prose | None = Field(None, alias="aide", description="L’explication sous le titre.")
