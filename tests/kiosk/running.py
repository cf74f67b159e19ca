"""A kiosk as a venue starts it, seen as systemd sees it: what it says on its notification socket."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, Queue
from types import TracebackType
from urllib.request import urlopen

from playwright.sync_api import Page, Playwright

from guidebook.kiosk.visits.memory import in_memory
from guidebook.machine.browser import chromium_of_the_system
from tests.conftest import ROOT
from tests.kiosk.venue import Machine

ON_SCREEN = "À l’écran"
PATIENCE = 300.0
"""Seconds after which what was not said never will be."""


def command(*arguments: str | Path | int) -> list[str]:
    return [sys.executable, "-m", "guidebook", "borne", *map(str, arguments)]


def kiosk_command(*arguments: str | Path | int, **env: str) -> subprocess.CompletedProcess[str]:
    """`borne`, to its end."""
    return subprocess.run(
        command(*arguments), capture_output=True, text=True, cwd=ROOT, check=False, env={**os.environ, **env}
    )


def children(pid: int) -> list[int]:
    return [int(p) for p in Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()]


def descendants(pid: int) -> Iterator[int]:
    for child in children(pid):
        yield child
        yield from descendants(child)


def arguments_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_text("utf-8").replace("\0", " ")
    except OSError:
        return ""


def alive(mark: str) -> list[int]:
    """The processes whose command line has this mark."""
    found = (int(p.name) for p in Path("/proc").iterdir() if p.name.isdigit())
    return [pid for pid in found if mark in arguments_of(pid)]


def can_be_driven(folder: Path) -> Path:
    """A Chromium that the test can drive: the kiosk doesn't know."""
    wrapper = folder / "chromium"
    wrapper.write_text(f'#!/bin/sh\nexec "{chromium_of_the_system()}" --remote-debugging-port=0 "$@"\n', "utf-8")
    wrapper.chmod(wrapper.stat().st_mode | stat.S_IXUSR)
    return wrapper


class Notified:
    """What systemd would hear on its notification socket."""

    def __init__(self, address: Path) -> None:
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        address.unlink(missing_ok=True)
        self._socket.bind(str(address))
        self._said: Queue[str] = Queue()
        self._turns: Queue[None] = Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        with suppress(OSError):
            while said := self._socket.recv(4096).decode():
                if said.startswith("WATCHDOG"):
                    self._turns.put(None)
                else:
                    self._said.put(said)

    def next(self, words: str) -> str | None:
        """The rest of the next message that has these words, None where it never comes."""
        until = time.monotonic() + PATIENCE
        with suppress(Empty):
            while words not in (said := self._said.get(timeout=max(0, until - time.monotonic()))):
                pass
            return said.partition(words)[2]
        return None

    def turns(self, number: int) -> None:
        """Wait for so many signs of life from now on."""
        while not self._turns.empty():
            self._turns.get()
        for _ in range(number):
            self._turns.get(timeout=PATIENCE)

    def forget(self) -> None:
        """Let go of what was said."""
        with suppress(Empty):
            while True:
                self._said.get_nowait()

    def close(self) -> None:
        """Hear no more."""
        self._socket.shutdown(socket.SHUT_RD)
        self._socket.close()


class Kiosk:
    """One running kiosk."""

    def __init__(
        self,
        folder: Path,
        *options: str | Path,
        port: int | None = 0,
        chromium: Path | None = None,
        memory: Path | None = None,
        machine: Machine | None = None,
    ) -> None:
        self.folder = folder
        for name in ("home", "tmp"):
            (folder / name).mkdir(exist_ok=True)
        # Chromium keeps a socket there, whose path has 107 signs at most: too few for pytest's folders.
        self.memory = memory or Path(tempfile.mkdtemp(dir=in_memory()))
        address = folder / "notify"
        self._notified = Notified(address)
        self.log = folder / "log"
        places = ("--dossier", folder / "store", "--reglages", folder / "borne.yml", "--memoire", self.memory)
        env = {
            **os.environ,
            "NOTIFY_SOCKET": str(address),
            "HOME": str(folder / "home"),
            "TMPDIR": str(folder / "tmp"),
            "PYTHONUNBUFFERED": "1",
            "CHROMIUM": str(chromium or chromium_of_the_system()),
        }
        kiosk = command("--sans-ecran", *(() if port is None else ("--port", port)), *places, *options)
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                machine.command(*kiosk) if machine else kiosk,
                cwd=ROOT,
                env=env,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def __enter__(self) -> Kiosk:
        return self

    def __exit__(self, *_: TracebackType | type[BaseException] | BaseException | None) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)
        self._notified.close()
        shutil.rmtree(self.memory)

    def hears(self, words: str) -> float:
        """Wait until the kiosk says so; the seconds it took."""
        begun = time.monotonic()
        assert self._notified.next(words) is not None, f"« {words} » was not said:\n{self.log.read_text('utf-8')}"
        return time.monotonic() - begun

    def on_screen(self, mark: str = "") -> float:
        """Wait until a new page lives; the seconds it took."""
        return self.hears(f"{ON_SCREEN} : contenu {mark}")

    def forgets(self) -> None:
        """What it said until now was for another test."""
        self._notified.forget()

    def looks_around(self) -> None:
        """Wait until it has looked, twice from now, at what its page says and at what its store holds."""
        self._notified.turns(3)

    @property
    def address(self) -> str:
        found = re.search(r"http://[\d.:]+/", self.log.read_text("utf-8"))
        assert found
        return found[0]

    def get(self, path: str = "") -> str:
        with urlopen(self.address + path, timeout=PATIENCE) as answer:
            return answer.read().decode()

    def processes(self) -> tuple[int, int]:
        """The server and the browser."""
        browser = next(pid for pid in children(self.process.pid) if "--user-data-dir" in arguments_of(pid))
        server = next(pid for pid in children(self.process.pid) if "guidebook" in arguments_of(pid))
        return server, browser

    def renderers(self) -> list[int]:
        _, browser = self.processes()
        return [pid for pid in descendants(browser) if "--type=renderer" in arguments_of(pid)]

    @contextmanager
    def page(self, playwright: Playwright) -> Iterator[Page]:
        """What is on screen."""
        port = ""
        while not port:
            with suppress(OSError):  # the browser before, whose folder goes
                port = "".join(file.read_text("utf-8").partition("\n")[0] for file in self._ports())
        browser = playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
        yield browser.contexts[0].pages[0]
        browser.close()

    def _ports(self) -> Iterator[Path]:
        return self.memory.glob("*/*/DevToolsActivePort")

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._notified.close()


def hold(folders: list[Path], secret: str) -> list[Path]:
    """The files that hold these bytes, as UTF-8 or as UTF-16."""
    wanted = (secret.encode(), secret.encode("utf-16-le"))
    found = []
    for folder in folders:
        for file in folder.rglob("*"):
            with suppress(OSError):  # a browser makes and erases files all the time
                if file.is_file() and not file.is_symlink() and any(form in file.read_bytes() for form in wanted):
                    found.append(file)
    return found
