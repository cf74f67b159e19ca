"""Identity → what the site is made of: its colours as a stylesheet, its logo, and the icons of the installed site.

Only validated colours are written, each in a variable of its own: what warns a learner (the practice's band, « Image
d’exercice », « Ce site n’est pas un site de l’État ») reads none of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from guidebook.addresses import icon_address, logo_address
from guidebook.model.colour import darkened, lightened
from guidebook.model.identity import WHITE, Identity
from guidebook.package_data import data
from guidebook.photos.icons import squares

NIGHT_PANEL = "#1e2c34"
"""The lightest ground that links stand on by night: --panel of 10-tokens.css."""
_HERO = 12.5
"""The contrast of the welcome page's large ground by night with the white that is written on it."""


def stylesheet(identity: Identity) -> str:
    """The rules that put a site's own colours in place of ours, by day, by night and on paper."""
    variables: list[str] = []
    if identity.colour:
        variables += _by_day_and_night("brand", identity.colour)
        variables += [f"--paper-brand:{identity.colour}", f"--hero-day:{identity.colour}"]
        variables += [f"--hero-night:{darkened(identity.colour, WHITE, _HERO)}"]
    if identity.accent:
        variables += _by_day_and_night("accent", identity.accent)
        variables += [f"--paper-accent:{identity.accent}"]
    return f":root{{{';'.join(variables)}}}\n" if variables else ""


def _by_day_and_night(name: str, colour: str) -> Iterator[str]:
    night = lightened(colour, NIGHT_PANEL)
    yield f"--{name}:var(--light,{colour}) var(--dark,{night})"
    yield f"--on-{name}:var(--light,#fff) var(--dark,{darkened(colour, night)})"


def files(identity: Identity) -> Iterator[tuple[str, bytes]]:
    """The logo and the icons made of it, each with its address."""
    if identity.logo:
        yield logo_address(identity.logo.address), identity.logo.content
        for icon in squares(identity.logo.content):
            yield icon_address(icon.name), icon.content


def logo_of(identity: Identity) -> dict[str, Any] | None:
    """The logo as pages and the manifest tell it: its address and its size."""
    logo = identity.logo
    return {"address": logo_address(logo.address), "width": logo.width, "height": logo.height} if logo else None


def icons_of(identity: Identity) -> list[dict[str, str]]:
    """The icons of the installed site, as browsers are told them; the first is that of a tab."""
    made = squares(identity.logo.content) if identity.logo else ()
    own = [{"src": icon_address(i.name), "sizes": i.sizes, "type": i.kind, "purpose": i.purpose} for i in made]
    return own or data(Path(__file__).with_suffix(".yml"))["icons"]
