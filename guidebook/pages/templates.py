"""The Jinja environment of the site, for our pages and for those of docs/."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from functools import cache, partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import BytecodeCache, Environment, FileSystemLoader, nodes, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from guidebook.addresses import full_address, in_language
from guidebook.drawing.escaping import EscapingEnvironment
from guidebook.languages.known import FRENCH as OWN
from guidebook.languages.wording import long_date
from guidebook.model.guide import Guide
from guidebook.model.number import shown_number
from guidebook.pages.pictograms import icon, of_gesture, of_need, symbol
from guidebook.pages.qr import qr_code
from guidebook.pages.told import provenance
from guidebook.pages.toolbox import Toolbox
from guidebook.pages.wording_in_templates import FRENCH, Folded, LookedUp, globals_of


def templates(
    theme: Path, toolbox: Toolbox, site: str, there: Container[str] = (), compiled: BytecodeCache | None = None
) -> Environment:
    """The templates under `theme`, with what they all need, in the toolbox's language.

    `site` is the site's address: what is shown for a missing page can have any, and so links from the root. `there` are
    the French pages that are in the toolbox's language too: a link goes there, and tells where it can't. `compiled` are
    templates that were compiled before: of French, or of any other language.
    """
    language = toolbox.language
    is_french = toolbox.french is None
    environment = _Environment(
        loader=FileSystemLoader(theme),
        bytecode_cache=compiled,
        auto_reload=False,
        autoescape=lambda name: name is not None and name.endswith(".html"),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["long_date"] = lambda day: long_date(day, toolbox.wording)
    environment.filters["url"] = _relative if is_french else _url_in(language.code, there)
    environment.filters["told_of"] = _as_it_is if is_french else _told_of
    environment.filters["told"] = _as_it_is if is_french else _told_in(toolbox.guidebook.untranslated)
    environment.filters["french"] = _as_it_is if is_french else FRENCH.format
    environment.filters["provenance"] = lambda by: provenance(by, toolbox.wording)
    environment.filters["meaning"] = toolbox.guidebook.gloss
    environment.filters["as_it_is"] = _relative
    environment.filters["everywhere"] = partial(full_address, toolbox.site)
    environment.tests["in_french_only"] = lambda address: not is_french and address.partition("#")[0] not in there
    environment.filters["eight"] = shown_number
    environment.filters["qr"] = qr_code
    environment.globals.update({} if is_french else globals_of(toolbox.wording))
    environment.globals.update(
        root=urlsplit(site).path.rstrip("/") + "/",
        folder=None,
        language=language.code,
        direction=language.direction,
        beside="",
        site_address=toolbox.site,
        kiosk=None,
        wording=toolbox.wording,
        icon=icon,
        of_gesture=of_gesture,
        of_need=_of_need(toolbox),
        symbol=symbol,
        same_everywhere=cache(lambda name, **given: Markup(environment.get_template(name).render(given))),  # noqa: S704 - escaped by the template
        guidebook=toolbox.guidebook,
        kind="text",
        page_title=toolbox.wording.error.title,
        description=toolbox.wording.site.description,
    )
    return environment


def _of_need(toolbox: Toolbox) -> Callable[[str], Markup]:
    """What draws a thing that is needed: by its French words, whatever the language of the page."""
    if toolbox.french is None:
        return of_need
    french = toolbox.french.guidebook
    originals = ((guide, french.guide(guide.slug)) for guide in toolbox.guidebook.guides)
    words = {
        said: need
        for guide, original in originals
        if original
        for said, need in zip(guide.header.needs, original.header.needs, strict=True)
    }
    return lambda said: of_need(words.get(said, said))


_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)


class _Environment(EscapingEnvironment):
    """Knows the wording when it compiles a template (see `wording_in_templates`).

    The spaces at the start of a template's lines are for its authors: no page has them.
    """

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        wording: Any = self.globals["wording"]
        parsed = super()._parse(_INDENT.sub("", source), name, filename)
        visitor = Folded(wording) if self.globals["language"] == OWN.code else LookedUp(wording)
        written: nodes.Template = visitor.visit(parsed)
        return written


def _url_in(language: str, there: Container[str]) -> Callable[[Context, str], str]:
    """The filter `url` of pages in another language: the French page's address leads to the page in that language."""

    @pass_context
    def url(context: Context, address: str) -> str:
        is_there = address.partition("#")[0] in there
        return _relative(context, in_language(address, language) if is_there else address)

    return url


def _as_it_is(text: str, guide: Guide | None = None) -> str:
    return text


def _told_of(text: str, guide: Guide) -> str:
    """A title of a guide, or the like, in a page of another language; what stayed French is marked."""
    return FRENCH.format(text) if guide.is_french(text) else text


def _told_in(french: Container[str]) -> Callable[[str], str]:
    """The filter `told`: the same of what all guides share."""
    return lambda text: FRENCH.format(text) if text in french else text


@pass_context
def _relative(context: Context, address: str) -> str:
    """An address from the site's root, as the page at hand links to it: from its folder, or from the root."""
    folder: str | None = context["folder"]
    if folder is None:
        return f"{context['root']}{address}"
    up = ""
    while not address.startswith(folder):
        folder = folder[: folder.rfind("/", 0, -1) + 1]
        up += "../"
    return up + address[len(folder) :]
