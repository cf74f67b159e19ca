"""The Jinja environment of the site: what all our templates may use."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from guidebook.words import long_date
from guidebook.workshop import Workshop


def furnish(environment: Environment, theme: Path, workshop: Workshop, site: str) -> None:
    """Escape by default in the templates under `theme`, and give them what they all need.

    `site` is the site's address: what is shown for a missing page can have any, and so links from the root.
    """
    ours = frozenset(file.relative_to(theme).as_posix() for file in theme.rglob("*.html"))
    environment.autoescape = lambda name: name in ours
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.filters["long_date"] = lambda day: long_date(day, workshop.words)
    environment.filters["url"] = _relative
    environment.globals.update(
        root=urlsplit(site).path.rstrip("/") + "/",
        folder=None,
        words=workshop.words,
        icon=cache(lambda name: Markup((theme / "icons" / f"{name}.svg").read_text("utf-8"))),  # noqa: S704 - ours
        same_everywhere=cache(lambda name: Markup(environment.get_template(name).render())),  # noqa: S704 - escaped by the template
        guidebook=workshop.guidebook,
        kind="text",
        page_title=workshop.words.error.title,
        description=workshop.words.site.description,
    )


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
