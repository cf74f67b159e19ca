"""An atelier that runs, on a copy of the example's guides."""

from __future__ import annotations

import http.client
import re
import socket
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from urllib.parse import urlencode, urlsplit

import pytest

from guidebook.desk.atelier.server import server_of
from guidebook.desk.atelier.shown import Shown
from guidebook.desk.atelier.workshop import Workshop


@dataclass(frozen=True)
class Answer:
    """What the atelier answered."""

    code: int
    headers: Mapping[str, str]
    text: str

    def field(self, name: str) -> str:
        """The value of a hidden field of the page."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        assert found, self.text
        return found[1]


@dataclass(frozen=True)
class Atelier:
    """An atelier that answers: `address` is what its command would give."""

    address: str
    root: Path

    @property
    def host(self) -> str:
        return urlsplit(self.address).netloc

    def ask(self, method: str, path: str, body: str = "", headers: Mapping[str, str] | None = None) -> Answer:
        """A request to the letter: what isn't said isn't sent."""
        connection = http.client.HTTPConnection(self.host)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        content = body.encode()
        for name, value in {"Host": self.host, "Content-Length": str(len(content)), **(headers or {})}.items():
            connection.putheader(name, value)
        connection.endheaders(content)
        answer = connection.getresponse()
        told = Answer(answer.status, dict(answer.getheaders()), answer.read().decode("utf-8", "replace"))
        connection.close()
        return told

    def path(self, address: str) -> str:
        return urlsplit(self.address).path + address

    def get(self, address: str) -> Answer:
        return self.ask("GET", self.path(address))

    def post(self, address: str, **form: str) -> Answer:
        headers = {"Origin": f"http://{self.host}", "Content-Type": "application/x-www-form-urlencoded"}
        return self.ask("POST", self.path(address), urlencode(form), headers)


def served(root: Path) -> Iterator[Atelier]:
    workshop, told = Workshop(root), Queue[str]()
    workshop.begin()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = server_of(workshop, Shown(root), listening.getsockname()[1], told.put)
        thread = threading.Thread(target=server.run, args=([listening],))
        thread.start()
        yield Atelier(told.get(), root)
        server.should_exit = True
        thread.join()


@pytest.fixture
def atelier(project: Path) -> Iterator[Atelier]:
    """One on a copy of the example's guides, without the site beside."""
    yield from served(project)
