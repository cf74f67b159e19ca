"""The atelier runs: on an address of this machine that no other machine reaches, until Ctrl + C."""

from __future__ import annotations

import errno
import os
import secrets
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from guidebook.desk.atelier.desk import desk_for, wording
from guidebook.desk.atelier.guard import Guard
from guidebook.desk.atelier.shown import Shown
from guidebook.desk.atelier.web import application
from guidebook.desk.atelier.workshop import Workshop

HOST = "127.0.0.1"
_KEY = 32
"""Bytes of chance in an address: nobody guesses it."""


class Taken(Exception):
    """The port belongs to another program; the message is for who runs the command."""


def run(root: Path, port: int, say: Callable[[str], None], show: Callable[[str], None]) -> None:
    """Serve the atelier of `root`; `show` gets its address once it answers.

    Raises:
        Taken: another program has the port.
        OSError: the disk refuses.
    """
    with _bound(port) as listening:
        workshop, shown = Workshop(root), Shown(root.resolve())
        say(str(wording().server.wait))
        workshop.begin()
        shown.begin()
        try:
            server_of(workshop, shown, listening.getsockname()[1], show).run([listening])
        finally:
            shown.end()


def server_of(workshop: Workshop, shown: Shown, port: int, show: Callable[[str], None]) -> uvicorn.Server:
    """What serves an atelier on that port of this machine; `show` gets its address once it answers."""
    desk = desk_for(workshop, shown, secrets.token_urlsafe(_KEY))
    guarded = Guard(application(desk), desk.at.strip("/"), port, shown.site, str(desk.t.server.refused))
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
    return _Server(config, lambda: show(f"http://{HOST}:{port}{desk.at}"))


class _Server(uvicorn.Server):
    """uvicorn's, which says when it answers."""

    def __init__(self, config: uvicorn.Config, begun: Callable[[], None]) -> None:
        super().__init__(config)
        self._begun = begun

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Then who waits can be told the address."""
        await super().startup(sockets)
        self._begun()


def _bound(port: int) -> socket.socket:
    """A socket of this machine alone; port 0 is any free one."""
    made = socket.socket()
    if os.name == "posix":  # elsewhere it would take a port from another program
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((HOST, port))
    except OSError as error:
        made.close()
        if error.errno not in (errno.EADDRINUSE, errno.EACCES):
            raise
        raise Taken(
            f"Le port {port} est déjà pris, sans doute par un autre atelier. Fermez-le, "
            f"ou choisissez un autre port : guidebook atelier --port {port + 1}"
        ) from None
    return made
