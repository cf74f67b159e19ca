"""One row of the file of places → a Place, and what of the row is not as the schema says.

Only a row without a name, a town or a postcode is no place: the rest is told, and left out.
"""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterator, Mapping

from guidebook import web_address
from guidebook.languages.typography import NO_BREAK_SPACE, french
from guidebook.model.place import Hours, Place
from guidebook.reading.places.hours import read_hours

NEEDED = ("nom", "commune", "code_postal")
_POSTCODE = re.compile(r"\d{5}")
_EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[a-zA-Z]{2,}")
_CARE = {
    "surdite": "sourds",
    "illettrisme": "illettrisme",
    "langues etrangeres": "langues",
    "deficience visuelle": "vue",
}
"""How the values of `prise_en_charge_specifique` begin, and the need that each answers."""
_LONGEST = 200
"""Signs of a text; none in the schema's examples has half as many."""


def read_row(row: Mapping[str, str]) -> tuple[Place | None, list[str]]:
    """The place, None where the row lacks what every place has, and a sentence for each thing that is wrong."""
    said = [f"« {name} » manque." for name in NEEDED if not row.get(name, "").strip()]
    if said:
        return None, said
    postcode = row["code_postal"].strip().zfill(5)
    if not _POSTCODE.fullmatch(postcode):
        return None, [f"« {postcode} » n’est pas un code postal."]
    checks = _Checks(row)
    place = Place(
        name=checks.text("nom"),
        town=checks.text("commune"),
        postcode=postcode,
        address=", ".join(filter(None, (checks.text("adresse"), checks.text("complement_adresse")))),
        telephone=checks.telephone(),
        email=checks.email(),
        site=checks.site(),
        hours=checks.hours(),
        needs=frozenset(_needs(row)),
        updated=checks.date(),
        position=checks.position(),
    )
    return place, checks.said


class _Checks:
    """The values of a row, and what is wrong with those that are left out."""

    def __init__(self, row: Mapping[str, str]) -> None:
        self._row, self.said = row, list[str]()

    def text(self, name: str) -> str:
        value = french(" ".join(self._row.get(name, "").split()))
        if len(value) > _LONGEST:
            self.said.append(f"« {name} » est trop long : {len(value)} signes.")
        return value[:_LONGEST]

    def telephone(self) -> str:
        """As people read it: pairs of digits."""
        value = self._row.get("telephone", "").strip()
        digits = re.sub(r"[^\d+]", "", value.replace("(0)", ""))
        digits = re.sub(r"^(\+33|0033)", "0", digits)
        if re.fullmatch(r"0\d{9}", digits):
            return NO_BREAK_SPACE.join(re.findall("..", digits))
        if re.fullmatch(r"\d{4}|\+\d{8,15}", digits):
            return digits
        return self._wrong("telephone", value)

    def email(self) -> str:
        value = self._row.get("courriels", "").split("|")[0].strip()
        return value if _EMAIL.fullmatch(value) else self._wrong("courriels", value)

    def site(self) -> str:
        value = self._row.get("site_web", "").split("|")[0].strip()
        return value if web_address.is_honest(value) else self._wrong("site_web", value)

    def hours(self) -> Hours:
        value = self._row.get("horaires", "").strip()
        found = read_hours(value) if value else Hours()
        if found is None:
            self._wrong("horaires", value)
        return found or Hours()

    def date(self) -> datetime.date | None:
        value = self._row.get("date_maj", "").strip()
        try:
            return datetime.date.fromisoformat(value[:10])
        except ValueError:
            self._wrong("date_maj", value or "(rien)")
            return None

    def position(self) -> tuple[float, float] | None:
        pair = [self._row.get(name, "").strip().replace(",", ".") for name in ("latitude", "longitude")]
        if not any(pair):
            return None
        try:
            latitude, longitude = map(float, pair)
        except ValueError:
            latitude, longitude = 99.0, 0.0
        if -90 <= latitude <= 90 and -180 <= longitude <= 180:
            return round(latitude, 4), round(longitude, 4)
        self._wrong("latitude, longitude", ", ".join(pair))
        return None

    def _wrong(self, name: str, value: str) -> str:
        if value:
            self.said.append(f"Je ne comprends pas « {name} » : {value[:60]}.")
        return ""


def _needs(row: Mapping[str, str]) -> Iterator[str]:
    for value in map(plain, row.get("prise_en_charge_specifique", "").split("|")):
        yield from (need for begins, need in _CARE.items() if value.startswith(begins))
    if "itinerant" in map(plain, row.get("itinerance", "").split("|")):
        yield "itinerant"
    if "gratuit" in map(plain, row.get("frais_a_charge", "").split("|")):
        yield "gratuit"


def plain(text: str) -> str:
    """Small letters without accents, single spaces."""
    bare = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return " ".join(bare.lower().split())
