"""What is known of a build while MkDocs goes from event to event."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.structure.nav import Navigation

from guidebook.machine.place import Place
from guidebook.machine.store import Store
from guidebook.pages.page import Page
from guidebook.pages.toolbox import Toolbox
from guidebook.problem import Problem
from guidebook.site.writer import Writer


@dataclass
class OneBuild:
    """The record of one build; `serve` starts a new one at each change."""

    toolbox: Toolbox
    """That of the French pages."""
    store: Store
    place: Place | None
    material_css: Path
    sources: dict[str, str]
    """The print of what authors wrote, from before it was read; empty in a preview."""
    others: tuple[Toolbox, ...] = ()
    """Those of the other languages."""
    problems: list[Problem] = field(default_factory=list)
    """What is wrong with the guides and docs/."""
    pages: list[Page] = field(default_factory=list)
    nav: Navigation | None = None
    writer: Writer | None = None
    kiosk: bool = False
    whole: bool = False
    addresses: frozenset[str] = frozenset()
    """Of every file of the site that MkDocs knows."""
    refused: bool = False
    """Whether a page of docs/ has what no site may have, strict or not."""
    waiting: dict[str, Page] = field(default_factory=dict)
    """By the addresses of their files, the pages that a preview makes when somebody asks for them."""

    @property
    def toolboxes(self) -> tuple[Toolbox, ...]:
        """That of each language, French first."""
        return (self.toolbox, *self.others)
