"""« Publier »: what changed, in French; where there is git it is kept there and never sent, and the site is made."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from guidebook.desk.atelier.changes import Line, changed_lines
from guidebook.desk.atelier.desk import Desk, desk_of, sent
from guidebook.desk.atelier.repository import Change, Refused, Repository
from guidebook.desk.atelier.workshop import Look
from guidebook.machine.interpreter import program
from guidebook.problem import has_error
from guidebook.site.build import CONFIGS

_MOST_SHOWN = 40
"""Files whose lines are shown: more are named only."""


@dataclass(frozen=True, slots=True)
class Told:
    """A change as the page tells it."""

    path: str
    what: str
    lines: list[Line]
    come: int
    gone: int


async def show(request: Request) -> Response:
    """What changed."""
    return await _page(desk_of(request), done=request.query_params.get("fait", ""))


async def act(request: Request) -> Response:
    """Keep the changes, or make the site."""
    desk, form = desk_of(request), await sent(request)
    look = desk.workshop.look()
    if has_error(list(look.problems)):
        return await _page(desk)
    if form.get("geste") == "garder":
        repository = Repository(desk.workshop.root)
        changes = await repository.changes(_folders(desk, look))
        message = form.get("message", "").strip() or _message(desk, look, changes)
        try:
            if changes:
                await repository.keep([change.path for change in changes], message)
        except Refused as error:
            return await _page(desk, refusal=str(error))
        return desk.to("publier?fait=garde")
    if form.get("geste") == "fabriquer":
        code, said = await _made(desk.workshop.root)
        return desk.to("publier?fait=fabrique") if code == 0 else await _page(desk, refusal=said)
    return desk.to("publier")


async def _page(desk: Desk, *, done: str = "", refusal: str = "") -> Response:
    look, repository = desk.workshop.look(), Repository(desk.workshop.root)
    is_kept = await repository.is_there()
    changes = await repository.changes(_folders(desk, look)) if is_kept else _since_made(desk, look)
    errors = sorted({problem.path for problem in look.problems if has_error([problem])})
    return desk.page(
        "publish.html",
        done=done,
        refusal=refusal,
        is_kept=is_kept,
        is_made=_site(desk).is_file(),
        errors=[(path, path in desk.workshop.texts(look)) for path in errors],
        changes=[_told(desk, look, change, number < _MOST_SHOWN) for number, change in enumerate(changes)],
        message=_message(desk, look, changes),
        has_settings=(desk.workshop.root / CONFIGS["site"]).is_file(),
    )


def _folders(desk: Desk, look: Look) -> list[str]:
    return [folder.path.relative_to(desk.workshop.root).as_posix() for folder in look.folders]


def _told(desk: Desk, look: Look, change: Change, has_lines: bool) -> Told:
    now = _text(desk.workshop.root / change.path)
    lines = changed_lines(change.before, now) if has_lines and change.kind == "changed" else []
    sentence = desk.t.publish.kinds.mapping()[change.kind]
    come, gone = (sum(line.sign == sign for line in lines) for sign in ("come", "gone"))
    return Told(change.path, str(sentence.format(what=_name(desk, look, change.path))), lines, come, gone)


def _name(desk: Desk, look: Look, path: str) -> str:
    """« le texte de « Lire un e-mail » »: what a file is to its author."""
    folder, _, file = path.rpartition("/")
    guide, named = look.guidebook.guide(folder.rpartition("/")[2]), desk.t.publish.files.mapping()
    known = named.get(file.partition(".")[0] if file in ("guide.md", "ecrans.yml") else "", "")
    if guide:
        return str((known or desk.t.publish.other).format(title=guide.header.title, file=file))
    shared = desk.t.shared.files.mapping().get(file.removesuffix(".yml"))
    return f"« {shared} »" if shared else f"« {path} »"


def _message(desk: Desk, look: Look, changes: list[Change]) -> str:
    guides = (look.guidebook.guide(change.path.rpartition("/")[0].rpartition("/")[2]) for change in changes)
    titles = list(dict.fromkeys(guide.header.title for guide in guides if guide))
    return (
        str(desk.t.publish.message.format(titles=", ".join(titles))) if titles else str(desk.t.publish.message_shared)
    )


def _since_made(desk: Desk, look: Look) -> list[Change]:
    """Without git: the texts that were saved here since the site was made, as they were then."""
    site = _site(desk)
    made = site.stat().st_mtime if site.is_file() else 0.0
    found = list[Change]()
    for path in desk.workshop.texts(look):
        since = [each for each in desk.workshop.shelf.versions(path) if each.when.timestamp() > made]
        before = since[-1].text if since else ""
        if since and before != _text(desk.workshop.root / path):
            found.append(Change(path, "changed", before))
    return found


def _site(desk: Desk) -> Path:
    return desk.workshop.root / "site" / "guidebook.json"


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


async def _made(root: Path) -> tuple[int, str]:
    """Make the site in a process of its own; what it says where it can't."""
    process = await asyncio.create_subprocess_exec(
        program(),
        *("-m", "guidebook", "construire"),
        cwd=root,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    said, complained = await process.communicate()
    return process.returncode or 0, (complained or said).decode("utf-8", "replace").strip()
