"""A sentence as it is written → as it is said, by the list of its language (`pronunciation.fr.yml`)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from guidebook.package_data import data

_Say = Callable[[re.Match[str]], str]
_AFTER_PLACE = re.compile(r"(?:, )+(?=[.,;:!?»)])|^, |(?:, )$")
"""The breaths that nothing follows, or nothing comes before."""


def pronounced(text: str) -> str:
    """The sentence with what is read otherwise than it is written put down as it is said."""
    text = " ".join(text.split())
    for find, say in _rules():
        text = find.sub(say, text)
    return " ".join(_AFTER_PLACE.sub("", text).split())


@cache
def _rules() -> tuple[tuple[re.Pattern[str], _Say | str], ...]:
    told = data(Path(__file__).with_suffix(".fr.yml"))
    rules = [(re.compile(rule["find"]), _spelled if rule.get("spell") else rule["say"]) for rule in told["rules"]]
    return (_addresses(told["addresses"]), *rules, _words(told["words"]))


def _addresses(told: Mapping[str, Any]) -> tuple[re.Pattern[str], _Say]:
    typed, parts, of_file = told["signs"], told["parts"], re.compile(told["files"]["find"])
    clicked = {**typed, **told["files"]["signs"]}
    sign = re.compile(f"([{re.escape(''.join(typed))}])")

    def say(match: re.Match[str]) -> str:
        signs = clicked if of_file.search(match[0]) else typed
        return "".join(signs.get(part) or parts.get(part.lower(), part) for part in sign.split(match[0]))

    return re.compile(told["find"]), say


def _words(told: Mapping[str, str]) -> tuple[re.Pattern[str], _Say]:
    said = {word.lower(): sound for word, sound in told.items()}
    longest_first = "|".join(map(re.escape, sorted(said, key=len, reverse=True)))
    return re.compile(rf"(?<![\w-])(?:{longest_first})(?![\w-])", re.I), lambda match: said[match[0].lower()]


def _spelled(match: re.Match[str]) -> str:
    """Sign by sign; between the figures of a code there is time to copy them."""
    return (", " if match[0].isdigit() and not match[0].startswith("0") else " ").join(match[0])
