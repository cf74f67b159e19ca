"""What authors write, as types. Everything here is immutable and well-formed once it exists."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from pydantic import Field

from guidebook.model.age import is_older
from guidebook.model.collection import Collection
from guidebook.model.content import Content
from guidebook.model.film import Film
from guidebook.model.number import LAST_GUIDE, LAST_STEP, number_of
from guidebook.model.outline import Outline
from guidebook.model.recording import Recording
from guidebook.model.source import AnySource, Fact, Source
from guidebook.model.step import Step
from guidebook.model.text import Text
from guidebook.model.translation import Translation
from guidebook.photos.album import Photo
from guidebook.schema import Authored, GuideName, Markdown, Name, Prose, Reference, Sought, YesNo
from guidebook.screens.frames import Screen


class Verification(Authored):
    """Qui a fait le guide en entier sur le site officiel, et quand."""

    on: datetime.date = Field(alias="le", description="La date, sous la forme 2026-11-20.")
    by: Prose = Field(alias="par", description="Le réseau, le lieu ou le métier. Pas de nom de personne.")

    def is_old(self, months: int, today: datetime.date) -> bool:
        """Whether more than so many months have passed since; on the anniversary they have not."""
        return is_older(self.on, months, today)


class Header(Authored):
    """L’en-tête d’un guide : les lignes entre les deux « --- »."""

    title: Prose = Field(alias="titre", max_length=80, description="Ce que la personne veut faire.")
    summary: Prose = Field(alias="resume", max_length=200, description="À quoi cela sert, en une phrase.")
    theme: Reference = Field(description="Le thème de la page d’accueil : un nom de themes.yml.")
    service: Reference | None = Field(None, description="Le service public concerné : un nom de services.yml.")
    minutes: int = Field(alias="duree", ge=1, le=240, description="La durée, en minutes, à un rythme tranquille.")
    needs: tuple[Prose, ...] = Field((), alias="il_faut", description="Ce qu’il faut avoir près de soi.")
    without_internet: Markdown | None = Field(
        None,
        alias="sans_internet",
        description="Pour qui ne peut pas, ou ne veut pas : le papier officiel, le bureau, la personne. Des phrases.",
    )
    before: tuple[GuideName, ...] = Field(
        (), alias="avant", description="Les guides à faire avant : leurs noms de dossier."
    )
    after: tuple[GuideName, ...] = Field((), alias="apres", description="Les guides à proposer ensuite.")
    keywords: tuple[Sought, ...] = Field(
        min_length=3,
        alias="mots_cles",
        description="Les mots que les gens emploient pour chercher ce guide : au moins trois, bien écrits.",
    )
    sources: tuple[AnySource, ...] = Field(min_length=1, description="Les pages d’où viennent les informations.")
    facts: dict[Name, tuple[Markdown, ...]] = Field(
        default_factory=dict,
        alias="faits",
        description="Sous la clé de chaque source, les phrases du guide qui en viennent. Sous « nous », nos conseils.",
    )
    persona: Reference | None = Field(
        None, alias="personnage", description="La personne inventée de l’exercice. Sans cette ligne : la première."
    )
    replaces: YesNo = Field(
        False,
        alias="remplace",
        description="true : ce guide prend la place de celui du même nom dans un recueil écrit avant.",
    )
    verification: Verification | None = Field(
        None, description="Qui a vérifié le guide sur le site officiel, et quand."
    )
    number: int | None = Field(
        None,
        alias="numero",
        ge=0,
        le=LAST_GUIDE,
        description="Le numéro du guide, le même sur tous les sites. « guidebook numeros » l’écrit.",
    )
    given_steps: int = Field(
        0,
        alias="numeros_d_etapes",
        ge=0,
        le=LAST_STEP,
        description="Combien de numéros d’étapes ont été donnés. « guidebook numeros » l’écrit.",
    )

    def keyed(self) -> dict[str, Source]:
        """The sources that facts can name, by their keys."""
        return {source.key: source for source in self.sources if isinstance(source, Source)}


@dataclass(frozen=True, slots=True)
class Guide:
    """One task a learner wants done."""

    slug: str
    path: str
    language: str
    header: Header
    header_lines: Mapping[str, int]
    storyboard: str
    screen_lines: Mapping[str, int]
    version: str
    """Six signs that change as soon as the guide's text or storyboard does."""
    outline: Outline
    opened: Callable[[], Content] = field(repr=False, compare=False)
    """Its content; that of a kept guide is unpacked when somebody asks for it."""
    collection: Collection | None = None
    """Whose guide it is, where its folder says so."""
    film: Film | None = None
    """The guide in sign language, where it has a film."""
    recordings: tuple[Recording, ...] = ()
    """Its passages that a person recorded and whose text has not changed since."""
    translation: Translation | None = None
    """How a guide in another language was translated; None in French."""
    digest: str = ""
    """The hash of all that the guide was read from; empty where it wasn't read from a folder."""

    @property
    def is_signed(self) -> bool:
        """Whether it can be seen in sign language: it has a film, which says its text of today."""
        return self.film is not None and self.film.is_current

    @property
    def is_translated(self) -> bool:
        """Whether some of its sentences are in another language than French."""
        return self.translation is not None and not self.translation.is_whole_french

    def is_french(self, text: str) -> bool:
        """Whether one of its titles, or the like, is French."""
        return self.translation is None or text in self.translation.french

    @property
    def introduction(self) -> Text:
        """What stands before the first step."""
        return self.opened().introduction

    @property
    def without_internet(self) -> Text:
        """The way for who can't or won't go on line, where there is one."""
        return self.opened().without_internet

    @property
    def steps(self) -> tuple[Step, ...]:
        """What there is to do."""
        return self.opened().steps

    @property
    def screens(self) -> Mapping[str, Screen]:
        """The storyboard: the drawn screens, by their names."""
        return self.opened().screens

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The sentences of which the header tells the sources, in their order."""
        return self.opened().facts

    def texts(self) -> Iterator[Text]:
        """The introduction, the way without internet, then the text of each step."""
        return self.opened().texts()

    def opening(self) -> tuple[Text, Text]:
        """What stands before the first step."""
        return self.introduction, self.without_internet

    def screen_of(self, step: Step) -> Screen | None:
        """The drawn screen of a step, None where its picture is a photo."""
        return self.screens[step.picture.screen] if step.picture.screen else None

    def number(self, step: int | None = 0) -> str:
        """The eight digits of the step that has this lasting number, or of the guide; empty where it has none."""
        guide = self.header.number
        return "" if guide is None or step is None else number_of(guide, step)

    def photos(self) -> tuple[Photo, ...]:
        """Every photo that the guide's pages show, each once."""
        shown = self.opened().photos() if self.outline.has_photos else ()
        poster = self.film.poster if self.film and self.is_signed else None
        return tuple(dict.fromkeys(photo for photo in (*shown, poster) if photo))
