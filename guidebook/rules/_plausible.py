"""Numbers and addresses that may be somebody's.

Sources: NIR, arrêté du 27 mai 1994 (month 01-12 or 20 and more, key 97 - n mod 97); IBAN, ISO 13616 (n mod 97 = 1);
bank card, ISO/IEC 7812 (Luhn); tax number, key n mod 511 of the first ten digits, as `personnages.yml` has it;
telephone numbers of fiction, ARCEP décision 2018-0881, annexe 2.1.15; addresses of nowhere, RFC 2606.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

_FICTIONAL = ("019900", "026191", "035301", "046571", "053649", "063998")
_NOWHERE = re.compile(r"(?:\.|@)(?:example|invalid|test|localhost)$|@(?:.*\.)?example\.(?:com|net|org)$", re.I)
_OFFICIAL = re.compile(r"\.gouv\.fr$", re.I)
_WORTH_A_LOOK = re.compile(r"[\d@]")
"""What all of these have: most texts have neither."""
_GAP = r"[ \u00a0\u202f.-]?"
_IBAN = re.compile(rf"\bFR\d\d(?:{_GAP}[A-Z0-9]{{1,4}}){{5,8}}\b")
_DIGITS = re.compile(rf"(?<![\w@+])\+?\d(?:{_GAP}[\dAB]){{8,18}}(?![\w@])")
_E_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def plausible(text: str) -> Iterator[tuple[str, str]]:
    """What a text has that may be somebody's: how it is called, and as it is written."""
    if not _WORTH_A_LOOK.search(text):
        return
    for match in _IBAN.finditer(text):
        if _is_iban(re.sub(_GAP, "", match.group())):
            yield "un IBAN", match.group()
    for match in _DIGITS.finditer(text):
        number = re.sub(_GAP, "", match.group())
        yield from ((name, match.group()) for name, is_one in _KINDS if is_one(number))
    for match in _E_MAIL.finditer(text):
        if not _NOWHERE.search(match.group()) and not _OFFICIAL.search(match.group()):
            yield "une adresse e-mail", match.group()


def _is_iban(written: str) -> bool:
    return len(written) == 27 and int("".join(str(int(sign, 36)) for sign in written[4:] + written[:4])) % 97 == 1


def _is_social_security(number: str) -> bool:
    shape = re.fullmatch(r"[12]\d\d(0[1-9]|1[0-2]|[2-9]\d)(\d\d|2A|2B)\d{6}(\d\d)?", number)
    if shape is None or shape[2] in ("00", "96"):
        return False
    rest = number[:13].replace("2A", "19").replace("2B", "18")
    return shape[3] is None or 97 - int(rest) % 97 == int(shape[3])


def _is_tax_number(number: str) -> bool:
    return bool(re.fullmatch(r"[0-3]\d{12}", number)) and int(number[:10]) % 511 == int(number[10:])


def _is_card(number: str) -> bool:
    if not re.fullmatch(r"[3-6]\d{15}", number):
        return False
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(number))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _is_telephone(number: str) -> bool:
    national = re.sub(r"^(?:\+33|0033)0?", "0", number)
    return bool(re.fullmatch(r"0[1-79]\d{8}", national)) and not national.startswith(_FICTIONAL)


_KINDS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("un numéro de sécurité sociale", _is_social_security),
    ("un numéro fiscal", _is_tax_number),
    ("un numéro de carte bancaire", _is_card),
    ("un numéro de téléphone", _is_telephone),
)
