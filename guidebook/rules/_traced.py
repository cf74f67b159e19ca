"""What a guide takes from elsewhere: the labels and the figures in its sentences, those of an exercise set apart."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import chain
from urllib.parse import urlsplit

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.text import Sentence
from guidebook.rules._sentences import labels, without
from guidebook.rules._texts import same

_FIGURE = re.compile(r"(?<![\w.])\d(?:[\d\s.,/]*\d)?(?![\w@]|\.\w)")
_OF_THE_GUIDE = re.compile(r"\bétapes?\s+\d+(?:\s*(?:à|et|ou|,)\s*\d+)*", re.I)
_KEY_OF_A_KEYBOARD = re.compile(r"\btouches?\s+$", re.I)
_INVENTED = (".example", ".invalid")
_ADDRESS = re.compile(r"\S+\.[a-z]{2,}\S*", re.I)


@dataclass(frozen=True, slots=True)
class Taken:
    """A sentence, and what it takes from elsewhere, where it stands first: a label or a figure."""

    sentence: Sentence
    begin: int
    words: str


def taken(guide: Guide, guidebook: Guidebook) -> Iterator[Taken]:
    """The sentences of the texts that have a label or a figure; the labels of an invented site are its guide's own."""
    service = guidebook.services.get(guide.header.service or "")
    invented = service is not None and (urlsplit(service.site).hostname or "").endswith(_INVENTED)
    exercised = {
        same(element.expected) for screen in guide.screens.values() for element in screen.elements() if element.expected
    }
    for text in guide.texts():
        for sentence in text.sentences():
            shown = () if invented else _labels(sentence, exercised)
            if found := next(chain(shown, _figures(sentence)), None):
                yield found


def _labels(sentence: Sentence, exercised: Container[str]) -> Iterator[Taken]:
    text = sentence.text
    for label in labels(sentence):
        ours = label.words in exercised or _ADDRESS.fullmatch(label.words) or not any(map(str.isalpha, label.words))
        if not ours and not _KEY_OF_A_KEYBOARD.search(text[: label.begin]):
            yield Taken(sentence, label.begin, label.words)


def _figures(sentence: Sentence) -> Iterator[Taken]:
    plain = _OF_THE_GUIDE.sub(lambda match: " " * len(match.group()), without(sentence))
    for match in _FIGURE.finditer(plain):
        yield Taken(sentence, match.start(), match.group())
