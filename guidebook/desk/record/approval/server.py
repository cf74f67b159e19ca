"""The approval runs: on an address of this machine that no other machine reaches, until the author has decided."""

from __future__ import annotations

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import uvicorn
from starlette.types import ASGIApp

from guidebook.desk.atelier.guard import Guard

_HOST = "127.0.0.1"


class Page(Protocol):
    """What the author decides on: its addresses under its key, what is said to who may not ask, what was written."""

    key: str
    refused: str
    written: list[Path]
    ended: Callable[[], None]

    def application(self) -> ASGIApp:
        """The pages."""


def decide(page: Page, show: Callable[[str], None]) -> list[Path]:
    """Let the author decide; `show` gets the address once it answers. The files that were written, none perhaps.

    Raises:
        OSError: this machine gives no address.
    """
    with socket.socket() as listening:
        listening.bind((_HOST, 0))
        server_of(page, listening.getsockname()[1], show).run([listening])
        return page.written


def server_of(page: Page, port: int, show: Callable[[str], None]) -> uvicorn.Server:
    """What serves a page on that port of this machine, until it is ended."""
    guarded = Guard(page.application(), page.key, port, "", page.refused)
    config = uvicorn.Config(
        guarded,
        http="h11",
        ws="none",
        lifespan="off",
        loop="asyncio",
        log_level="error",
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=1,
    )
    server = _Server(config, lambda: show(f"http://{_HOST}:{port}/{page.key}/"))

    def end() -> None:
        server.should_exit = True

    page.ended = end
    return server


class _Server(uvicorn.Server):
    """uvicorn's, which says when it answers."""

    def __init__(self, config: uvicorn.Config, begun: Callable[[], None]) -> None:
        super().__init__(config)
        self._begun = begun

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Then who waits can be told the address."""
        await super().startup(sockets)
        self._begun()
