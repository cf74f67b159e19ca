"""A listening socket that outlives its server: while a new one starts, the browser waits instead of failing."""

from __future__ import annotations

import os
import signal
import socket
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from guidebook.kiosk.errors import KioskError
from guidebook.kiosk.processes import die_with_parent
from guidebook.kiosk.staff.room import StaffRoom
from guidebook.kiosk.web.connections import WAITING, SparingServer
from guidebook.kiosk.web.serving import Sign, handler
from guidebook.site.release import Release

LOOPBACK = "127.0.0.1"


_COUNT = b"+"
"""What begins a message that says what to count."""


class PortTaken(KioskError):
    """Another program listens there."""


@contextmanager
def listening(port: int, patience: float = 0.0) -> Iterator[socket.socket]:
    """A socket on this machine alone, waited for so many seconds at most; port 0 is any free one.

    Raises:
        PortTaken: it is not free.
    """
    until = time.monotonic() + patience
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        while not _bound(listener, port):
            if time.monotonic() >= until:
                raise PortTaken(
                    f"Un autre programme tient déjà le port {port} : peut-être une borne déjà en marche. "
                    f"Arrêtez-le, ou écrivez un autre nombre : « port: {port + 10} » dans borne.yml."
                )
            time.sleep(0.1)
        yield listener


def _bound(listener: socket.socket, port: int) -> bool:
    try:
        listener.bind((LOOPBACK, port))
        listener.listen(WAITING)
    except OSError:
        return False
    return True


def drop_waiting(listener: socket.socket) -> None:
    """Turn away what a dead browser still asked: its old signs of life are not those of the next one."""
    listener.setblocking(False)
    with suppress(BlockingIOError):
        while True:
            listener.accept()[0].close()
    listener.setblocking(True)


class Server:
    """A process that serves one release on a socket it was given, and is started again when it dies."""

    def __init__(
        self,
        listener: socket.socket,
        folder: Path,
        release: Release,
        script: str,
        secret: str = "",
        staff: StaffRoom | None = None,
        counted: Mapping[str, str] | None = None,
    ) -> None:
        self._listener = listener
        self._content = (folder, release, script.encode(), secret, staff, counted or {})
        self._counted = list[str]()
        self._start()

    def _start(self) -> None:
        # A fork: the socket and the content are there at once, and a dead server is replaced in milliseconds.
        context = get_context("fork")
        self._signs, write_end = context.Pipe(duplex=False)
        parent = os.getpid()
        arguments = (self._listener, write_end, parent, *self._content)
        self._process = context.Process(target=_serve, args=arguments, daemon=True)
        self._process.start()
        write_end.close()

    def signs(self, patience: float) -> list[Sign]:
        """What the page said, waiting for it at most `patience` seconds."""
        heard: list[Sign] = []
        try:
            while self._signs.poll(0 if heard else patience):
                message = self._signs.recv_bytes()
                if message.startswith(_COUNT):
                    self._counted.append(message.removeprefix(_COUNT).decode())
                else:
                    heard.append(Sign(message))
        except (EOFError, OSError):
            self.stop()
            self._start()
        return heard

    def counted(self) -> list[str]:
        """What was counted since it was last asked."""
        counted, self._counted = self._counted, []
        return counted

    def stop(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self._signs.close()


def _serve(
    listener: socket.socket,
    signs: Connection,
    parent: int,
    folder: Path,
    release: Release,
    settings: bytes,
    secret: str,
    staff: StaffRoom | None,
    counted: Mapping[str, str],
) -> None:
    die_with_parent(parent)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the supervisor, which ends us

    def tell(sign: Sign) -> None:
        with suppress(OSError):
            signs.send_bytes(sign.value)

    def count(what: str) -> None:
        with suppress(OSError):
            signs.send_bytes(_COUNT + what.encode())

    port = listener.getsockname()[1]
    answering = handler(port, folder, release, settings, tell, secret, staff, counted, count)
    SparingServer(listener, answering).serve_forever()
