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
    path_texts: Mapping[str, Text] = field(default_factory=dict)
    """What the paths tell learners, by the file that tells it."""
    identity: Identity = field(default_factory=Identity)
    """The site's own face."""
    folders: tuple[Path, ...] = ()
    """Where they were read."""
    collections: tuple[Collection, ...] = ()
    """Whose guides they are, where their folders say so."""
    verification: VerificationPolicy = field(default_factory=VerificationPolicy)
    """What the site asks of its guides' verifications."""
    incomplete: frozenset[str] = frozenset()
    """The shared files of which something could not be read: nobody is told that it lacks there."""

    def guide(self, slug: str, language: str = "fr") -> Guide | None:
        """The guide of that folder in that language."""
        return self._by_slug.get((slug, language))

    @cached_property
    def shared(self) -> str:
        """The hash of all that the guides have in common."""
        entries = (self.themes, self.services, self.glossary, self.personas)
        common = (*entries, self.paths, self.collections, sorted(self.incomplete))
        return hashlib.sha256(repr(common).encode()).hexdigest()

    @cached_property
    def _by_slug(self) -> Mapping[tuple[str, str], Guide]:
        return {(guide.slug, guide.language): guide for guide in self.guides}
