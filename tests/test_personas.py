"""The invented people: no number of theirs can be anybody's.

Sources: NIR, arrêté du 27 mai 1994 (month 01-12 or 20+, key 97 - n mod 97); IBAN, ISO 13616 (n mod 97 = 1);
fictional telephone ranges, ARCEP décision 2018-0881 annexe 2.1.15; .example, RFC 2606.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guidebook.model.persona import Persona
from guidebook.reading.reader import read

ROOT = Path(__file__).parent.parent
FICTIONAL = ("01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49", "06 39 98")


def people() -> list[Persona]:
    return [person for root in (ROOT, ROOT / "tests" / "example") for person in read(root).guidebook.personas.values()]


def digits(text: str) -> str:
    return re.sub(r"\D", "", text)


@pytest.mark.parametrize("person", people(), ids=lambda p: p.first_name)
class TestNobodyReal:
    def test_the_social_security_number_has_an_impossible_month(self, person: Persona) -> None:
        number = digits(person.social_security)
        assert len(number) == 13
        assert 12 < int(number[3:5]) < 20

    def test_the_tax_number_has_a_key_that_no_number_has(self, person: Persona) -> None:
        number = digits(person.tax_number)
        assert len(number) == 13
        assert int(number[10:]) != int(number[:10]) % 511

    def test_the_iban_has_a_wrong_key(self, person: Persona) -> None:
        iban = person.iban.replace(" ", "")
        number = "".join(str(int(sign, 36)) for sign in iban[4:] + iban[:4])
        assert int(number) % 97 != 1

    def test_the_telephone_is_in_a_range_kept_for_fiction(self, person: Persona) -> None:
        assert person.phone.startswith(FICTIONAL)

    def test_the_address_and_e_mail_are_nowhere(self, person: Persona) -> None:
        assert person.email.endswith(".example")
        assert person.postcode == "00000"

    def test_the_birth_date_is_on_no_calendar(self, person: Persona) -> None:
        day, month, _ = person.birth_date.split("/")
        assert (int(day), int(month)) in {(30, 2), (31, 2), (31, 4), (31, 6), (31, 9), (31, 11)}
