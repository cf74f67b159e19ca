"""What the pages of the recorder have in common: their key, their sentences, their templates, their style."""

from __future__ import annotations

import asyncio
import datetime
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route

from guidebook.languages.typography import french
from guidebook.model.guidebook import Guidebook
from guidebook.package_data import data
from guidebook.pages.toolbox import Toolbox, words_of
from guidebook.site.assets import assets
from guidebook.theme import THEME

_HERE = Path(__file__).parent
_FONTS = THEME / "assets" / "fonts"
_KEY = 32
"""Bytes of chance in an address: nobody guesses it."""

_LAST = 2
"""Seconds that the last page has to be shown whole."""


class Desk:
    """One page that is open, for the site of `guidebook`; `said` is what kept the last thing from being done."""

    def __init__(self, guidebook: Guidebook, *folders: Path) -> None:
        self.guidebook = guidebook
        self.key = secrets.token_urlsafe(_KEY)
        self.ended: Callable[[], None] = _not_begun
        self.written: list[Path] = []
        self.said = ""
        self.toolbox: Toolbox = words_of(guidebook, datetime.date.today())
        self.t: dict[str, Any] = _set(data(_HERE / "approval.fr.yml"))
        self.refused = str(self.t["refused"])
        self.pages = Environment(
            loader=FileSystemLoader([*folders, _HERE / "pages"]),
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
        )
        self.pages.globals.update(t=self.t, at=f"/{self.key}/", themes=guidebook.themes, desk=self)

    def end(self) -> None:
        """Be there no more, once the last page has had its style."""
        asyncio.get_running_loop().call_later(_LAST, self.ended)

    def page(self, name: str, code: int = 200, **context: Any) -> HTMLResponse:
        """A page made with one of the templates."""
        return HTMLResponse(self.pages.get_template(name).render(context), code)


def under_key(desk: Desk, routes: Sequence[Route]) -> Starlette:
    """The pages of a desk and their style, under its key; who may ask is the guard's business."""
    errors: dict[Any, Any] = {404: _lost, KeyError: _lost, ValueError: _lost}
    all_routes = [*routes, Route("/assets/{name:path}", _asset, methods=["GET"])]
    app = Starlette(routes=[Mount(f"/{desk.key}", routes=all_routes)], exception_handlers=errors)
    app.state.desk = desk
    return app


async def sent_by(request: Request) -> dict[str, str]:
    """What a form says, by its names."""
    body = (await request.body()).decode("utf-8", "replace")
    return dict(parse_qsl(body, keep_blank_values=True, max_num_fields=2_000))


async def _asset(request: Request) -> Response:
    name, desk = request.path_params["name"], request.app.state.desk
    if name == "site.css":
        made = dict([next(iter(assets([desk.toolbox], THEME, kiosk=False)))])
        return Response(made["assets/site.css"], media_type="text/css")
    files = {f"fonts/{file.name}": file for file in _FONTS.glob("*.woff2")}
    files["approval.css"] = _HERE / "approval.css"
    return FileResponse(files[name]) if name in files else PlainTextResponse("", 404)


async def _lost(request: Request, error: Exception) -> Response:
    page: Response = request.app.state.desk.page("lost.html", 404)
    return page


def _set(sentences: Any) -> Any:
    """The sentences as a French printer sets them."""
    if isinstance(sentences, dict):
        return {key: _set(value) for key, value in sentences.items()}
    return french(str(sentences))


def _not_begun() -> None:
    """Nothing is there to be ended."""
