"""The site beside: the preview (`guidebook apercu`), in a process of its own that ends with the atelier.

It has another port, so its pages can touch nothing of the atelier's. Where the guides have an error it can't begin: it
is tried again at each save.
"""

from __future__ import annotations

import socket
import subprocess
from pathlib import Path
from threading import Event, Thread

from guidebook.addresses import guide_address, images_address, practice_address
from guidebook.machine.interpreter import program

_HOST = "127.0.0.1"
_PATIENCE = 10
"""Seconds in which it may take away what it made."""
_BEGINNING = 120
"""Seconds in which a large site is read on an old computer."""


class Shown:
    """The preview of the site at `root`."""

    def __init__(self, root: Path) -> None:
        self._root, self._port = root, _free_port()
        self._process: subprocess.Popen[str] | None = None
        self._ready, self._told = False, Event()
        self.site = f"http://{_HOST}:{self._port}"
        """Where it is, once it is ready."""

    def begin(self) -> None:
        """Start it, where it doesn't run."""
        if self._process and self._process.poll() is None:
            return
        command = [program(), "-m", "guidebook", "apercu", "--port", str(self._port), "--lie"]
        self._ready = False
        self._told.clear()
        self._process = subprocess.Popen(
            command,
            cwd=self._root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        Thread(target=self._listen, args=(self._process,), daemon=True).start()

    def end(self) -> None:
        """Stop it: it goes when nobody holds the other end of its input."""
        if self._process and self._process.stdin:
            self._process.stdin.close()
            try:
                self._process.wait(_PATIENCE)
            except subprocess.TimeoutExpired:  # in the middle of a build
                self._process.kill()

    @property
    def is_ready(self) -> bool:
        """Whether its pages can be looked at."""
        return self._ready and self._process is not None and self._process.poll() is None

    def wait(self) -> bool:
        """Wait until it can be asked, or can't begin; whether it can be asked."""
        if self._process:
            self._told.wait(_BEGINNING)
        return self.is_ready

    def _listen(self, process: subprocess.Popen[str]) -> None:
        """It tells where it is once it can be asked; what it says later is of no use here."""
        for line in process.stdout or ():
            if self.site in line:
                self._ready = True
                self._told.set()
        self._told.set()

    def views(self, slug: str, language: str = "fr") -> dict[str, str]:
        """The address of each view of a guide in that language, by its name."""
        views = {
            "page": guide_address(slug, language),
            "practice": practice_address(slug, language),
            "images": images_address(slug, language),
            "paper": f"imprimer.html#{slug}",
        }
        return {name: f"{self.site}/{address}" for name, address in views.items()}


def _free_port() -> int:
    with socket.socket() as trial:
        trial.bind((_HOST, 0))
        port: int = trial.getsockname()[1]
        return port
