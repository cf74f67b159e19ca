"""The page where the author takes, one by one, the names that have changed. Only what is taken is written."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from guidebook.desk.atelier.shelf import Changed, Shelf
from guidebook.desk.record.approval.desk import Desk, sent_by, under_key
from guidebook.desk.record.approval.writing import unsigned
from guidebook.desk.record.differences.found import Difference
from guidebook.desk.record.differences.renaming import ChangedLine, Texts, changed_lines, left, renamed
from guidebook.machine.disk_errors import refused
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook

_HERE = Path(__file__).parent
_KEPT = ".atelier"
"""Where the atelier keeps what a file was before."""
_VERIFIED = re.compile(r"^verification:[^\n]*\n(?:[ \t]+[^\n]*\n)*", re.M)


@dataclass(frozen=True, slots=True)
class Proposed:
    """A difference, and what taking it would change."""

    difference: Difference
    lines: Sequence[ChangedLine]
    left: Sequence[str]


class Differences(Desk):
    """What has another name in one guide."""

    def __init__(self, guidebook: Guidebook, guide: Guide, found: Sequence[Difference]) -> None:
        super().__init__(guidebook, _HERE)
        self.guide, self.found = guide, found
        self.signed: str | None = None
        self._shelf = Shelf(guidebook.root, guidebook.root / _KEPT)
        self._opened = [self._shelf.open(path) for path in (guide.storyboard, guide.path)]
        self.texts = Texts(*(one.text for one in self._opened))

    def application(self) -> Starlette:
        """Its pages."""
        routes = [
            Route("/", _show, methods=["GET"]),
            Route("/ecrire", _write, methods=["POST"]),
            Route("/abandonner", _give_up, methods=["POST"]),
        ]
        return under_key(self, routes)

    def proposed(self) -> list[Proposed]:
        """Each difference with the lines that it would change."""
        found = []
        for difference in self.found:
            after = renamed(self.texts, difference)
            found.append(Proposed(difference, changed_lines(self.texts, after), left(after, difference)))
        return found

    def write(self, taken: Sequence[Difference], signed: str | None) -> list[Path]:
        """Change the files, and say which were.

        Raises:
            Changed: somebody wrote one of them meanwhile.
            OSError: the disk refuses.
        """
        texts = self.texts
        for difference in taken:
            texts = renamed(texts, difference)
        guide = verified(texts.guide, signed, datetime.date.today()) if signed else texts.guide
        after = zip(self._opened, (texts.screens, guide), strict=True)
        changed = [(opened, text) for opened, text in after if text != opened.text]
        for opened, text in changed:
            self._shelf.save(opened.path, text, opened.mark)
        return [self.guidebook.root / opened.path for opened, _ in changed]


def verified(text: str, by: str, today: datetime.date) -> str:
    """The text of a guide whose header says who walked to the end that day."""
    lines = f"verification:\n  le: {today.isoformat()}\n  par: {by}\n"
    before, dashes, after = text.partition("\n---")
    header = f"{before}\n"
    if _VERIFIED.search(header):
        header = _VERIFIED.sub(lambda _: lines, header, count=1)
    else:
        header += lines
    return f"{header.removesuffix(chr(10))}{dashes}{after}"


async def _show(request: Request) -> Response:
    desk = _of(request)
    said, desk.said = desk.said, ""
    return desk.page("differences.html", proposed=desk.proposed(), said=said)


async def _write(request: Request) -> Response:
    desk, sent = _of(request), await sent_by(request)
    signed = sent.get("par", "").strip() if sent.get("entier") else None
    desk.signed = signed
    if said := unsigned(signed):
        desk.said = said
        return RedirectResponse(f"/{desk.key}/#message", 303)
    taken = [difference for number, difference in enumerate(desk.found) if f"pris-{number}" in sent]
    try:
        desk.written = desk.write(taken, signed)
    except Changed:
        desk.said = "meanwhile"
        return RedirectResponse(f"/{desk.key}/#message", 303)
    except OSError as error:
        return desk.page("refused.html", 500, why=refused(error, desk.guide.slug))
    desk.end()
    return desk.page("end.html", files=[file.relative_to(desk.guidebook.root) for file in desk.written])


async def _give_up(request: Request) -> Response:
    desk = _of(request)
    desk.end()
    return desk.page("end.html", files=[])


def _of(request: Request) -> Differences:
    desk: Differences = request.app.state.desk
    return desk
