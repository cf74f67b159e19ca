"""A file as a text: read again as it is typed, saved whole, brought back; what isn't saved stays as a draft."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from anyio import to_thread
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from guidebook.desk.atelier.changes import changed_lines
from guidebook.desk.atelier.cures import Cure, cures
from guidebook.desk.atelier.desk import Desk, desk_of, sent
from guidebook.desk.atelier.drafts import WINDOW
from guidebook.desk.atelier.shelf import Changed, Opened, Unreadable, plain_lines
from guidebook.desk.atelier.workshop import TEXTS, Look
from guidebook.machine.disk_errors import refused
from guidebook.problem import Level, Problem

_SHOWN_VERSIONS = 12


@dataclass(frozen=True, slots=True)
class Told:
    """A problem as the page tells it: the line as it is, and the cure that one click makes."""

    problem: Problem
    excerpt: str
    cure: Cure | None

    @property
    def is_error(self) -> bool:
        """Whether the site isn't made before it is mended."""
        return self.problem.level is Level.ERROR

    @property
    def gesture(self) -> str:
        """The cure, as a button of the form sends it."""
        return json.dumps([self.cure.line, self.cure.old, self.cure.new], ensure_ascii=False) if self.cure else ""


async def show(request: Request) -> Response:
    """The file as it is, or as its newest draft has it."""
    desk, look = desk_of(request), desk_of(request).workshop.look()
    path = request.path_params["path"]
    if path not in desk.workshop.texts(look):
        return desk.page("lost.html", 404, path=path)
    try:
        opened = desk.workshop.shelf.open(path)
    except Unreadable as error:
        return desk.page("unreadable.html", problem=error.problem, **around(desk, look, path))
    draft = next((d for d in desk.workshop.drafts.of(path) if not d.says(opened.text)), None)
    now = Opened(path, draft.text, draft.mark) if draft else opened
    return _page(desk, look, now, draft=draft, done=request.query_params.get("fait", ""))


async def act(request: Request) -> Response:
    """What a button of the form asks for."""
    desk, look, form = desk_of(request), desk_of(request).workshop.look(), await sent(request)
    path, text = request.path_params["path"], plain_lines(form.get("texte", ""))
    if path not in desk.workshop.texts(look):
        return desk.page("lost.html", 404, path=path)
    now = Opened(path, text, form.get("marque", ""))
    match form.get("geste", "").partition(" "):
        case ("enregistrer", _, _):
            return saved(desk, look, now, form, f"texte/{path}?fait=enregistre")
        case ("jeter", _, _):
            desk.workshop.drafts.drop(path, *(draft.window for draft in desk.workshop.drafts.of(path)))
            return desk.to(f"texte/{path}")
        case ("corriger", _, cure):
            return _page(desk, look, Opened(path, _mended(text, cure), now.mark), window=_window(form), done="corrige")
        case ("version", _, name):
            former = next((v for v in desk.workshop.shelf.versions(path) if v.file.stem == name), None)
            old = Opened(path, former.text if former else text, now.mark)
            return _page(desk, look, old, window=_window(form), done="version" if former else "")
    return _page(desk, look, now, window=_window(form), done="relu")


async def beside(request: Request) -> Response:
    """The site beside, once it is there: a part of the page."""
    desk, path = desk_of(request), request.path_params["path"]
    await to_thread.run_sync(desk.shown.wait)
    look = desk.workshop.look()
    if path not in desk.workshop.texts(look):
        return PlainTextResponse("", 404)
    return desk.page("beside.html", **around(desk, look, path))


async def read_again(request: Request) -> Response:
    """The problems of a text that is being typed: a part of the page."""
    desk, look, form = desk_of(request), desk_of(request).workshop.look(), await sent(request)
    path = request.path_params["path"]
    if path not in desk.workshop.texts(look):
        return PlainTextResponse("", 404)
    told = _told(desk, look, path, plain_lines(form.get("texte", "")))
    return desk.page("problems.html", told=told, elsewhere=_elsewhere(look, path))


async def keep_draft(request: Request) -> Response:
    """Keep what a window has of a file."""
    desk, look, form = desk_of(request), desk_of(request).workshop.look(), await sent(request)
    path, window = request.path_params["path"], form.get("fenetre", "")
    if path not in desk.workshop.texts(look) or not WINDOW.fullmatch(window):
        return PlainTextResponse("", 404)
    try:
        desk.workshop.drafts.put(path, window, plain_lines(form.get("texte", "")), form.get("marque", ""))
    except OSError as error:
        return PlainTextResponse(refused(error, path), 507)
    return PlainTextResponse("")


def saved(desk: Desk, look: Look, now: Opened, form: Mapping[str, str], to: str) -> Response:
    """Save a text and go on `to` the next page; where somebody wrote the file meanwhile, ask."""
    shelf, drafts = desk.workshop.shelf, desk.workshop.drafts
    try:
        shelf.save(now.path, now.text, now.mark)
    except Changed as error:
        if WINDOW.fullmatch(form.get("fenetre", "")):
            drafts.put(now.path, form["fenetre"], now.text, now.mark)
        lines = changed_lines(error.now.text, now.text)
        asked = {"mine": now, "theirs": error.now, "lines": lines, "window": _window(form)}
        return desk.page("conflict.html", 409, **asked, **around(desk, look, now.path))
    except OSError as error:
        return _page(desk, look, now, window=_window(form), refusal=refused(error, now.path))
    drafts.drop(now.path, form.get("fenetre", ""), form.get("repris", ""))
    desk.shown.begin()
    return desk.to(to)


def _page(
    desk: Desk,
    look: Look,
    now: Opened,
    *,
    window: str = "",
    draft: object = None,
    done: str = "",
    refusal: str = "",
) -> Response:
    on_disk = desk.workshop.shelf.open(now.path)
    return desk.page(
        "text.html",
        now=now,
        told=_told(desk, look, now.path, now.text),
        elsewhere=_elsewhere(look, now.path),
        window=window or secrets.token_hex(8),
        draft=draft,
        done=done,
        refusal=refusal,
        is_saved=now.text == on_disk.text,
        is_late=now.mark != on_disk.mark,
        versions=desk.workshop.shelf.versions(now.path)[:_SHOWN_VERSIONS],
        **around(desk, look, now.path),
    )


def _told(desk: Desk, look: Look, path: str, text: str) -> list[Told]:
    """What is wrong with a text, errors first."""

    def judge(tried: str) -> Sequence[Problem]:
        return desk.workshop.judged(look, path, tried)

    problems = sorted(judge(text), key=lambda problem: (problem.level is Level.ADVICE, problem.line))
    found, lines = cures(text, problems, judge), text.split("\n")
    return [Told(p, lines[p.line - 1] if p.line <= len(lines) else "", found.get(p)) for p in problems]


def _elsewhere(look: Look, path: str) -> str:
    """The other file of the same guide that has an error: until it is mended, not all of the guide is judged."""
    folder, _, name = path.rpartition("/")
    errors = (problem.path.rpartition("/") for problem in look.problems if problem.level is Level.ERROR)
    return next((other for beside, _, other in errors if beside == folder and other in TEXTS and other != name), "")


def around(desk: Desk, look: Look, path: str, tab: str = "") -> dict[str, Any]:
    """What the page says of the file: its guide, its other files, the views of its page."""
    folder, _, name = path.rpartition("/")
    slug = folder.rpartition("/")[2] if name in TEXTS else ""
    guide, shared = look.guidebook.guide(slug) if slug else None, desk.t.shared.files.mapping()
    return {
        "path": path,
        "name": name,
        "slug": slug,
        "folder": folder,
        "tab": tab or name,
        "languages": list(look.guidebook.editions) if guide else [],
        "title": guide.header.title if guide else slug or shared.get(name.removesuffix(".yml"), name),
        "views": desk.shown.views(slug) if slug else {},
        "is_late_beside": any(problem.level is Level.ERROR for problem in look.problems),
    }


def _mended(text: str, cure: str) -> str:
    try:
        line, old, new = json.loads(cure)
        return Cure(int(line), str(old), str(new)).applied(text)
    except (ValueError, TypeError):
        return text


def _window(form: Mapping[str, str]) -> str:
    window = form.get("fenetre", "")
    return window if WINDOW.fullmatch(window) else ""
