"""What every element of a drawn screen has: a marker, what is done there, and its texts."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, Field, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from guidebook.schema import Authored, Drawn, Exact
from guidebook.screens import azerty

CLICKED = ("button", "link", "menuitem", "tab", "treeitem", "file")
"""The roles of what is clicked: a site may draw a link as a button."""
FILLED = ("textbox", "searchbox", "combobox", "spinbutton")
"""The roles of what is typed in."""


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
    POINT = "pointer"


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


Typed = Annotated[Exact, AfterValidator(_of_persona)]
"""A Value whose signs are still to be judged."""

Value = Annotated[Typed, Drawn]
"""What is typed or chosen: to the letter, or `personnage.…` for the invented person's data."""


def _on_the_keyboard(name: str) -> str:
    if azerty.cap_of(name) is None:
        raise PydanticCustomError("touche_inconnue", "", {"connues": sorted(azerty.known_keys())})
    return name


KeyName = Annotated[Exact, AfterValidator(_on_the_keyboard)]
"""A key of the drawn keyboard."""


class Element(Authored):
    """One line of a screen. `kind` is its French name; `actions` what can be done there, default first."""

    kind: ClassVar[str]
    actions: ClassVar[tuple[Action, ...]] = ()
    frames: ClassVar[tuple[str, ...]] = ()
    is_touched: ClassVar[bool] = False
    """Whether it is always a finger that clicks it."""
    roles: ClassVar[tuple[str, ...]] = ()
    """The roles of ARIA that it has on real pages; empty where its words change, or are found on none."""

    marker: int | None = Field(
        None, alias="repere", ge=1, le=9, description="Le numéro du repère rond posé sur cet élément."
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
        if self.action is None:
            return self
        if self.action not in self.actions:
            raise PydanticCustomError(
                "action_impossible",
                "",
                {"element": self.kind, "action": self.action.value, "possibles": [a.value for a in self.actions]},
            )
        if self.marker is None:
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
    def asked(self) -> str:
        """Which sentence asks for what is done there; empty where the marker only points."""
        return self.action.value if self.action else ""

    @property
    def enter_sends(self) -> bool:
        """Whether the Enter key sends what is typed there, as on the real screen."""
        return False

    @property
    def expected(self) -> str:
        """What the learner types, chooses or sends at this element; empty for a click."""
        return self.__dict__.get("value") or ""  # pydantic is slow to say that a field isn't there

    def texts(self) -> Iterator[str]:
        """Every text drawn in the element, as drawn."""
        for text in (self.label, self.expected):
            if text:
                yield text
