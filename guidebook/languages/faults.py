"""What a translation may not lose nor bring in, whatever the language: addresses, numbers, fields, hidden signs, HTML.

French is what it is compared with. Markers, links and labels are compared where sentences are read.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache
from string import Formatter

from guidebook.languages.units import Kind, Unit

Fault = tuple[str, str, str]
"""The name of the rule, what is there, what to write instead; in French."""

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_SITE = r"(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/[\w./?=&#%-]*\w)?"
_ADDRESS = re.compile(f"{_MAIL}|{_SITE}", re.I)
_APART = re.compile(rf"{_ADDRESS.pattern}|\\?\([1-9]\\?\)", re.I)
_NUMBER = re.compile(r"\d(?:[ \u00a0\u202f.,'’]?\d)*")
_FIGURE = re.compile(r"\d")
_DOTTED = re.compile(r"\w\.\w|@")
"""What every address has."""
_HTML = re.compile(r"</?[a-z!?]|&(?:#\w+|\w+);", re.I)
_STARS = re.compile(r"\*\*|\]\(|`")
_IN_WORDS = {"ar": frozenset({"1", "2"}), "he": frozenset({"1", "2"})}
"""Figures that the form of a word says by itself: « two sheets » is one word."""
_JOINS = "\u200c\u200d"
"""Between two letters they are spelling, in Persian and elsewhere."""
_LONGER, _ALWAYS = 3, 80
"""How many times longer than the French a translation may be, and how long it may be in any case, in signs."""


@lru_cache(maxsize=16_384)
def fault(unit: Unit, strings: tuple[str, ...], language: str) -> Fault | None:
    """Why a translation is not shown; `strings` are its forms, one for a text that doesn't count."""
    for text in strings:
        if said := _about(unit, text, language):
            return said
    return None


def _about(unit: Unit, text: str, language: str) -> Fault | None:
    if sign := hidden_sign(text):
        name = f"U+{ord(sign):04X}"
        return "traduction-signe-cache", f"La traduction contient un signe invisible ({name}).", "Effacez-le."
    if unit.kind is Kind.KEYWORDS:
        return _about_keywords(text)
    for look in (_about_form, _about_length, _about_fields, _about_addresses):
        if said := look(unit, text):
            return said
    return _about_numbers(unit, text, _IN_WORDS.get(language, frozenset()))


def _about_form(unit: Unit, text: str) -> Fault | None:
    if found := _new(_HTML, unit, text):
        return "traduction-html", f"La traduction contient du HTML : « {found} ».", "Gardez seulement du texte."
    if unit.kind not in (Kind.SENTENCE, Kind.STEP_SENTENCE) and (found := _new(_STARS, unit, text)):
        said = f"Ce texte n’a pas de mise en forme : « {found} » se verrait."
        return "traduction-forme", said, "Retirez ces signes."
    return None


def _new(pattern: re.Pattern[str], unit: Unit, text: str) -> str | None:
    """What a pattern finds in a translation, where it finds nothing in the French."""
    found = pattern.search(text)
    return found.group() if found and not pattern.search(unit.text) else None


def _about_length(unit: Unit, text: str) -> Fault | None:
    french = max(len(unit.text), len(unit.plural))
    if len(text) <= max(_ALWAYS, _LONGER * french):
        return None
    said = f"La traduction a {len(text)} signes, le français {french}."
    return "traduction-longue", said, "Dites la même chose, en plus court."


def hidden_sign(text: str) -> str | None:
    """The first sign that shows nothing, or turns the direction of what follows."""
    if text.isprintable():
        return None
    for place, sign in enumerate(text):
        if sign in _JOINS and text[:place].rstrip(_JOINS)[-1:].isalpha() and text[place + 1 : place + 2]:
            continue
        if sign != "\n" and unicodedata.category(sign) in ("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"):
            return sign
    return None


def _about_keywords(text: str) -> Fault | None:
    if _HTML.search(text):
        return "traduction-html", "Un mot-clé contient du HTML.", "Gardez seulement des mots."
    if any(len(word) > _ALWAYS for word in keywords(text)):
        return "traduction-longue", f"Un de ces mots-clés a plus de {_ALWAYS} signes.", "Séparez-les par « ; »."
    return None


def keywords(text: str) -> list[str]:
    """The keywords of a translation, whatever the language's semicolon."""
    return [word.strip() for word in re.split("[;؛；]", text) if word.strip()]


def _about_fields(unit: Unit, text: str) -> Fault | None:
    if unit.kind is not Kind.WORDING:
        return None
    found, wanted = fields(text), (fields(unit.text) or frozenset()) | (fields(unit.plural) or frozenset())
    if found is None:
        return "traduction-champ", "Une accolade manque, ou est de trop.", "Écrivez les accolades comme en français."
    may_lack = wanted if unit.plural else frozenset()  # « one guide »: words say the number
    if found - wanted or wanted - found - may_lack:
        names = ", ".join(f"{{{name}}}" for name in sorted(wanted)) or "aucune accolade"
        return "traduction-champ", f"La traduction doit garder : {names}.", "Copiez ces mots tels quels."
    return None


def fields(text: str) -> frozenset[str] | None:
    """The names between braces, which the program fills in; None where a brace is alone."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return None
    if any(spec or conversion for _, _, spec, conversion in parts):
        return None
    return frozenset(name for _, name, _, _ in parts if name is not None)


def _about_numbers(unit: Unit, text: str, in_words: frozenset[str]) -> Fault | None:
    """French may write a figure in words, and its translation in figures; never another figure."""
    if unit.plural or not _in_either(_FIGURE, unit, text):
        return None
    wanted, found = _numbers(unit.text), _numbers(text)
    lost, added = wanted - found, found - wanted
    if lost and (added or not lost.keys() <= in_words):
        number = next(iter(lost))
        return "traduction-nombre", f"Le nombre {number} n’est plus dans la traduction.", "Écrivez-le en chiffres."
    if long := [number for number in added if len(number) > 1]:
        return "traduction-nombre", f"Le nombre {long[0]} n’est pas dans le français.", "Gardez les mêmes nombres."
    return None


def _in_either(pattern: re.Pattern[str], unit: Unit, text: str) -> bool:
    """Whether there is anything to compare: most texts have neither figure nor address."""
    return bool(pattern.search(unit.text) or pattern.search(text))


def _numbers(text: str) -> Counter[str]:
    """The numbers of a text by their figures, in whatever script; markers are no numbers."""
    return Counter(
        "".join(str(unicodedata.digit(sign)) for sign in found if sign.isdigit())
        for found in _NUMBER.findall(_APART.sub(" ", text))
    )


def _about_addresses(unit: Unit, text: str) -> Fault | None:
    if not _in_either(_DOTTED, unit, text):
        return None
    wanted, found = _addresses(unit.text), _addresses(text)
    if wanted == found:
        return None
    if lost := wanted - found:
        address = next(iter(lost))
        return "traduction-adresse", f"« {address} » n’est plus dans la traduction.", "Copiez-la lettre par lettre."
    address = next(iter(found - wanted))
    return "traduction-adresse", f"« {address} » n’est pas dans le français.", "Gardez les mêmes adresses."


def _addresses(text: str) -> Counter[str]:
    return Counter(found.lower() for found in _ADDRESS.findall(text))
