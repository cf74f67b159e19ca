"""The tools that pages are made with: one Toolbox for a build, and the Page that comes out of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guidebook.drawing.drawer import Drawer
from guidebook.languages.wording import Wording
from guidebook.model.guidebook import Guidebook
from guidebook.pages.markdown import Renderer

Context = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `address` is relative to the site's root and ends in .html; `context` makes what the template reads."""

    address: str
    template: str
    kind: str
    language: str
    title: str
    description: str
    context: Callable[[], Context] = field(default=dict)
    paper: Callable[[Context], Context] | None = None
    """What paper is given of it, from its context."""
    made_of: tuple[str, ...] = ()
    """The hashes of all that this page alone is made of; empty where that is the whole guidebook."""


@dataclass(frozen=True, slots=True)
class Toolbox:
    """What every page is made of and with."""

    guidebook: Guidebook
    wording: Wording
    renderer: Renderer
    drawer: Drawer
    live: Drawer
    today: datetime.date
    max_age_months: int
    site: str = ""
    """The address of the public site, where it has one."""


def toolbox_for(
    guidebook: Guidebook, wording: Wording, theme: Path, today: datetime.date, max_age_months: int, site: str
) -> Toolbox:
    """The tools for one Guidebook: `theme` is the folder of the templates; screens are drawn still and live."""
    return Toolbox(
        guidebook=guidebook,
        wording=wording,
        renderer=Renderer(guidebook.glossary, wording.guide.marker),
        drawer=Drawer(guidebook.services, wording.screens),
        live=Drawer(guidebook.services, wording.screens, live=True),
        today=today,
        max_age_months=max_age_months,
        site=site,
    )
