"""What authors write, as types. Everything here is immutable and well-formed once it exists."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from guidebook.path import Paths
from guidebook.photos import Photo
from guidebook.schema import Authored, Name, Slug, Verbatim, WebAddress, Words
from guidebook.screens.frames import Screen
from guidebook.typography import unbroken


def _not_in_the_future(day: datetime.date) -> datetime.date:
    if day > datetime.date.today():
        raise PydanticCustomError("date_future", "")
    return day


def _colour(value: str) -> str:
    if not re.fullmatch("#[0-9a-f]{6}", value):
        raise PydanticCustomError("couleur", "")
    return value


Colour = Annotated[str, AfterValidator(_colour)]
PhoneNumber = Annotated[Verbatim, AfterValidator(unbroken)]
PastDate = Annotated[datetime.date, AfterValidator(_not_in_the_future)]


class Verification(Authored):
    """Qui a fait le guide en entier sur le site officiel, et quand."""

    on: PastDate = Field(alias="le", description="La date, sous la forme 2026-11-20.")
    by: Words = Field(alias="par", description="Le réseau, le lieu ou le métier. Pas de nom de personne.")


class Header(Authored):
    """L’en-tête d’un guide : les lignes entre les deux « --- »."""

    title: Words = Field(alias="titre", max_length=80, description="Ce que la personne veut faire.")
    summary: Words = Field(alias="resume", max_length=200, description="À quoi cela sert, en une phrase.")
    theme: Name = Field(description="Le thème de la page d’accueil : un nom de themes.yml.")
    service: Name | None = Field(None, description="Le service public concerné : un nom de services.yml.")
    minutes: int = Field(alias="duree", ge=1, le=240, description="La durée, en minutes, à un rythme tranquille.")
    needs: tuple[Words, ...] = Field((), alias="il_faut", description="Ce qu’il faut avoir près de soi.")
    before: tuple[Slug, ...] = Field((), alias="avant", description="Les guides à faire avant : leurs noms de dossier.")
    after: tuple[Slug, ...] = Field((), alias="apres", description="Les guides à proposer ensuite.")
    keywords: tuple[Words, ...] = Field(
        min_length=3,
        alias="mots_cles",
        description="Les mots que les gens emploient pour chercher ce guide : au moins trois, bien écrits.",
    )
    sources: tuple[WebAddress, ...] = Field(
        min_length=1, description="Les pages officielles d’où viennent les informations."
    )
    persona: Name | None = Field(
        None, alias="personnage", description="La personne inventée de l’exercice. Sans cette ligne : la première."
    )
    verification: Verification | None = Field(
        None, description="Qui a vérifié le guide sur le site officiel, et quand."
    )


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text as the author wrote it: a paragraph, a list item or the title of a call-out."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """The one picture of a step: a drawn screen of the storyboard, or a photo beside the guide."""

    line: int
    alternative: str
    target: str
    screen: str | None
    photo: Photo | None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `markdown` is the text of the step without its title and picture."""

    number: int
    line: int
    title: str
    markdown: str
    passages: tuple[Passage, ...]
    picture: Picture


@dataclass(frozen=True, slots=True)
class Guide:
    """One task a learner wants done."""

    slug: str
    path: str
    language: str
    header: Header
    header_lines: Mapping[str, int]
    introduction: str
    introduction_passages: tuple[Passage, ...]
    steps: tuple[Step, ...]
    links: tuple[tuple[int, str], ...]
    """The links to guides and steps: line and target."""
    screens: Mapping[str, Screen]
    storyboard: str
    screen_lines: Mapping[str, int]
    version: str
    """Six signs that change as soon as the guide's text or storyboard does."""

    def screen_of(self, step: Step) -> Screen | None:
        """The drawn screen of a step, None where its picture is a photo."""
        return self.screens[step.picture.screen] if step.picture.screen else None

    def photos(self) -> tuple[Photo, ...]:
        """Every photo that the guide's page shows, each once."""
        plain = (step.picture.photo for step in self.steps)
        marked = (getattr(screen, "photo", None) for screen in self.screens.values())
        return tuple(dict.fromkeys(photo for photo in (*plain, *marked) if photo))


class Theme(Authored):
    """Un thème de la page d’accueil."""

    title: Words = Field(alias="titre", description="Le titre de la case.")
    pictogram: Name = Field(alias="pictogramme", description="Le nom du dessin, dans theme/icons/.")
    sentence: Words = Field(alias="phrase", description="Une phrase qui dit ce qu’on y trouve.")


class Help(Authored):
    """Une façon de joindre un service."""

    by: Literal["telephone", "en_ligne", "sur_place", "courrier", "relais"] = Field(
        alias="moyen", description="telephone, en_ligne, sur_place, courrier, ou relais (pour les personnes sourdes)."
    )
    sentence: Words = Field(alias="phrase", description="Ce que la personne peut faire, en une phrase.")
    link: WebAddress | None = Field(None, alias="lien", description="L’adresse de la page utile.")
    number: PhoneNumber | None = Field(None, alias="numero", description="Le numéro de téléphone.")
    source: WebAddress = Field(description="La page d’où vient l’information.")
    read_on: PastDate = Field(alias="lu_le", description="Le jour où cette page a été lue.")
    caution: Words | None = Field(None, alias="reserve", description="Ce qui n’est pas sûr, dit à la personne.")


class Service(Authored):
    """Un service public que les écrans dessinés imitent."""

    name: Words = Field(alias="nom", description="Le nom écrit en haut des écrans dessinés.")
    site: WebAddress = Field(description="L’adresse officielle.")
    colour: Colour = Field(
        alias="couleur", description="La couleur de l’en-tête dessiné, sous la forme #1a2b3c, assez foncée."
    )
    help: tuple[Help, ...] = Field((), alias="aide", description="Les façons de joindre ce service.")

    @model_validator(mode="after")
    def _another_way_than_the_telephone(self) -> Service:
        if self.help and all(way.by == "telephone" for way in self.help):
            raise PydanticCustomError("telephone_seul", "")
        return self


class Word(Authored):
    """Un mot expliqué."""

    definition: Words = Field(description="L’explication, avec des mots qu’un enfant comprend.")
    forms: tuple[Words, ...] = Field((), alias="formes", description="Les autres formes : le pluriel, une abréviation.")
    long_form: Words | None = Field(None, alias="en_entier", description="Pour un sigle : le nom entier.")


class Persona(Authored):
    """Une personne inventée. Aucun de ses numéros ne peut être celui de quelqu’un."""

    first_name: Words = Field(alias="prenom", description="Son prénom.")
    last_name: Words = Field(alias="nom", description="Son nom.")
    birth_date: Verbatim = Field(alias="date_de_naissance", description="Sa date de naissance : un jour impossible.")
    address: Words = Field(alias="adresse", description="Son adresse : une rue inventée.")
    postcode: Verbatim = Field(alias="code_postal", description="00000 : ce code postal n’existe pas.")
    town: Words = Field(alias="ville", description="Sa ville inventée.")
    email: Verbatim = Field(alias="courriel", description="Son adresse e-mail, qui finit par .example.")
    phone: Verbatim = Field(alias="telephone", description="Un numéro réservé aux fictions : 06 39 98 …")
    password: Verbatim = Field(alias="mot_de_passe", description="Son mot de passe d’exercice.")
    social_security: Verbatim = Field(
        alias="numero_securite_sociale", description="13 chiffres, avec un mois et un département impossibles."
    )
    tax_number: Verbatim = Field(alias="numero_fiscal", description="13 chiffres, avec une clé fausse.")
    tax_access_number: Verbatim = Field(alias="numero_acces", description="7 chiffres inventés.")
    tax_income: Verbatim = Field(alias="revenu_fiscal", description="Un revenu inventé.")
    iban: Verbatim = Field(description="Un IBAN avec une clé fausse.")

    def values(self) -> dict[str, str]:
        """The person's data by the names that authors write after `personnage.`."""
        return {field.alias or name: getattr(self, name) for name, field in type(self).model_fields.items()}


@dataclass(frozen=True)
class Guidebook:
    """Every guide, word and service, loaded once; the only thing passed around."""

    root: Path
    guides: tuple[Guide, ...]
    themes: Mapping[str, Theme]
    theme_lines: Mapping[str, int]
    services: Mapping[str, Service]
    words: Mapping[str, Word]
    personas: Mapping[str, Persona]
    paths: Paths = field(default_factory=Paths)
    path_texts: tuple[Passage, ...] = ()
    """What the paths tell learners, with its lines in parcours.yml."""

    def guide(self, slug: str, language: str = "fr") -> Guide | None:
        """The guide of that folder in that language."""
        return self._by_slug.get((slug, language))

    @cached_property
    def _by_slug(self) -> Mapping[tuple[str, str], Guide]:
        return {(guide.slug, guide.language): guide for guide in self.guides}
