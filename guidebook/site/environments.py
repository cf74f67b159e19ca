"""Our templates in each language of a site, with what they read of it."""

from __future__ import annotations

from collections.abc import Iterable

import jinja2

from guidebook.languages.known import FRENCH
from guidebook.pages.templates import templates
from guidebook.pages.toolbox import Toolbox
from guidebook.site.compiled import Compiled
from guidebook.site.edition import kiosk
from guidebook.site.identity import icons_of, logo_of
from guidebook.site.one_build import OneBuild
from guidebook.site.versions import HOME, Versions
from guidebook.theme import THEME

_LISTED = ("home", "begin", "search", "glossary", "help", "print")
"""The kinds of the pages that the plan of the site lists beside themes and guides."""

KEPT = "confidentialite.html"
"""The page of docs/ that says what a kiosk keeps, where a site has it."""


def environments(
    build: OneBuild, versions: Versions, site_url: str | None, is_preview: bool
) -> dict[str, jinja2.Environment]:
    """That of each language, by its code."""
    site = (not build.kiosk and site_url) or "/"
    return {each.language.code: _templates(build, each, versions, site, is_preview) for each in build.toolboxes}


def common(build: OneBuild, ours: jinja2.Environment, *settings: object) -> str:
    """What every page of this site is made of, beside the guides and this program; `settings` are those of MkDocs."""
    told = ("material_css", "offline", "preview", "other_pages", "kiosk", "icons", "logo", "says_what_is_kept")
    collections = build.toolbox.guidebook.collections
    said = (*settings, collections, [ours.globals[name] for name in told])
    return f"{build.material_css.read_text('utf-8')} {said}"


def _templates(
    build: OneBuild, toolbox: Toolbox, versions: Versions, site: str, is_preview: bool
) -> jinja2.Environment:
    language = toolbox.language.code
    own = (toolbox.wording.site.name, toolbox.site) if language == FRENCH.code else ("looked up",)
    compiled = Compiled(build.store, *own)
    ours = templates(THEME, toolbox, site, versions.there(language), compiled)
    ours.globals.update(
        {
            "icons": icons_of(build.toolbox.guidebook.identity),
            "logo": logo_of(build.toolbox.guidebook.identity),
            "material_css": f"assets/stylesheets/{build.material_css.name}",
            "offline": not (is_preview or build.kiosk),
            "preview": is_preview,
            "kiosk": kiosk(language) if build.kiosk else None,
            "made": [page.address for page in build.pages],
            "says_what_is_kept": KEPT in build.addresses,
            "on_paper": (on_paper := [each.language for each in build.toolboxes if each.on_paper]),
            "several_on_paper": len(on_paper) > 1,
            "other_pages": list(_other_pages(build, language, versions)),
            "versions": versions.of(HOME, language),
        }
    )
    return ours


def _other_pages(build: OneBuild, language: str, versions: Versions) -> Iterable[dict[str, str]]:
    """Those that are no guide's, by the addresses of their French pages."""
    for page in build.pages:
        if page.language == language and page.kind in _LISTED:
            yield {"address": versions.french(page.address, language), "title": page.title}
    for item in build.nav.pages if build.nav else ():
        yield {"address": item.url, "title": str(item.title)}
