"""Playwright's driver: the Node program that it brings, which drives Chromium. Started here, or why it can't be."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager

from playwright._impl._driver import compute_driver_executable
from playwright.sync_api import Error, Playwright, sync_playwright

from guidebook.machine.interpreter import interpreter
from guidebook.machine.passing import passing_folder
from guidebook.machine.system_packages import by_hand

# Node lets less garbage wait: 45 MB less.
_SPARING = "--max-semi-space-size=1"

_PACKAGES = {"libatomic.so.1": "libatomic1", "libstdc++.so.6": "libstdc++6"}
"""What the driver is linked to and a bare system lacks (`ldd`), and the Debian package that has it."""


class NoDriver(Exception):
    """The driver does not start. The message is for the person who runs the command."""


@contextmanager
def driver(sparing: bool = False) -> Iterator[Playwright]:
    """A running Playwright, ended with the block; `sparing` where memory counts more than speed.

    Raises:
        NoDriver: it does not start on this computer.
    """
    if why := fault():
        raise NoDriver(_sentence(why))
    with ExitStack() as stack:
        given = {"TMPDIR": str(folder)} if (folder := stack.enter_context(passing_folder())) else {}
        if sparing:
            given["NODE_OPTIONS"] = f"{os.environ.get('NODE_OPTIONS', '')} {_SPARING}".strip()
        with _environment(given):  # read once, when Node starts
            playwright = stack.enter_context(sync_playwright())
        yield playwright


@contextmanager
def _environment(given: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in given}
    os.environ.update(given)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def missing_package() -> str | None:
    """The package (its Debian name) that the driver lacks to start, if that is what it lacks."""
    return _PACKAGES.get(_library(fault() or ""))


def fault() -> str | None:
    """What the system says against starting it (Playwright would say that a pipe is broken); None where it starts."""
    try:
        program = compute_driver_executable()[0]
        done = subprocess.run([program, "--version"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    except (Error, OSError) as error:
        return str(error)
    return done.stderr.decode(errors="replace").strip() or str(done.returncode) if done.returncode else None


def _library(said: str) -> str:
    found = re.search(r"[\w+.-]+\.so[\d.]*", said)
    return found[0] if found else ""


def _sentence(why: str) -> str:
    library = _library(why)
    if package := _PACKAGES.get(library):
        return f"Pour conduire Chromium, il manque à cet ordinateur « {library} ». Tapez : {by_hand(package)}"
    if library:
        return f"Pour conduire Chromium, il manque à cet ordinateur « {library} ». Installez le paquet qui le contient."
    last = why.splitlines()[-1]
    return (
        f"Ce qui conduit Chromium ne démarre pas ({last}). "
        f"Tapez : {interpreter()} -m pip install --force-reinstall playwright"
    )
