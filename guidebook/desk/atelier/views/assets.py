"""Styles, scripts, fonts and photos of the atelier's pages: all ours, and the author's."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response

from guidebook.desk.atelier.desk import desk_of
from guidebook.site.assets import assets
from guidebook.theme import THEME

_OURS = Path(__file__).parents[1] / "assets"
_FONTS = THEME / "assets" / "fonts"
_SITE = "site.css"


async def asset(request: Request) -> Response:
    """One file; the site's own style is the one that its pages have, drawn screens included."""
    name = request.path_params["name"]
    if name == _SITE:
        workshop = desk_of(request).workshop
        made = dict([next(iter(assets([workshop.toolbox(workshop.look())], THEME, kiosk=False)))])
        return Response(made["assets/site.css"], media_type="text/css")
    file = _files().get(name)
    return FileResponse(file) if file else PlainTextResponse("", 404)


def _files() -> dict[str, Path]:
    """What may be asked for, by its name: no address leads elsewhere."""
    fonts = {f"fonts/{file.name}": file for file in _FONTS.glob("*.woff2")}
    return {"icon.svg": THEME / "assets" / "icon.svg", **fonts, **{file.name: file for file in _OURS.iterdir()}}
