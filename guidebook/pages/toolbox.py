"""The tools that pages are made with: one Workshop for a build, and the Page that comes out of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from guidebook.drawing.drawer import Drawer
from guidebook.languages.wording import Words
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


@dataclass(frozen=True, slots=True)
class Workshop:
    """What every page is made of and with."""

    guidebook: Guidebook
    words: Words
    renderer: Renderer
    drawer: Drawer
    live: Drawer
    today: datetime.date
    max_age_months: int
    site: str = ""
    """The address of the public site, where it has one."""


def open_workshop(
    guidebook: Guidebook, words: Words, theme: Path, today: datetime.date, max_age_months: int, site: str
) -> Workshop:
    """The tools for one Guidebook: `theme` is the folder of the templates; screens are drawn still and live."""
    still, live = words.screen.mapping(), {**words.screen.mapping(), **words.live.mapping()}
    return Workshop(
        guidebook=guidebook,
        words=words,
        renderer=Renderer(guidebook.words, words.guide.marker),
        drawer=Drawer(theme, guidebook.services, still),
        live=Drawer(theme, guidebook.services, live, folders=("practice", "screens", "")),
        today=today,
        max_age_months=max_age_months,
        site=site,
    )
