"""What every page of the atelier has: the site, its wording, its templates; and what a form sends."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from guidebook.desk.atelier.shown import Shown
from guidebook.desk.atelier.workshop import Workshop
from guidebook.languages.interface import interface_of
from guidebook.languages.wording import Wording, long_date
from guidebook.languages.wording import load as site_wording
from guidebook.package_data import data

_FOLDER = Path(__file__).parent
_MOST_FIELDS = 2_000


def wording() -> Wording:
    """The atelier's sentences, for authors: `atelier.fr.yml`."""
    return Wording(data(_FOLDER / "atelier.fr.yml"), interface_of("fr").say, "atelier")


@dataclass(frozen=True, slots=True)
class Desk:
    """One atelier that runs: `at` is where its addresses begin."""

    workshop: Workshop
    shown: Shown
    at: str
    t: Wording
    templates: Environment

    def page(self, template: str, code: int = 200, /, **context: Any) -> HTMLResponse:
        """A page made with one of the templates."""
        return HTMLResponse(self.templates.get_template(template).render(context), code)

    def to(self, address: str) -> Response:
        """The next page, after something was done: loading it again does nothing twice."""
        return RedirectResponse(self.at + quote(address, safe="/?=&#-_.~"), 303)


def desk_for(workshop: Workshop, shown: Shown, key: str) -> Desk:
    """The atelier of a site, under this key."""
    t, at, months = wording(), f"/{key}/", site_wording("fr")
    environment = Environment(
        loader=FileSystemLoader(_FOLDER / "pages"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["day"] = lambda day: long_date(day, months)
    environment.filters["moment"] = lambda moment: _moment(moment, t, months)
    environment.globals.update(t=t, at=at, shown=shown)
    return Desk(workshop, shown, at, t, environment)


def _moment(moment: datetime.datetime, t: Wording, months: Wording) -> str:
    day = "" if moment.date() == datetime.date.today() else long_date(moment.date(), months)
    return str(t.moment.format(day=day, hour=moment.hour, minute=f"{moment.minute:02}")).strip()


def desk_of(request: Request) -> Desk:
    """The atelier that is asked."""
    desk: Desk = request.app.state.desk
    return desk


async def sent(request: Request) -> Mapping[str, str]:
    """What a form says, by its names; of a name that it has twice, the last."""
    return dict(await sent_pairs(request))


async def sent_pairs(request: Request) -> list[tuple[str, str]]:
    """The same in its order."""
    body = (await request.body()).decode("utf-8", "replace")
    return parse_qsl(body, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
