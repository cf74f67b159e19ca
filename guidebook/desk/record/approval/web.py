"""The addresses of the approval, under its key. What is sent changes the draft; « écrire » alone touches the disk."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from guidebook.desk.record.approval.desk import Desk, sent_by, under_key
from guidebook.desk.record.approval.shown import hidden_of, shown, words_at
from guidebook.desk.record.approval.writing import refusal, unsigned, write
from guidebook.desk.record.draft import Draft, DraftScreen
from guidebook.desk.record.house import house_of
from guidebook.languages.signs import drawable
from guidebook.machine.disk_errors import refused
from guidebook.model.guidebook import Guidebook

_HERE = Path(__file__).parent


class Approval(Desk):
    """One draft that is being approved, for the site of `guidebook`."""

    def __init__(self, draft: Draft, guidebook: Guidebook, slug: str) -> None:
        super().__init__(guidebook, _HERE / "pages")
        self.draft, self.slug = draft, slug
        self.house = house_of(guidebook)

    @property
    def signed(self) -> str | None:
        """Who walked to the end."""
        return self.draft.signed

    def application(self) -> Starlette:
        """Its pages."""
        return application(self)


def application(approval: Approval) -> Starlette:
    """The pages; who may ask for them is the guard's business."""
    read, send = ["GET"], ["POST"]
    routes = [
        Route("/", _draft, methods=read),
        Route("/guide", _guide, methods=send),
        Route("/ecran/{number:int}", _change, methods=send),
        Route("/caches/{number:int}", _hidden, methods=read),
        Route("/caches/{number:int}", _choose, methods=send),
        Route("/ecrire", _write, methods=send),
        Route("/abandonner", _give_up, methods=send),
    ]
    return under_key(approval, routes)


async def _draft(request: Request) -> Response:
    approval = _of(request)
    said, approval.said = approval.said, ""
    persona = next(iter(approval.guidebook.personas.values()), None)
    values = persona.values() if persona else {}
    screens = shown(approval.draft, approval.house, approval.toolbox.drawer, values)
    return approval.page("draft.html", screens=screens, said=said)


async def _guide(request: Request) -> Response:
    approval, sent = _of(request), await sent_by(request)
    approval.draft.title = drawable(sent.get("titre", "").strip())[:80] or approval.draft.title
    if sent.get("theme") in approval.guidebook.themes:
        approval.draft.theme = sent["theme"]
    approval.slug = sent.get("dossier", approval.slug).strip()
    return _back(approval, "guide")


async def _change(request: Request) -> Response:
    """The words that were changed, then what the button does."""
    approval, sent = _of(request), await sent_by(request)
    screen = approval.draft.screen(request.path_params["number"])
    what, _, where = sent.get("faire", "").partition(":")
    changed = _rename(screen, sent)
    screen.is_read = what == "relu" or (screen.is_read and not changed and not what)
    place = f"ecran-{screen.number}"
    try:
        done = _do(approval.draft, screen, what, int(where) if where else 0)
    except (KeyError, ValueError):
        approval.said = "cannot"
        done = None
    return _back(approval, done or place)


def _do(draft: Draft, screen: DraftScreen, what: str, number: int) -> str | None:
    """Do it; where to look then, if not at this screen."""
    if what == "relu":
        after = draft.screens[draft.screens.index(screen) :]
        return next((f"ecran-{other.number}" for other in after if not other.is_read), "fin")
    if what == "garder":
        screen.line(number).is_kept = True
    elif what == "retirer":
        screen.remove(number)
    elif what == "cacher":
        screen.line(number).name.is_chosen = False
    elif what == "couper":
        draft.cut(screen.number, number)
    elif what == "reunir":
        before = draft.screens[max(draft.screens.index(screen) - 1, 0)]
        draft.merge(screen.number)
        return f"ecran-{before.number}"
    elif what == "supprimer":
        draft.drop(screen.number)
        return "ecrans"
    return None


def _rename(screen: DraftScreen, sent: Mapping[str, str]) -> bool:
    changed = False
    for line in screen.lines:
        written = drawable(sent.get(f"mot-{line.number}", "").strip())
        if written and (line.name.is_hidden or written != line.name.shown):
            line.name.written, changed = written, True
    return changed


async def _hidden(request: Request) -> Response:
    approval = _of(request)
    screen = approval.draft.screen(request.path_params["number"])
    return approval.page("hidden.html", screen=screen, hidden=list(hidden_of(screen)))


async def _choose(request: Request) -> Response:
    approval, sent = _of(request), await sent_by(request)
    screen = approval.draft.screen(request.path_params["number"])
    for place in (value for name, value in sent.items() if name.startswith("choisi-")):
        line, words = words_at(screen, place)
        words.is_chosen = line.is_kept = True
        screen.is_read = False
    return _back(approval, f"ecran-{screen.number}")


async def _write(request: Request) -> Response:
    """Write the files, where every screen was read and the folder can be made."""
    approval, sent = _of(request), await sent_by(request)
    approval.draft.signed = sent.get("par", "").strip() if sent.get("entier") else None
    said = "" if approval.draft.is_read else "unread"
    said = said or unsigned(approval.draft.signed) or refusal(approval.guidebook.root, approval.slug) or ""
    if said:
        approval.said = said
        return _back(approval, "message")
    try:
        today = datetime.date.today()
        approval.written = write(approval.draft, approval.house, approval.guidebook.root, approval.slug, today)
    except OSError as error:
        return approval.page("refused.html", 500, why=refused(error, approval.slug))
    approval.end()
    return approval.page("end.html", files=[file.relative_to(approval.guidebook.root) for file in approval.written])


async def _give_up(request: Request) -> Response:
    approval = _of(request)
    approval.end()
    return approval.page("end.html", files=[])


def _of(request: Request) -> Approval:
    approval: Approval = request.app.state.desk
    return approval


def _back(approval: Approval, place: str) -> Response:
    """The page again, at that place: loading it again does nothing twice."""
    return RedirectResponse(f"/{approval.key}/#{place}", 303)
