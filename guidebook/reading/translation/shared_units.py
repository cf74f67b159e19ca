"""What a translator translates once for all guides: the words of screens, the shared files."""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.languages.units import Kind, Unit
from guidebook.model.guidebook import Guidebook
from guidebook.model.word import Word
from guidebook.reading.translation.as_written import one_line
from guidebook.reading.translation.guide_units import words
from guidebook.screens.element import Element
from guidebook.screens.elements.rangee import Row


def labels(guidebook: Guidebook, inside: str) -> Iterator[Unit]:
    """The words that markers point at, in guides whose path begins with `inside`.

    A value that is typed, an address, a single letter are none.
    """
    typed = {one_line(value) for persona in guidebook.personas.values() for value in persona.values().values()}
    for guide in guidebook.guides:
        for name, screen in guide.screens.items() if guide.path.startswith(inside) else ():
            for element in screen.marked:
                text = one_line(label_of(element))
                if is_gloss(text) and text not in typed:
                    yield Unit(f"{guide.slug}/{name}", text, Kind.LABEL)


def label_of(element: Element) -> str:
    """The words drawn on an element, or on the first of a row."""
    return element.label or (label_of(element.items[0]) if isinstance(element, Row) else "")


def is_gloss(label: str) -> bool:
    """Whether a label is words, which mean something: no address, no number, no single sign."""
    is_address = " " not in label and any(sign in label for sign in "@/.")
    return len(label) > 1 and any(map(str.isalpha, label)) and not is_address


def shared(guidebook: Guidebook, inside: str) -> Iterator[Unit]:
    """What the shared files whose path begins with `inside` tell learners; workshops are for advisors."""
    for key, theme in guidebook.themes.items():
        if guidebook.theme_places[key][0].startswith(inside):
            yield words(f"themes/{key}/titre", theme.title)
            yield words(f"themes/{key}/phrase", theme.sentence)
    for key, path in guidebook.paths.learners.items():
        if guidebook.path_places[key][0].startswith(inside):
            yield words(f"parcours/{key}/titre", path.title)
            yield words(f"parcours/{key}/resume", path.summary)
            yield from (words(f"parcours/{key}/pour_qui/{n}", one) for n, one in enumerate(path.audience, 1))
            yield from (words(f"parcours/{key}/{stop.guide}", stop.why) for stop in path.stops)
    for key, word in guidebook.glossary.items():
        if guidebook.word_places[key][0].startswith(inside):
            yield term(key, word)
            yield words(f"mots/{key}/definition", word.definition)
    for key, service in guidebook.services.items():
        for number, way in enumerate(service.help, 1) if guidebook.service_places[key][0].startswith(inside) else ():
            yield words(f"services/{key}/aide/{number}", way.sentence)
            if way.caution:
                yield words(f"services/{key}/aide/{number}/reserve", way.caution)


def term(key: str, word: Word) -> Unit:
    """The unit of a word of the glossary: what it means, for who reads it in French."""
    return Unit(f"mots/{key}", one_line(word.forms[0] if word.forms else key), Kind.TERM)
