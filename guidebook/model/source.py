"""Where what a guide says comes from."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag, WithJsonSchema
from pydantic_core import PydanticCustomError

from guidebook.model.age import is_older
from guidebook.model.text import Sentence
from guidebook.schema import Authored, Name, Prose, WebAddress

OURS = "nous"
"""The source of what rests on us alone: a drawing of ours, our advice."""

OLD_MONTHS = 24
"""A page that is older says its date: two years, as the advisors who sign the guides asked."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


def _date_of_page(written: str) -> str:
    try:
        _last_day(written)
    except ValueError:
        raise PydanticCustomError("date_de_page", "") from None
    return written


def _last_day(written: str) -> datetime.date:
    """The last day that « 2025-04-14 », « 2025-04 » or « 2025 » can mean.

    Raises:
        ValueError: it is none of these.
    """
    match = _DATE.fullmatch(written)
    if match is None:
        raise ValueError(written)
    year, month = int(match[1]), int(match[2] or 12)
    return datetime.date(year, month, int(match[3]) if match[3] else calendar.monthrange(year, month)[1])


DateOfPage = Annotated[
    str, AfterValidator(_date_of_page), WithJsonSchema({"type": ["string", "number"], "pattern": f"^{_DATE.pattern}$"})
]


class Source(Authored):
    """Une page d’où viennent des informations. Une adresse seule est acceptée aussi, avec un conseil."""

    key: Name = Field(alias="cle", description="Un nom court, que vous choisissez : « faits » s’en sert.")
    title: Prose = Field(alias="titre", max_length=120, description="Le nom de la page : la personne lit ce nom.")
    address: WebAddress = Field(alias="adresse", description="L’adresse de la page.")
    read_on: datetime.date = Field(alias="lu_le", description="Le jour où vous avez lu la page.")
    confidence: Literal["A", "B", "C"] = Field(
        alias="confiance",
        description="A : page officielle, ou copie fidèle. B : presse, spécialiste. C : faible, jamais seule.",
    )
    published: DateOfPage | None = Field(
        None, alias="date", description="Le jour de la page, son mois ou son année : 2025-04-14, 2025-04 ou 2025."
    )

    def says_its_date(self, today: datetime.date) -> bool:
        """Whether the page, or our reading of it where it has no date, is too old to be shown without a date."""
        return is_older(_last_day(self.published) if self.published else self.read_on, OLD_MONTHS, today)


def _kind(value: Any) -> str:
    return "sources" if isinstance(value, str) else "source"


AnySource = Annotated[Annotated[Source, Tag("source")] | Annotated[WebAddress, Tag("sources")], Discriminator(_kind)]
"""A page with its title; or only an address, as guides had them before."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence of a guide, in the step of that number (0: before the first), and the keys of its sources."""

    step: int
    sentence: Sentence
    sources: tuple[str, ...]
