"""The photos beside a guide: sent, cut, blurred, and given markers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping
from pathlib import Path

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from guidebook.desk.atelier import entries, retouch
from guidebook.desk.atelier.desk import desk_of, sent
from guidebook.desk.atelier.drawn import album_of, photos_in
from guidebook.desk.atelier.entries import Item, Unfit, Value
from guidebook.desk.atelier.retouch import Area
from guidebook.desk.atelier.shelf import Opened, Unreadable
from guidebook.desk.atelier.views.screens import SILENT, Place, place_of
from guidebook.desk.atelier.views.text import around, saved
from guidebook.desk.atelier.workshop import KEPT
from guidebook.machine.disk_errors import refused
from guidebook.photos.album import Photo
from guidebook.photos.raster import FORMATS

_AREA = ("gauche", "haut", "largeur", "hauteur")


async def show(request: Request) -> Response:
    """Every photo of a guide."""
    place = place_of(request)
    if place is None:
        return desk_of(request).page("lost.html", 404, path=request.path_params["slug"])
    return _list(place, request.query_params.get("fait", ""))


async def act(request: Request) -> Response:
    """Make a screen of a photo, on which markers are placed."""
    place, form = place_of(request), await sent(request)
    name = form.get("geste", "").removeprefix("ecran ")
    if place is None or name not in photos_in(place.directory):
        return desk_of(request).page("lost.html", 404, path=name)
    try:
        now, _ = place.open()
        screen = _free(_plain(Path(name).stem), entries.read(now.text))
        spot: dict[str, Value] = {"endroit": str(place.desk.t.screens.to_write), "x": 50, "y": 50, "repere": 1}
        fields: dict[str, Value] = {"cadre": "photo", "fichier": name, "contenu": [Item(None, spot)]}
        text = entries.add(now.text, screen, fields)
    except (Unreadable, Unfit):
        return place.desk.page("unfit.html", **around(place.desk, place.look, place.path, "photos"))
    to = f"ecran/{place.directory.name}/{screen}"
    return saved(place.desk, place.look, Opened(place.path, text, now.mark), form, to)


async def receive(request: Request) -> Response:
    """A photo that is sent, under a name that fits; what is wrong with it, in a sentence."""
    place, content = place_of(request), await request.body()
    if place is None:
        return PlainTextResponse("", 404)
    given = Path(request.query_params.get("nom", "photo"))
    ending = given.suffix.lower()
    if ending not in (*FORMATS, ".svg"):
        return PlainTextResponse(str(place.desk.t.photos.kinds), 400)
    name = _free(_plain(given.stem), [Path(each).stem for each in photos_in(place.directory)]) + ending
    try:
        retouch.put(place.directory / name, content, place.desk.workshop.root / KEPT, place.desk.workshop.root)
    except OSError as error:
        return PlainTextResponse(refused(error, name), 507)
    made = album_of(place.desk.workshop, place.directory).photo(name)
    if not isinstance(made, Photo):
        (place.directory / name).unlink(missing_ok=True)
        return PlainTextResponse(f"{made.message} {made.cure}", 400)
    return PlainTextResponse(name)


async def retouching(request: Request) -> Response:
    """One photo, to be cut or blurred."""
    place, name = place_of(request), request.path_params["name"]
    if place is None or name not in photos_in(place.directory):
        return desk_of(request).page("lost.html", 404, path=name)
    return _one(place, name, request.query_params.get("fait", ""))


async def retouched(request: Request) -> Response:
    """Cut, blur, or take back."""
    place, name, form = place_of(request), request.path_params["name"], await sent(request)
    if place is None or name not in photos_in(place.directory):
        return desk_of(request).page("lost.html", 404, path=name)
    file, root = place.directory / name, place.desk.workshop.root
    try:
        content, gesture = file.read_bytes(), form.get("geste", "")
        if gesture == "reprendre":
            former = retouch.before(file, root / KEPT, root)
            content = former.read_bytes() if former else content
        elif gesture == "garder":
            content = retouch.cropped(name, content, _area(form))
        elif gesture == "flouter":
            content = retouch.blurred(name, content, _area(form))
        retouch.put(file, content, root / KEPT, root)
    except (retouch.Unusable, ValueError):
        return _one(place, name, "", str(place.desk.t.photos.unusable))
    except OSError as error:
        return _one(place, name, "", refused(error, name))
    place.desk.shown.begin()
    return place.desk.to(f"retouche/{place.directory.name}/{name}?fait={gesture}")


async def original(request: Request) -> Response:
    """A photo as it is in its folder, for who cuts it: a picture and nothing that acts."""
    place, name = place_of(request), request.path_params["name"]
    if place is None or name not in photos_in(place.directory):
        return PlainTextResponse("", 404)
    kind = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}.get(
        FORMATS.get(Path(name).suffix.lower(), "")
    )
    return Response((place.directory / name).read_bytes(), media_type=kind or "image/svg+xml", headers=SILENT)


def _list(place: Place, done: str, refusal: str = "") -> Response:
    album = album_of(place.desk.workshop, place.directory)
    photos = []
    for name in photos_in(place.directory):
        made = album.photo(name)
        photos.append((name, made if isinstance(made, Photo) else None, None if isinstance(made, Photo) else made))
    context = around(place.desk, place.look, place.path, "photos")
    return place.desk.page("photos.html", photos=photos, done=done, refusal=refusal, **context)


def _one(place: Place, name: str, done: str, refusal: str = "") -> Response:
    root = place.desk.workshop.root
    return place.desk.page(
        "retouch.html",
        photo=name,
        can_change=Path(name).suffix.lower() in FORMATS,
        has_former=retouch.before(place.directory / name, root / KEPT, root) is not None,
        done=done,
        refusal=refusal,
        print=int((place.directory / name).stat().st_mtime_ns),
        **around(place.desk, place.look, place.path, "photos"),
    )


def _area(form: Mapping[str, str]) -> Area:
    return Area(*(float(form.get(name, "").replace(",", ".") or "0") for name in _AREA))


def _plain(stem: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")[:40].strip("-") or "photo"


def _free(name: str, taken: Collection[str]) -> str:
    return next(each for each in (name, *(f"{name}-{n}" for n in range(2, 1000))) if each not in taken)
