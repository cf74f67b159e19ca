"""The approval runs: on an address of this machine that no other machine reaches, until the author has decided."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from pathlib import Path

import uvicorn

from guidebook.desk.atelier.guard import Guard
from guidebook.desk.record.approval.web import Approval, application
from guidebook.desk.record.draft import Draft
from guidebook.model.guidebook import Guidebook

_HOST = "127.0.0.1"
_KEY = 32
"""Bytes of chance in an address: nobody guesses it."""


def approve(draft: Draft, guidebook: Guidebook, slug: str, show: Callable[[str], None]) -> list[Path]:
    """Let the author decide; `show` gets the address once it answers. The files that were written, none perhaps.

    Raises:
        OSError: this machine gives no address.
    """
    with socket.socket() as listening:
        listening.bind((_HOST, 0))
        server, approval = server_of(draft, guidebook, slug, listening.getsockname()[1], show)
        server.run([listening])
        return approval.written


def server_of(
    draft: Draft, guidebook: Guidebook, slug: str, port: int, show: Callable[[str], None]
) -> tuple[uvicorn.Server, Approval]:
    """What serves the approval on that port of this machine."""

    def end() -> None:
        server.should_exit = True

    approval = Approval(draft, guidebook, slug, secrets.token_urlsafe(_KEY), end)
    guarded = Guard(application(approval), approval.key, port, "", str(approval.t["refused"]))
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
    server = _Server(config, lambda: show(f"http://{_HOST}:{port}/{approval.key}/"))
    return server, approval


class _Server(uvicorn.Server):
    """uvicorn's, which says when it answers."""

    def __init__(self, config: uvicorn.Config, begun: Callable[[], None]) -> None:
        super().__init__(config)
        self._begun = begun

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Then who waits can be told the address."""
        await super().startup(sockets)
        self._begun()
