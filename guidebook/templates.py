"""The Jinja environment of the site: what all our templates may use."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from guidebook.words import long_date
from guidebook.workshop import Workshop


def furnish(environment: Environment, theme: Path, workshop: Workshop) -> None:
    """Escape by default in the templates under `theme`, and give them what they all need."""
    ours = frozenset(file.relative_to(theme).as_posix() for file in theme.rglob("*.html"))
    environment.autoescape = lambda name: name in ours
    environment.trim_blocks = environment.lstrip_blocks = True
    environment.filters["long_date"] = lambda day: long_date(day, workshop.words)
    environment.globals.update(
        words=workshop.words,
        icon=cache(lambda name: Markup((theme / "icons" / f"{name}.svg").read_text("utf-8"))),  # noqa: S704 - ours
        same_everywhere=cache(lambda name: Markup(environment.get_template(name).render())),  # noqa: S704 - escaped by the template
        guidebook=workshop.guidebook,
        kind="text",
        page_title=workshop.words.error.title,
        description=workshop.words.site.description,
    )
