"""A network that publishes, the hosts that carry it, and a kiosk that takes: all real but for the browser's trial."""

from __future__ import annotations

import datetime
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from guidebook.fleet.keys import Keyring, create
from guidebook.fleet.publishing import Publication, Published
from guidebook.fleet.settings import FleetSettings
from guidebook.kiosk.settings import Settings
from guidebook.kiosk.store import Store
from guidebook.kiosk.updates.record import Record, record_of
from guidebook.kiosk.updates.trust import believe
from guidebook.kiosk.updates.update import Update, origin_of
from guidebook.site.ranges import given
from tests.kiosk.edition import make


def today() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)


class Network:
    """Who publishes: its keys, and the folder to put on line."""

    def __init__(self, folder: Path, *rings: int) -> None:
        self._place, self.rings = folder, rings or (100,)
        self.keys, self.folder = folder / "cles", folder / "publie"
        create(self.keys, 3, 2, today())

    @property
    def root(self) -> Path:
        return self.keys / "1.root.json"

    def publication(self, when: datetime.datetime | None = None, keys: Path | None = None) -> Publication:
        settings = FleetSettings(anneaux=self.rings)
        return Publication(self.folder, Keyring([keys or self.keys]), settings, when or today())

    def publish(self, mark: str, when: datetime.datetime | None = None, **edition: Any) -> Published:
        site = self._place / f"site-{mark}"
        if not site.exists():
            make(site, mark, **edition)
        return self.publication(when).publish(site)

    def copy(self, name: str) -> Path:
        """The published folder as it is now."""
        return Path(shutil.copytree(self.folder, self._place / name))


class Post:
    """A kiosk that belongs to the network."""

    def __init__(self, folder: Path, network: Network, number: int = 1, **settings: str) -> None:
        self.store, self.said = Store(folder), list[str]()
        self._settings = Settings.model_validate({"numero": number, **settings})
        believe(folder, network.root)

    def update(
        self, source: str | Path, try_out: Callable[[str], None] = lambda name: None, stick: Path | None = None
    ) -> bool:
        """One look, as `borne --mettre-a-jour` does; the trial in a browser is in tests/kiosk and its own test."""
        return Update(
            store=self.store,
            settings=self._settings,
            origin=origin_of(str(source)),
            try_out=try_out,
            say=self.said.append,
            stick=stick,
        ).run()

    @property
    def record(self) -> Record:
        return record_of(self.store.folder)

    @property
    def version(self) -> int:
        """The number of what is shown, which is whole."""
        pointer = self.store.pointer
        assert pointer and self.store.whole(pointer.current)
        return self.record.numbers[pointer.current]


class Host(http.server.BaseHTTPRequestHandler):
    """A static host with ranges. `asked` has the path and the first byte of each request, `cut` lets so many pass."""

    folder: Path
    asked: list[tuple[str, str]]
    cut: list[int]
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file, asked = self.folder / self.path.lstrip("/"), self.headers.get("Range")
        self.asked.append((self.path, asked or ""))
        if not file.is_file():
            self.send_error(404)
            return
        status, headers, content = given(asked, file.read_bytes())
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(content))}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.cut and "fichiers" in self.path:
            content, self.cut[0] = content[: self.cut[0]], max(0, self.cut[0] - len(content))
            self.close_connection = self.cut[0] == 0
        self.wfile.write(content)

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


class Served:
    """The address of a host, and what was asked of it."""

    def __init__(self, address: str, asked: list[tuple[str, str]], cut: list[int]) -> None:
        self.address, self.asked, self.cut = address, asked, cut

    def files(self) -> list[str]:
        return [path.rpartition("/")[2] for path, _ in self.asked if path.startswith("/fichiers/")]


@contextmanager
def answering(handler: Callable[..., http.server.BaseHTTPRequestHandler]) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    asked, cut = list[tuple[str, str]](), list[int]()
    with answering(type("FolderHost", (Host,), {"folder": folder, "asked": asked, "cut": cut})) as address:
        yield Served(address, asked, cut)
