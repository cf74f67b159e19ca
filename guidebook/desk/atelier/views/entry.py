"""The files that all guides share, entry by entry: a word, a theme, a service as a form made from its model."""

from __future__ import annotations

import re
import secrets
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from guidebook.desk.atelier import entries, forms
from guidebook.desk.atelier.desk import desk_of, sent_pairs
from guidebook.desk.atelier.entries import Item, Unfit, Value
from guidebook.desk.atelier.shelf import Opened, Unreadable, plain_lines
from guidebook.desk.atelier.views.text import around, saved
from guidebook.model.service import Service
from guidebook.model.theme import Theme
from guidebook.model.word import Word
from guidebook.problem import Level
from guidebook.schema import Authored

MODELS: dict[str, type[Authored]] = {"mots.yml": Word, "themes.yml": Theme, "services.yml": Service}
_BASE = "base.texte"
_NEW = "+"
_NAME = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")


async def show(request: Request) -> Response:
    """Every entry of a file, or the form of one: `+` is a new one."""
    desk = desk_of(request)
    look, path, name = desk.workshop.look(), request.path_params["path"], request.query_params.get("nom", "")
    model = MODELS.get(path.rpartition("/")[2])
    if path not in desk.workshop.texts(look) or model is None:
        return desk.page("lost.html", 404, path=path)
    try:
        now = desk.workshop.shelf.open(path)
        described = entries.read(now.text)
    except Unreadable as error:
        return desk.page("unreadable.html", problem=error.problem, **around(desk, look, path, "entries"))
    except Unfit:
        return desk.page("unfit.html", **around(desk, look, path, "entries"))
    if name and name != _NEW and not isinstance(described.get(name), dict):
        return desk.page("lost.html", 404, path=name)
    problems = [(problem, problem.level is Level.ERROR) for problem in look.problems_of(path)]
    return desk.page(
        "entries.html",
        now=now,
        names=sorted(described) if path.endswith("mots.yml") else list(described),
        entry=name,
        is_new=name == _NEW,
        typed="",
        refusal="",
        problems=problems,
        done=request.query_params.get("fait", ""),
        inputs=forms.inputs_of(model, described.get(name) or {}, forms.Known()) if name else [],
        about=(model.__doc__ or "").rstrip("."),
        window=secrets.token_hex(8),
        **around(desk, look, path, "entries"),
    )


async def act(request: Request) -> Response:
    """Save the form of one entry."""
    desk, pairs = desk_of(request), await sent_pairs(request)
    look, path, form = desk.workshop.look(), request.path_params["path"], dict(pairs)
    model, name = MODELS.get(path.rpartition("/")[2]), form.get("entree", "")
    if path not in desk.workshop.texts(look) or model is None:
        return desk.page("lost.html", 404, path=path)
    text = plain_lines(form.get(_BASE, ""))
    fields = forms.fields_said(pairs, model)
    try:
        if name == _NEW:
            name = form.get("nom.nouveau", "").strip()
            if not _NAME.fullmatch(name) or name in entries.read(text):
                return _again(request, path, text, form, model)
            made = entries.add(text, name, fields)
        else:
            made = entries.put(text, name, {**_kept(entries.read(text)[name], model), **fields})
    except (Unfit, KeyError):
        return desk.page("unfit.html", **around(desk, look, path, "entries"))
    return saved(
        desk, look, Opened(path, made, form.get("marque", "")), form, f"entrees/{path}?nom={name}&fait=enregistre"
    )


def _again(request: Request, path: str, text: str, form: dict[str, str], model: type[Authored]) -> Response:
    """The form of a new entry whose name doesn't fit, with all that was typed."""
    desk = desk_of(request)
    look = desk.workshop.look()
    typed: dict[str, Any] = {name: value for name, value in form.items() if "." not in name}
    return desk.page(
        "entries.html",
        now=Opened(path, text, form.get("marque", "")),
        names=list(entries.read(text)),
        entry=_NEW,
        is_new=True,
        typed=form.get("nom.nouveau", ""),
        refusal=str(desk.t.screens.name_refused),
        problems=[],
        done="",
        inputs=forms.inputs_of(model, typed, forms.Known()),
        about=(model.__doc__ or "").rstrip("."),
        window=secrets.token_hex(8),
        **around(desk, look, path, "entries"),
    )


def _kept(described: dict[str, Any], model: type[Authored]) -> dict[str, Value]:
    """What the form doesn't ask stays as it is."""
    asked = {each.name for each in forms.inputs_of(model, {}, forms.Known())}
    kept = {name: value for name, value in described.items() if name not in asked}
    return {name: _as_items(value) for name, value in kept.items()}


def _as_items(value: Any) -> Value:
    if isinstance(value, list) and value and all(isinstance(each, dict) for each in value):
        return [Item(place, each) for place, each in enumerate(value)]
    result: Value = value
    return result
