"""A new content is opened before any visitor sees it: its home, a guide, the search, as the kiosk will show them.

The browser is the visitors' own, under the policies of the venue: they let nobody inspect a page. So the pages tell by
themselves how they are, by a script that is put into each while they are tried.
"""

from __future__ import annotations

import html
import json
import socket
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue
from secrets import token_urlsafe
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from guidebook.kiosk.errors import KioskError
from guidebook.kiosk.settings import Settings
from guidebook.kiosk.visits.memory import Memory
from guidebook.kiosk.visits.screen import Screen
from guidebook.kiosk.web.connections import SparingServer
from guidebook.kiosk.web.server import LOOPBACK
from guidebook.kiosk.web.serving import HOME, Handler, Sign, entrance, first_page, handler
from guidebook.site.release import Release

SEARCH = "chercher.html"
_SCRIPT = Path(__file__).with_suffix(".js")
_STEP = "essai"
_PATIENCE = 15.0
"""Seconds for one page."""


class TrialFailed(KioskError):
    """A page of a content does not work."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is heard: a page's `title`, a `mistake` of a script, a search that has `found` something, or a sign."""

    what: str
    detail: str = ""


Heard = SimpleQueue[Told]


class _Trying(Handler):
    """Serves a content as the kiosk does, with the script of the trial in each page of the walk."""

    walk: tuple[str, ...]
    words: str
    heard: Heard

    def _first(self) -> str:
        return _address(self.walk, 0).removeprefix("/")

    def _sign(self, path: str, query: str) -> None:
        if path == "_borne/essai.js":
            return self._answer(200, _SCRIPT.read_bytes(), "text/javascript; charset=utf-8")
        if path != "_borne/essai":
            return super()._sign(path, query)
        told = parse_qs(query)
        self.heard.put(Told(told["what"][0], told.get("detail", [""])[0]))
        return self._answer(204)

    def _answer(self, status: int, content: bytes = b"", kind: str = "", headers: dict[str, str] | None = None) -> None:
        if kind.startswith("text/html") and (step := parse_qs(urlsplit(self.path).query).get(_STEP)):
            content = content.replace(b"<head>", b"<head>" + self._tag(int(step[0])), 1)
        super()._answer(status, content, kind, headers)

    def _tag(self, step: int) -> bytes:
        follows = _address(self.walk, step + 1) if step + 1 < len(self.walk) else ""
        words = self.words if self.walk[step] == SEARCH else ""
        tag = f'<script src="/_borne/essai.js" data-next="{follows}" data-words="{html.escape(words)}"></script>'
        return tag.encode()


def _address(walk: tuple[str, ...], step: int) -> str:
    return f"/{walk[step]}?{_STEP}={step}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a content is tried on; the browser has `first` seconds to ask for its first page."""

    browser: Path
    memory: Memory
    listener: socket.socket
    first: float


def try_out(folder: Path, release: Release, ground: Ground) -> None:
    """Open what a visitor opens first.

    Raises:
        TrialFailed: something does not work.
    """
    guide, title = _first_guide(folder)
    first = first_page(release)
    walk = (first, HOME, guide, SEARCH, first)
    for page in walk:
        if page not in release.files:
            raise TrialFailed(f"La page « {page} » manque.")
    heard: Heard = SimpleQueue()
    port = ground.listener.getsockname()[1]
    secret = token_urlsafe()
    serving = handler(
        port, folder, release, Settings().script().encode(), lambda sign: heard.put(Told(sign.name)), secret
    )
    trying = type("TrialHandler", (_Trying, serving), {"walk": walk, "words": title, "heard": heard})
    with ExitStack() as stack:
        stack.callback(ground.memory.forget)
        address = f"http://{LOOPBACK}:{port}/{entrance(secret)}"
        stack.callback(Screen(ground.browser, address, ground.memory.profile(), shown=False, printing=False).end)
        server = SparingServer(ground.listener, trying)
        stack.callback(server.shutdown)
        Thread(target=server.serve_forever, daemon=True).start()
        if not _next(heard, Sign.ASKED.name, ground.first):
            raise TrialFailed(
                f"Le navigateur n’ouvre pas http://{LOOPBACK}:{port}, où le contenu s’essaie. Si cet ordinateur a des "
                "règles pour le navigateur, refaites-les : « borne --installer », puis l’étape 3 de la fiche."
            )
        _follow(walk, heard)


def _first_guide(folder: Path) -> tuple[str, str]:
    """Its address and its title."""
    try:
        guide = json.loads((folder / "guidebook.json").read_bytes())["guides"][0]
        return str(guide["address"]), str(guide["title"])
    except (OSError, ValueError, LookupError, TypeError):
        raise TrialFailed("Ce contenu n’a aucun guide.") from None


def _follow(walk: tuple[str, ...], heard: Heard) -> None:
    """Each page tells its title, the search that it found something, and the last page that it lives."""
    for page in walk:
        if not (title := _next(heard, "title")):
            raise TrialFailed(f"La page « {page} » ne s’ouvre pas.")
        if not title.detail.strip():
            raise TrialFailed(f"La page « {page} » n’a pas de titre.")
        if page == SEARCH and not _next(heard, "found"):
            raise TrialFailed("La recherche ne trouve pas le premier guide par son titre.")
    if not _next(heard, Sign.ATTRACT.name):
        raise TrialFailed("L’accueil ne donne pas signe de vie : ce n’est pas une édition pour borne.")


def _next(heard: Heard, what: str, patience: float = _PATIENCE) -> Told | None:
    """The next thing of this kind that is heard, None after so many seconds."""
    until = time.monotonic() + patience
    with suppress(Empty):
        while (told := heard.get(timeout=max(0.0, until - time.monotonic()))).what != what:
            if told.what == "mistake":
                raise TrialFailed(f"Un programme de la page s’arrête ({told.detail[:200]}).")
        return told
    return None
