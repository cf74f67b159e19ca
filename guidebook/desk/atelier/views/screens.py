"""The screens of a guide as forms: added, moved, filled in; drawn beside by the site's own drawer."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from guidebook.desk.atelier import entries, forms
from guidebook.desk.atelier.desk import Desk, desk_of, sent_pairs
from guidebook.desk.atelier.drafts import WINDOW
from guidebook.desk.atelier.drawn import Draughtsman, person_of, photo_at, photos_in
from guidebook.desk.atelier.entries import Item, Unfit, Value
from guidebook.desk.atelier.shelf import Opened, Unreadable, plain_lines
from guidebook.desk.atelier.views.text import around, saved
from guidebook.desk.atelier.workshop import Look
from guidebook.problem import Level, Problem
from guidebook.screens.frames import FRAMES

FILE = "ecrans.yml"
_NAME = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
SILENT = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"}
"""What goes with a picture that a stranger may have drawn: opened alone, nothing in it acts."""
_HEAD = "ecran."
_BASE = "base.texte"
"""The file as it was when the form was made: elements have fields of that name too."""


@dataclass(frozen=True, slots=True)
class Place:
    """One guide's screens: where they are written, and the desk."""

    desk: Desk
    look: Look
    directory: Path

    @property
    def path(self) -> str:
        """The file, from the root."""
        return (self.directory / FILE).relative_to(self.desk.workshop.root).as_posix()

    @property
    def address(self) -> str:
        """Where its list is, from the atelier's beginning."""
        return f"ecrans/{self.directory.name}"

    def open(self) -> tuple[Opened, Any]:
        """The file, or its newest draft; and that draft."""
        opened = self.desk.workshop.shelf.open(self.path)
        draft = next((d for d in self.desk.workshop.drafts.of(self.path) if not d.says(opened.text)), None)
        return (Opened(self.path, draft.text, draft.mark), draft) if draft else (opened, None)

    def draughtsman(self) -> Draughtsman:
        """Who draws them."""
        photos = f"{self.desk.at}photo/{self.directory.name}/"
        return Draughtsman(self.desk.workshop, self.look, self.directory, photos)

    def known(self) -> forms.Known:
        """What the fields may name."""
        guidebook, t = self.look.guidebook, self.desk.t
        return forms.Known(
            [f"personnage.{key}" for key in person_of(guidebook, self.directory.name)],
            [(key, service.name) for key, service in guidebook.services.items()],
            photos_in(self.directory),
            t.screens.actions.mapping(),
        )


def place_of(request: Request) -> Place | None:
    """The guide that an address names."""
    desk = desk_of(request)
    look = desk.workshop.look()
    found = desk.workshop.directory(look, request.path_params["slug"])
    return Place(desk, look, found[1]) if found else None


async def show(request: Request) -> Response:
    """Every screen of a guide, drawn."""
    place = place_of(request)
    if place is None:
        return desk_of(request).page("lost.html", 404, path=request.path_params["slug"])
    try:
        now, draft = place.open()
        described = entries.read(now.text)
    except Unreadable as error:
        return place.desk.page("unreadable.html", problem=error.problem, **around(place.desk, place.look, place.path))
    except Unfit:
        return place.desk.page("unfit.html", **around(place.desk, place.look, place.path))
    return _list(place, now, described, draft=draft, done=request.query_params.get("fait", ""))


async def act(request: Request) -> Response:
    """Move, remove or begin a screen: each is saved at once, and can be brought back."""
    place, form = place_of(request), dict(await sent_pairs(request))
    if place is None:
        return desk_of(request).page("lost.html", 404, path=request.path_params["slug"])
    now = Opened(place.path, plain_lines(form.get(_BASE, "")), form.get("marque", ""))
    gesture, _, name = form.get("geste", "").partition(" ")
    try:
        match gesture:
            case "monter" | "descendre":
                text = entries.move(now.text, name, -1 if gesture == "monter" else 1)
            case "retirer":
                text = entries.remove(now.text, name)
            case "nouveau":
                name = form.get("nom", "").strip()
                if not _NAME.fullmatch(name) or name in entries.read(now.text) or form.get("cadre") not in FRAMES:
                    return _list(place, now, entries.read(now.text), refusal=str(place.desk.t.screens.name_refused))
                text = entries.add(now.text, name, _begun(place, form["cadre"]))
            case _:
                return place.desk.to(place.address)
    except (Unfit, KeyError, ValueError):
        return place.desk.page("unfit.html", **around(place.desk, place.look, place.path))
    to = f"ecran/{place.directory.name}/{name}" if gesture == "nouveau" else f"{place.address}?fait={gesture}"
    return saved(place.desk, place.look, Opened(place.path, text, now.mark), form, to)


async def edit(request: Request) -> Response:
    """The form of one screen."""
    place, name = place_of(request), request.path_params["name"]
    if place is None:
        return desk_of(request).page("lost.html", 404, path=name)
    try:
        now, draft = place.open()
        return _form(place, now, name, draft=draft, done=request.query_params.get("fait", ""))
    except Unreadable as error:
        return place.desk.page("unreadable.html", problem=error.problem, **around(place.desk, place.look, place.path))
    except Unfit:
        return place.desk.page("unfit.html", **around(place.desk, place.look, place.path))


async def change(request: Request) -> Response:
    """What a button of the form asks for; only « Enregistrer » writes."""
    place, name, pairs = place_of(request), request.path_params["name"], await sent_pairs(request)
    form = dict(pairs)
    if place is None:
        return desk_of(request).page("lost.html", 404, path=name)
    if form.get("geste") == "jeter":
        place.desk.workshop.drafts.drop(place.path, *(d.window for d in place.desk.workshop.drafts.of(place.path)))
        return place.desk.to(f"ecran/{place.directory.name}/{name}")
    try:
        now = Opened(place.path, _said(pairs, form, name), form.get("marque", ""))
        if form.get("geste") == "enregistrer":
            to = f"ecran/{place.directory.name}/{name}?fait=enregistre"
            return saved(place.desk, place.look, now, form, to)
        return _form(place, now, name, window=form.get("fenetre", ""), done=form.get("geste", "").partition(" ")[0])
    except Unfit:
        return place.desk.page("unfit.html", **around(place.desk, place.look, place.path))


async def drawing(request: Request) -> Response:
    """The screen of a form that is being filled in, with what is wrong with it; what it says is kept as a draft."""
    place, name, pairs = place_of(request), request.path_params["name"], await sent_pairs(request)
    form = dict(pairs)
    if place is None:
        return PlainTextResponse("", 404)
    try:
        text = _said(pairs, form, name)
    except Unfit:
        return PlainTextResponse("", 409)
    window = form.get("fenetre", "")
    if WINDOW.fullmatch(window) and text != plain_lines(form.get(_BASE, "")):
        place.desk.workshop.drafts.put(place.path, window, text, form.get("marque", ""))
    return place.desk.page("drawing.html", **_drawn(place, text, name))


async def photo(request: Request) -> Response:
    """A photo of a guide, made small as for the site."""
    place = place_of(request)
    found = photo_at(place.desk.workshop, place.directory, request.path_params["name"]) if place else None
    if found is None:
        return PlainTextResponse("", 404)
    kinds = {".svg": "image/svg+xml", ".png": "image/png", ".webp": "image/webp"}
    return Response(found.content, media_type=kinds.get(Path(found.address).suffix, "image/jpeg"), headers=SILENT)


def _said(pairs: list[tuple[str, str]], form: Mapping[str, str], name: str) -> str:
    """The file's text as the form wants it, with what its button asks for.

    Raises:
        Unfit: the file can't be changed here.
    """
    text = plain_lines(form.get(_BASE, ""))
    frame = form.get(f"{_HEAD}cadre", "")
    if frame not in FRAMES:
        raise Unfit
    head = ((key.removeprefix(_HEAD), value) for key, value in pairs if key.startswith(_HEAD))
    items = forms.elements_said(pairs)
    gesture, _, place = form.get("geste", "").partition(" ")
    if gesture == "ajouter" and form.get("ajout") in forms.allowed(frame):
        items.append(forms.new_element(form["ajout"]))
    elif place.isdecimal() and int(place) < len(items):
        _moved(items, gesture, int(place))
    if not items:
        items = [forms.new_element(forms.allowed(frame)[0])]
    fields: dict[str, Value] = {"cadre": frame, **forms.fields_said(head, FRAMES[frame]), "contenu": items}
    return entries.put(text, name, fields)


def _moved(items: list[Item], gesture: str, place: int) -> None:
    item = items.pop(place)
    if gesture != "retirer":
        items.insert(max(0, place + {"monter": -1, "descendre": 1}.get(gesture, 0)), item)


def _begun(place: Place, frame: str) -> dict[str, Value]:
    """A screen of which nothing is said yet: it can be drawn all the same."""
    to_write = str(place.desk.t.screens.to_write)
    needed = {each.name: to_write for each in forms.inputs_of(FRAMES[frame], {}, place.known()) if each.required}
    if "fichier" in needed:
        needed["fichier"] = next(iter(photos_in(place.directory)), to_write)
    kind = forms.allowed(frame)[0] if frame in ("photo", "clavier", "appareil") else "titre"
    kind = {"clavier": "touche", "appareil": "souris"}.get(frame, kind)
    element = forms.new_element(kind)
    first = {"touche": "Entrée", "souris": "bouton gauche"}.get(kind, to_write)
    fields = {**element.fields, kind: first, **({"x": 50, "y": 50, "repere": 1} if kind == "endroit" else {})}
    return {"cadre": frame, **needed, "contenu": [Item(None, fields)]}


def _list(place: Place, now: Opened, described: Mapping[str, Any], **more: Any) -> Response:
    guide, t = place.look.guidebook.guide(place.directory.name), place.desk.t
    steps = {step.picture.screen: step for step in guide.steps if step.picture.screen} if guide else {}
    draughtsman = place.draughtsman()
    screens = []
    for name, one in described.items():
        step = steps.get(name)
        alternative = step.picture.alternative if step else t.screens.drawn.format(name=name)
        screens.append((name, draughtsman.draw(name, one, alternative)[0], step))
    page = {"draft": None, "done": "", "refusal": "", **more}
    return place.desk.page(
        "screens.html",
        now=now,
        screens=screens,
        frames=[(kind, (frame.__doc__ or "").partition(".")[0]) for kind, frame in FRAMES.items()],
        is_guide_read=guide is not None,
        **page,
        **around(place.desk, place.look, place.path, "screens"),
    )


def _form(place: Place, now: Opened, name: str, *, window: str = "", draft: Any = None, done: str = "") -> Response:
    described = entries.read(now.text).get(name)
    if described is None:
        return place.desk.page("lost.html", 404, path=name)
    frame = described.get("cadre") if isinstance(described, dict) else None
    content = described.get("contenu") if isinstance(described, dict) else None
    if frame not in FRAMES or not isinstance(content, list) or not all(isinstance(each, dict) for each in content):
        raise Unfit
    known = place.known()
    fieldsets = [forms.of_element(each, number, known) for number, each in enumerate(content)]
    if not all(fieldsets):
        raise Unfit
    sentences = place.desk.workshop.toolbox(place.look).wording.screens.elements.branches()
    return place.desk.page(
        "screen.html",
        now=now,
        screen=name,
        frame=frame,
        head=forms.inputs_of(FRAMES[frame], described, known),
        elements=fieldsets,
        kinds=forms.allowed(frame),
        names={kind: sentences[kind].name for kind in sentences},
        person=known.person,
        window=window if WINDOW.fullmatch(window) else secrets.token_hex(8),
        draft=draft,
        done=done,
        is_saved=now.text == place.desk.workshop.shelf.open(place.path).text,
        **_drawn(place, now.text, name),
        **around(place.desk, place.look, place.path, "screens"),
    )


def _drawn(place: Place, text: str, name: str) -> dict[str, Any]:
    """The drawing, and what is wrong in the lines of this screen, each with the number of its element."""
    described = entries.read(text).get(name)
    html: Markup | None = None
    html, _ = place.draughtsman().draw(name, described, place.desk.t.screens.drawn.format(name=name))
    lines, starts = entries.line_range(text, name), entries.item_lines(text, name, "contenu")
    problems = [p for p in place.desk.workshop.judged(place.look, place.path, text) if p.line in lines]
    told = [(sum(start <= p.line for start in starts), p, p.level is Level.ERROR) for p in _sorted(problems)]
    return {"drawing": html, "wrong": told}


def _sorted(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: (problem.level is Level.ADVICE, problem.line))
