"""The tools that pages are made with: one Toolbox for each language of a build."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from jinja2 import BytecodeCache

from guidebook.addresses import guide_folder
from guidebook.drawing.drawer import Drawer
from guidebook.languages.known import FRENCH, Language
from guidebook.languages.wording import Wording, load
from guidebook.model.glossary import Glossary
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.pages.text import TextWriter
from guidebook.voice.sounds import SILENCE, Sounds

Recall = Callable[[tuple[str, ...], Callable[[], Iterable[str]]], Iterable[str]]
"""Gives the words that were made of these things in an earlier build, or else makes them."""


def _make(_: tuple[str, ...], make: Callable[[], Iterable[str]]) -> Iterable[str]:
    return make()


@dataclass(frozen=True, slots=True)
class Toolbox:
    """What every page of one language is made of and with; the guidebook's guides are those of its pages."""

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
    recall: Recall = _make
    language: Language = FRENCH
    on_paper: bool = True
    """Whether paper has the language: one of a machine only where the network wants it."""
    french: Toolbox | None = None
    """The tools of the French pages, where these are for another language."""

    def writer(self, guide: Guide) -> TextWriter:
        """Who writes the texts of a guide: one that isn't translated is French in every page."""
        return self.french.texts if self.french and not guide.is_translated else self.texts

    def paper_writer(self, guide: Guide) -> TextWriter:
        """The same for paper."""
        return self.french.paper if self.french and not guide.is_translated else self.paper

    def beside(self, slug: str) -> str:
        """The folder of a guide's photos, as its pages link to it: in another language they stand elsewhere."""
        return f"../../../{guide_folder(slug)}" if self.french else ""

    def saying(self, language: Language, wording: Wording, on_paper: bool = True) -> Toolbox:
        """The tools of another of the site's languages; no screen is drawn twice."""
        guidebook = self.guidebook.editions[language.code]
        return replace(
            self,
            guidebook=guidebook,
            wording=wording,
            texts=self.texts.saying(Glossary(guidebook.glossary), wording),
            paper=self.paper.saying(Glossary({}), wording),
            drawer=self.drawer.saying(wording.screens, language.code, guidebook.gloss),
            live=self.live.saying(wording.screens, language.code, guidebook.gloss),
            sounds=SILENCE,
            language=language,
            on_paper=on_paper,
            french=self,
        )


def toolbox_for(
    guidebook: Guidebook,
    wording: Wording,
    today: datetime.date,
    max_age_months: int,
    site: str,
    kiosk: bool,
    sounds: Sounds = SILENCE,
    compiled: BytecodeCache | None = None,
    recall: Recall = _make,
) -> Toolbox:
    """The tools for one Guidebook: screens are drawn still and live. `site` is its public address, or empty.

    Templates that were `compiled` before, and what there is to `recall`, are not made again.
    """
    return Toolbox(
        guidebook=guidebook,
        wording=wording,
        texts=TextWriter(Glossary(guidebook.glossary), wording, kiosk),
        paper=TextWriter(Glossary({}), wording, medium="paper"),
        drawer=Drawer(guidebook.services, wording.screens, compiled=compiled),
        live=Drawer(guidebook.services, wording.screens, live=True, compiled=compiled),
        today=today,
        max_age_months=max_age_months,
        site=site,
        sounds=sounds,
        recall=recall,
    )


def words_of(guidebook: Guidebook, today: datetime.date) -> Toolbox:
    """The tools for what a site says, wherever it is published."""
    wording = load("fr", guidebook.identity.name)
    return toolbox_for(guidebook, wording, today, guidebook.verification.months, site="", kiosk=False)
