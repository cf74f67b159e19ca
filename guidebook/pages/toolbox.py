"""The tools that pages are made with: one Toolbox for a build."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from guidebook.drawing.drawer import Drawer
from guidebook.languages.wording import Wording, load
from guidebook.model.glossary import Glossary
from guidebook.model.guidebook import Guidebook
from guidebook.pages.text import TextWriter
from guidebook.voice.sounds import SILENCE, Sounds


@dataclass(frozen=True, slots=True)
class Toolbox:
    """What every page is made of and with."""

    guidebook: Guidebook
    wording: Wording
    texts: TextWriter
    paper: TextWriter
    """Writes what papers say. Nothing opens there, so no word is explained in its place."""
    drawer: Drawer
    live: Drawer
    today: datetime.date
    max_age_months: int
    site: str = ""
    """The address of the public site, where it has one."""
    sounds: Sounds = SILENCE


def toolbox_for(
    guidebook: Guidebook,
    wording: Wording,
    today: datetime.date,
    max_age_months: int,
    site: str,
    kiosk: bool,
    sounds: Sounds = SILENCE,
) -> Toolbox:
    """The tools for one Guidebook: screens are drawn still and live. `site` is its public address, or empty."""
    return Toolbox(
        guidebook=guidebook,
        wording=wording,
        texts=TextWriter(Glossary(guidebook.glossary), wording, kiosk),
        paper=TextWriter(Glossary({}), wording, medium="paper"),
        drawer=Drawer(guidebook.services, wording.screens),
        live=Drawer(guidebook.services, wording.screens, live=True),
        today=today,
        max_age_months=max_age_months,
        site=site,
        sounds=sounds,
    )


def words_of(guidebook: Guidebook, today: datetime.date) -> Toolbox:
    """The tools for what a site says, wherever it is published."""
    wording = load("fr", guidebook.identity.name)
    return toolbox_for(guidebook, wording, today, guidebook.verification.months, site="", kiosk=False)
