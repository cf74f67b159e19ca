"""Everything that was read, together."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from guidebook.model.collection import Collection
from guidebook.model.guide import Guide
from guidebook.model.identity import Identity
from guidebook.model.path import Paths
from guidebook.model.persona import Persona
from guidebook.model.place import Place
from guidebook.model.service import Service
from guidebook.model.text import Text
from guidebook.model.theme import Theme
from guidebook.model.verification import VerificationPolicy
from guidebook.model.word import Word


@dataclass(frozen=True)
class Guidebook:
    """Every guide, word and service, loaded once; the only thing passed around."""

    root: Path
    guides: tuple[Guide, ...]
    themes: Mapping[str, Theme]
    theme_places: Mapping[str, tuple[str, int]]
    """The file and the line of each theme."""
    services: Mapping[str, Service]
    glossary: Mapping[str, Word]
    personas: Mapping[str, Persona]
    service_places: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """The file and the line of each service."""
    word_places: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """The file and the line of each word of the glossary."""
    paths: Paths = field(default_factory=Paths)
    path_places: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    """The file and the line of each path for learners."""
    path_texts: Mapping[str, Text] = field(default_factory=dict)
    """What the paths tell learners, by the file that tells it."""
    identity: Identity = field(default_factory=Identity)
    """The site's own face."""
    folders: tuple[Path, ...] = ()
    """Where they were read."""
    own_folders: tuple[Path, ...] = ()
    """Those of the site itself, which no package brought."""
    collections: tuple[Collection, ...] = ()
    """Whose guides they are, where their folders say so."""
    verification: VerificationPolicy = field(default_factory=VerificationPolicy)
    """What the site asks of its guides' verifications."""
    incomplete: frozenset[str] = frozenset()
    """The shared files of which something could not be read: nobody is told that it lacks there."""

    language: str = "fr"
    editions: Mapping[str, Guidebook] = field(default_factory=dict)
    """The same in each other language that the site asks for, in its order; each has the same guides."""
    machine_languages: frozenset[str] = frozenset()
    """The languages that the kiosk and paper have though a machine translated them."""
    places: tuple[Place, ...] = ()
    """Where somebody helps near a learner; the same in every language."""
    glosses: Mapping[str, str] = field(default_factory=dict)
    """In a translation: what the words that markers point at mean, by the French (`gloss`)."""
    meanings: Mapping[str, str] = field(default_factory=dict)
    """In a translation: what the words of the glossary are called, by their keys."""
    untranslated: frozenset[str] = frozenset()
    """In a translation: the shared texts that are French still: titles of themes, definitions…"""

    @cached_property
    def places_digest(self) -> str:
        """The hash of all places."""
        return hashlib.sha256(repr([*map(_settled, self.places)]).encode()).hexdigest() if self.places else ""

    @cached_property
    def numbered(self) -> bool:
        """Whether some of its guides have a number by which learners go on elsewhere."""
        return any(guide.header.number is not None for guide in self.guides)

    def gloss(self, label: str) -> str:
        """What words of a screen mean in this language; empty where nobody said, or where they are the same."""
        words = " ".join(label.split())
        meaning = self.glosses.get(words, "")
        return "" if meaning == words else meaning

    def meaning(self, key: str) -> str:
        """What a word of the glossary is called in this language, empty where that is its French."""
        meaning, forms = self.meanings.get(key, ""), self.glossary[key].forms
        return "" if meaning == (forms[0] if forms else key) else meaning

    def guide(self, slug: str, language: str | None = None) -> Guide | None:
        """The guide of that folder, in this language or in another of the site's."""
        other = self.editions.get(language or "", self)
        return other._by_slug.get((slug, language or self.language))

    @cached_property
    def shared(self) -> str:
        """The hash of all that the guides have in common."""
        entries = (self.themes, self.services, self.glossary, self.personas)
        common = (*entries, self.paths, self.collections, sorted(self.incomplete), *self._of_language())
        return hashlib.sha256(repr(common).encode()).hexdigest()

    def _of_language(self) -> tuple[object, ...]:
        """What else the guides of a translation have in common."""
        return (self.language, self.glosses, self.meanings, sorted(self.untranslated)) if self.language != "fr" else ()

    @cached_property
    def _by_slug(self) -> Mapping[tuple[str, str], Guide]:
        return {(guide.slug, guide.language): guide for guide in self.guides}


def _settled(place: Place) -> tuple[object, ...]:
    """A place without what changes from one process to the next: the order of a set."""
    return (*(getattr(place, name) for name in place.__slots__ if name != "needs"), sorted(place.needs))
