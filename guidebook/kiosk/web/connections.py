"""Who is connected to the kiosk's server: a bounded number, and of these the visitor goes last."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

WAITING = 1024
"""Connections that the system keeps until they are accepted: one that finds no room is tried again after a second."""
_MOST_STRANGERS = 64
"""A browser opens six to one address."""


class SparingServer(ThreadingHTTPServer):
    """Holds a bounded number of connections: the oldest goes when there are more, the visitor's own last of all.

    Who opens hundreds and asks nothing keeps nobody waiting: not for a thread, a descriptor, nor a turn.
    """

    daemon_threads = True

    def __init__(self, listener: socket.socket, answering: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(listener.getsockname(), answering, bind_and_activate=False)
        self.socket.close()
        self.socket = listener
        self._lock = threading.Lock()
        self._open: dict[int, socket.socket] = {}
        self._spared: set[int] = set()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Answer in a thread, after having made room for it."""
        with self._lock:
            self._open[id(request)] = request
            strangers = [key for key in self._open if key not in self._spared]
            if len(strangers) > _MOST_STRANGERS:
                with suppress(OSError):
                    self._open.pop(strangers[0]).shutdown(socket.SHUT_RDWR)
        super().process_request(request, client_address)

    def spare(self, request: Any) -> None:
        """This connection is the visitor's."""
        with self._lock:
            self._spared.add(id(request))

    def shutdown_request(self, request: Any) -> None:
        """It is over."""
        with self._lock:
            self._open.pop(id(request), None)
            self._spared.discard(id(request))
        super().shutdown_request(request)

    def handle_error(self, *_: object) -> None:
        """A browser that goes away in the middle of an answer is no news."""
