"""The words that a person knows when a guide begins: those of the guides that come before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache, partial

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.pages.toolbox import Toolbox

MetWords = Callable[[Guide], frozenset[str]]


def earlier(guide: Guide, guidebook: Guidebook) -> tuple[Guide, ...]:
    """The guides that come before one: those that it asks for, and those that stand before it on a learner's path."""
    found: dict[str, Guide] = {}
    waiting = [guide]
    while waiting:
        for slug in _just_before(waiting.pop(), guidebook):
            other = guidebook.guide(slug)
            if other and slug != guide.slug and slug not in found:
                found[slug] = other
                waiting.append(other)
    return tuple(found[slug] for slug in sorted(found))


def _just_before(guide: Guide, guidebook: Guidebook) -> Iterator[str]:
    yield from guide.header.before
    for path in guidebook.paths.learners.values():
        if guide.slug in (slugs := path.guides()):
            yield from slugs[: slugs.index(guide.slug)]


def met_words(toolbox: Toolbox) -> MetWords:
    """Gives the keys of the words that were explained before a guide."""

    @cache
    def explained(slug: str) -> frozenset[str]:
        guide = toolbox.guidebook.guide(slug)
        if guide is None:
            return frozenset()
        if not guide.digest:
            return in_texts(guide)
        made_of = ("explained", guide.digest, guide.language, toolbox.guidebook.shared)
        return frozenset(toolbox.recall(made_of, partial(in_texts, guide)))

    def in_texts(guide: Guide) -> frozenset[str]:
        return frozenset(key for text in guide.texts() for key in toolbox.texts.words(text))

    def met(guide: Guide) -> frozenset[str]:
        others = earlier(guide, toolbox.guidebook)
        return frozenset().union(*(explained(other.slug) for other in others))

    return met
