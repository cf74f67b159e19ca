"""Which texts of a page are not proposed, and why: what was typed, and what an account may already hold.

Doubt hides: the author can still choose a text, one at a time. Cannot know: a first name that stands alone in a title
or on a button, outside a list; that is why a person reads each screen before anything is written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from urllib.parse import unquote

from guidebook.desk.record.typed import Typed
from guidebook.desk.record.walk import Line


class Reason(StrEnum):
    """Why a text is hidden; its value is the key of the sentence that says so."""

    TYPED = "typed"
    NUMBER = "number"
    MAIL = "mail"
    DATE = "date"
    AMOUNT = "amount"
    GREETING = "greeting"
    PERSON = "person"
    CELL = "cell"
    TEXT = "text"


_MONTHS = (
    r"(?:janv(?:ier|\.)?|févr?(?:ier|\.)?|mars|avr(?:il|\.)?|mai|juin|juil(?:let|\.)?|août"
    r"|sept(?:embre|\.)?|oct(?:obre|\.)?|nov(?:embre|\.)?|déc(?:embre|\.)?)"
)
_PATTERNS = (
    (Reason.MAIL, re.compile(r"\S@\S")),
    (Reason.AMOUNT, re.compile(r"\d\s*(?:€|euros?\b|EUR\b)|[€$£]\s*\d", re.I)),
    (Reason.DATE, re.compile(rf"\b\d{{1,4}}\s*[/.-]\s*\d{{1,2}}\b|\b\d{{1,2}}(?:er)?\s+{_MONTHS}\b", re.I)),
    (Reason.NUMBER, re.compile(r"(?:\d\W*){4}|\b(?=\w*[^\W\d])(?=(?:\w*\d){2})\w+\b")),
    (
        Reason.GREETING,
        re.compile(
            r"^\W*(?:(?i:bonjour|bonsoir|bienvenue|salut|coucou|hello|hi|welcome|au revoir))\b"
            r"(?:\W*,\W*\w|\W+[A-ZÀ-Ý])"
            r"|(?<!\w)(?:M|MM|Mr|Mme|Mlle|Dr|Me|Monsieur|Madame|Mademoiselle|Maître)\b\.?\s+[A-ZÀ-Ý]"
            r"|(?i:\b(?:connectée?|identifiée?|logged in|signed in)\s+(?:en tant que|comme|sous|as)\b)"
            r"|(?i:\b(?:compte|profil|espace|dossier|session)\s+d(?:e\s+|['’]))(?-i:[A-ZÀ-Ý])"
        ),
    ),
)
_CAPITAL = r"[A-ZÀ-Ý][\w’'-]*"
_PERSON = re.compile(rf"(?<!\w){_CAPITAL}(?:\s+{_CAPITAL})+|(?<!\w)[A-ZÀ-Ý]\.\s*{_CAPITAL}")
_WHERE_NAMES_STAND = ("titre", "lien", "bouton", "tuile", "options", "texte")


def hidden(line: Line, lines: Sequence[Line], typed: Typed) -> Reason | None:
    """Why the name of a line of a screen is hidden; None where it is proposed. `lines` are those of the screen."""
    if reason := hidden_text(line.name, typed):
        return reason
    if line.is_text:
        return Reason.TEXT
    if line.kind in _WHERE_NAMES_STAND and _PERSON.search(line.name):
        return Reason.PERSON
    if _is_in_each_row(line, lines):
        return None
    if line.is_cell:
        return Reason.CELL
    return Reason.PERSON if _may_be_first_name(line) else None


def _is_in_each_row(line: Line, lines: Sequence[Line]) -> bool:
    """« Modifier », beside other words in each row, is the site's."""
    beside = {other.near for other in lines if (other.kind, other.name) == (line.kind, line.name)}
    return len(beside - {"", line.name}) > 1


def _may_be_first_name(line: Line) -> bool:
    """One word that names one thing of a list, as each child of a family has its card: « Léa »."""
    is_named = line.kind in ("titre", "lien", "tuile") and not line.is_around
    return line.is_item and is_named and bool(re.fullmatch(_CAPITAL, line.name))


def looks_like_person(text: str) -> bool:
    """Whether a text has what may be somebody's first and last name."""
    return bool(_PERSON.search(text)) or any(
        pattern.search(text) for reason, pattern in _PATTERNS if reason is Reason.GREETING
    )


def hidden_text(text: str, typed: Typed) -> Reason | None:
    """Why a text is hidden for what it says, wherever it stands."""
    if typed.shown_in(text):
        return Reason.TYPED
    return next((reason for reason, pattern in _PATTERNS if pattern.search(text)), None)


def hidden_path(path: str, typed: Typed) -> Reason | None:
    """Why the path of an address is hidden: any of its parts has a digit, or looks like data."""
    plain = unquote(path)
    if re.search(r"[\d%=;,&]", plain):
        return Reason.NUMBER
    return next((reason for part in plain.split("/") if part and (reason := hidden_text(part, typed))), None)


def hidden_choice(choice: str, line: Line, typed: Typed) -> Reason | None:
    """The same for an answer: those of a list that opens may be what an account holds, as any other text."""
    if reason := hidden_text(choice, typed):
        return reason
    if line.kind == "liste" or line.is_listed:
        return Reason.TEXT
    return Reason.PERSON if _PERSON.search(choice) else None
