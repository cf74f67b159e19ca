"""The preview: the site on an address of this computer, made again at each change."""

from __future__ import annotations

import errno
import os
import socket
import tempfile
import threading
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from guidebook.languages.interface import in_french
from guidebook.languages.wording import Wording
from guidebook.package_data import data
from guidebook.problem import Level, Problem
from guidebook.site import hook
from guidebook.site.build import NotBuilt, refusals, settings_file
from guidebook.site.mkdocs_log import listening
from guidebook.site.ranges import given
from guidebook.theme import THEME

HOST = "127.0.0.1"
SCRIPT = "apercu.js"
_PAUSE = 0.03
"""Seconds without a change before the site is made again: a program that saves writes a file in several steps."""
_MOST = 8
"""Errors shown in a page: as many as somebody mends before looking again."""
_CHANGES = frozenset({"created", "deleted", "modified", "moved", "closed"})


def preview(root: Path, port: int, tell: Callable[[str], None], warn: Callable[[Problem], None]) -> None:
    """Show the site of `root` on this port until somebody stops it; no other computer sees it.

    `tell` gets what happens, `warn` what is wrong outside the guides; what is wrong in them is told by the hook.

    Raises:
        NotBuilt: the first site can't be made, or the port is taken.
    """
    file = settings_file(root)
    _free(port)
    with listening(root, tell, warn), refusals(file), tempfile.TemporaryDirectory(prefix="pas-a-pas-") as folder:
        _Server(file, port, Path(folder), tell).run()


class _Server(LiveReloadServer):
    """MkDocs' server, which hears of changes from the system at once, and makes a page when somebody asks for it."""

    def __init__(self, file: Path, port: int, folder: Path, tell: Callable[[str], None]) -> None:
        self._file, self._folder, self._tell = file, folder, tell
        super().__init__(self._build, HOST, port, str(folder))
        self.build_delay = _PAUSE
        self.observer = Observer()  # type: ignore[assignment]  # MkDocs' own looks every half second
        self._making = threading.Lock()
        self.error_handler = self._lost

    def run(self) -> None:
        """Build, then serve until somebody stops it."""
        config = self._config()
        config.plugins.on_startup(command="serve", dirty=False)
        try:
            mkdocs_build(config, serve_url=self.url)
            for place, recursive in _places(config, self._file.parent).items():
                self._watched_paths[place] = 1
                self.observer.schedule(_Changes(self._ask_for_a_build), place, recursive=recursive)
            self.serve()  # type: ignore[no-untyped-call]
        except KeyboardInterrupt:
            pass
        finally:
            self.shutdown()
            config.plugins.on_shutdown()

    def _config(self) -> MkDocsConfig:
        config = load_config(str(self._file), site_dir=str(self._folder))
        config.site_url = self.url
        return config

    def _build(self) -> None:
        try:
            with refusals(self._file):
                mkdocs_build(self._config(), serve_url=self.url)
        except NotBuilt as error:
            self._tell(str(error))

    def _ask_for_a_build(self) -> None:
        with self._rebuild_cond:
            self._want_rebuild = True
            self._rebuild_cond.notify_all()

    def _serve_request(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        address = unquote(environ["PATH_INFO"].lstrip("/"))
        if address == SCRIPT:
            start_response("200 OK", [("Content-Type", "application/javascript")])
            return [(THEME / "preview.js").read_bytes()]
        with self._epoch_cond:
            self._epoch_cond.wait_for(lambda: self._visible_epoch == self._wanted_epoch)
        with self._making:
            hook.write_asked(address + "index.html" * (address == "" or address.endswith("/")), self._folder)
        asked = environ.get("HTTP_RANGE")
        return self._part(asked, environ, start_response) if asked else super()._serve_request(environ, start_response)

    def _part(self, asked: str, environ: dict[str, Any], start_response: Any) -> Iterable[bytes] | None:
        """The part of a file that is asked for: MkDocs' server knows none, and some browsers play nothing without."""
        heads: list[tuple[str, list[tuple[str, str]]]] = []
        answer = super()._serve_request(environ, lambda *head: heads.append(head))
        if answer is None:
            return None
        whole, headers = heads[0]
        if whole != "200 OK":
            start_response(whole, headers)
            return answer
        status, told, part = given(asked, b"".join(answer))
        kept = {**dict(headers), **told, "Content-Length": str(len(part))}
        start_response(f"{status} {HTTPStatus(status).phrase}", list(kept.items()))
        return [part]

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        """The pages' policy allows no script but a file; what is wrong stands above the page."""
        content = content.replace(b"<body>", b"<body>" + errors_shown(hook.problems_told()).encode(), 1)
        return content.replace(b"</body>", f'<script src="/{SCRIPT}" data-epoch="{epoch}"></script></body>'.encode())

    def _lost(self, code: int) -> bytes | None:
        """What stands where no page is, or none yet: the first one without an error brings it."""
        if code != HTTPStatus.NOT_FOUND:
            return None
        told = Markup(errors_shown(hook.problems_told(), is_lost=True))  # noqa: S704 - made by a template
        page = Environment(autoescape=True).from_string((THEME / "preview-lost.html").read_text("utf-8"))
        return self._inject_js_into_html(page.render(told=told, said=_sentences()).encode(), self._visible_epoch)


def errors_shown(problems: Sequence[Problem], is_lost: bool = False) -> str:
    """The errors among the problems, as a page shows them; empty where there is none.

    `is_lost`: there is no page of before that it could stand above.
    """
    errors = [problem for problem in problems if problem.level is Level.ERROR]
    if not errors:
        return ""
    said, more = _sentences(), len(errors) - _MOST
    return (
        Environment(autoescape=True)
        .from_string((THEME / "preview.html").read_text("utf-8"))
        .render(
            title=(said.lost if is_lost else said.errors).format(count=len(errors)),
            place=said.place,
            problems=errors[:_MOST],
            more=said.more.format(count=more) if more > 0 else "",
        )
    )


@cache
def _sentences() -> Wording:
    return Wording(data(Path(__file__).with_name("preview.fr.yml")), in_french, "preview")


class _Changes(FileSystemEventHandler):
    """Calls when a file is written, moved or taken away; reading one is no change."""

    def __init__(self, changed: Callable[[], None]) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        """What watchdog calls."""
        names = [Path(os.fsdecode(path)).name for path in (event.src_path, event.dest_path) if path]
        is_written = any(not name.startswith((".", "~")) for name in names)  # whole files are moved into their place
        if event.event_type in _CHANGES and not event.is_directory and is_written:
            self._changed()


def _places(config: MkDocsConfig, root: Path) -> dict[str, bool]:
    """The folders that a site is made from, and whether what they hold is, all the way down."""
    named = [root / name for name in config.extra.get("recueils") or () if isinstance(name, str)]
    folders = {str(folder) for folder in (*config.watch, config.docs_dir, *named) if Path(str(folder)).is_dir()}
    return {str(root): False, **dict.fromkeys(sorted(folders), True)}


def _free(port: int) -> None:
    """Know before the first build, which takes seconds, whether the port can be had."""
    with socket.socket() as trial:
        if os.name == "posix":  # elsewhere it would take a port from another program
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
            raise NotBuilt(
                f"Le port {port} est déjà pris, sans doute par un autre aperçu. Fermez-le, "
                f"ou choisissez un autre port : guidebook apercu --port {port + 1}",
                2,
            ) from None
