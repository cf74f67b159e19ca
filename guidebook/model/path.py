"""Paths: guides in an order, for a learner who starts, or for a workshop that an advisor leads."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from guidebook.schema import Authored, GuideName, Name, Prose

SHORTEST, LONGEST = 110, 130
"""The minutes of a « two-hour » workshop: people settle in late and leave early."""


class Stop(Authored):
    """Un guide d’un parcours."""

    guide: GuideName = Field(description="Le nom du dossier du guide.")
    why: Prose = Field(alias="pourquoi", description="Pourquoi ce guide vient maintenant, en une phrase.")


class LearnerPath(Authored):
    """Un parcours pour une personne qui débute : on le suit à son rythme."""

    title: Prose = Field(alias="titre", max_length=80, description="Ce que la personne saura faire.")
    summary: Prose = Field(alias="resume", max_length=200, description="À quoi cela sert, en une phrase.")
    audience: tuple[Prose, ...] = Field(alias="pour_qui", min_length=1, description="À qui ce parcours s’adresse.")
    stops: tuple[Stop, ...] = Field(alias="guides", min_length=2, max_length=8, description="Les guides, dans l’ordre.")

    def guides(self) -> tuple[str, ...]:
        """The folders of its guides, in order."""
        return tuple(stop.guide for stop in self.stops)


class Part(Authored):
    """Un moment de l’atelier."""

    minutes: int = Field(ge=3, le=60, description="Sa durée.")
    title: Prose = Field(alias="titre", max_length=80, description="Ce que l’on fait.")
    guide: GuideName | None = Field(None, description="Le guide que l’on suit à ce moment : son nom de dossier.")
    lead: tuple[Prose, ...] = Field(alias="conduite", min_length=1, description="Comment s’y prendre, point par point.")


class Trap(Authored):
    """Un endroit où les personnes bloquent."""

    where: Prose = Field(alias="ou", description="Ce qui se passe.")
    help: Prose = Field(alias="aider", description="Ce que le conseiller peut faire ou dire.")


class WorkshopPlan(Authored):
    """Un atelier de deux heures, avec le plan du conseiller."""

    title: Prose = Field(alias="titre", max_length=80, description="Le nom de l’atelier.")
    summary: Prose = Field(alias="resume", max_length=200, description="Ce que l’on y fait, en une phrase.")
    audience: tuple[Prose, ...] = Field(alias="pour_qui", min_length=1, description="À qui il s’adresse, et à combien.")
    aims: tuple[Prose, ...] = Field(alias="buts", min_length=1, description="Ce que chaque personne saura faire.")
    prepare: tuple[Prose, ...] = Field(alias="preparer", min_length=1, description="Ce qu’il faut avoir prêt.")
    parts: tuple[Part, ...] = Field(
        alias="deroule", min_length=2, description=f"Les moments : de {SHORTEST} à {LONGEST} minutes en tout."
    )
    traps: tuple[Trap, ...] = Field(alias="blocages", min_length=1, description="Là où les personnes bloquent.")
    leave: tuple[Prose, ...] = Field(alias="papier", min_length=1, description="Ce que chacun emporte sur papier.")
    cards: tuple[Prose, ...] = Field((), alias="cartes", description="Des cartes à imprimer et à découper.")

    @model_validator(mode="after")
    def _two_hours(self) -> Self:
        if not SHORTEST <= self.minutes <= LONGEST:
            raise PydanticCustomError("duree_atelier", "", {"total": self.minutes, "de": SHORTEST, "a": LONGEST})
        if not self.guides():
            raise PydanticCustomError("atelier_sans_guide", "")
        return self

    @property
    def minutes(self) -> int:
        """How long it lasts."""
        return sum(part.minutes for part in self.parts)

    def schedule(self) -> tuple[tuple[int, Part], ...]:
        """Each part, with the minute at which it begins."""
        begins, made = 0, []
        for part in self.parts:
            made.append((begins, part))
            begins += part.minutes
        return tuple(made)

    def guides(self) -> tuple[str, ...]:
        """The folders of its guides, each once, in order."""
        return tuple(dict.fromkeys(part.guide for part in self.parts if part.guide))


class Paths(Authored):
    """Les parcours du site."""

    learners: dict[Name, LearnerPath] = Field(
        default_factory=dict, alias="debuter", description="Pour une personne qui débute."
    )
    workshops: dict[Name, WorkshopPlan] = Field(
        default_factory=dict, alias="ateliers", description="Les ateliers de deux heures."
    )
