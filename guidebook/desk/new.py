"""A new site: unpacked from the very wheel that will build it, so that the two agree."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from guidebook.desk.wheels import content
from guidebook.machine.disk_errors import refused
from guidebook.machine.leftovers import is_empty

PACKAGES: Final = "paquets"
"""The folder of a site that holds what it is built with: to upgrade is to replace it."""

LOCK: Final = "requirements.txt"
_EXTRAS = ("requirements-atelier.txt", "requirements-flotte.txt", "requirements-lieux.txt", "requirements-voix.txt")
"""What one command needs and no other, for who wants it."""

_TEMPLATE = "guidebook/desk/new_site/"
_DOT = "dot_"


class NoSite(Exception):
    """Why there is no new site, in a sentence; `code` is the exit code."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.code = code


def write_site(folder: Path, wheels: Mapping[str, bytes]) -> None:
    """Write a new site into a folder that is empty or not there yet.

    Raises:
        NoSite: there is something in it, or the disk refuses.
    """
    files = {_dotted(path): data for path, data in content(wheels, _TEMPLATE)}
    try:
        if folder.exists() and (not folder.is_dir() or not is_empty(folder)):
            raise NoSite(f"Il y a déjà quelque chose dans « {folder} » : choisissez un autre nom de dossier.")
        _write(folder, {**files, **{f"{PACKAGES}/{name}": data for name, data in packages(wheels).items()}})
    except OSError as error:
        raise NoSite(refused(error, str(folder)), 2) from None


def write_packages(folder: Path, wheels: Mapping[str, bytes]) -> None:
    """Write what a site has in its folder `paquets` into another folder: it may replace that one.

    Raises:
        OSError: the disk refuses.
    """
    _write(folder, packages(wheels))


def packages(wheels: Mapping[str, bytes]) -> dict[str, bytes]:
    """The wheels, and the lock that names them with all that they need; paths in it are from the root of a site."""
    locks = dict(content(wheels, f"{_TEMPLATE}{PACKAGES}/"))
    lock = locks[LOCK].decode()
    ours = [f"./{PACKAGES}/{n} --hash=sha256:{hashlib.sha256(data).hexdigest()}\n" for n, data in wheels.items()]
    return {**wheels, LOCK: (lock + "".join(ours)).encode(), **{name: locks[name] for name in _EXTRAS}}


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _dotted(path: str) -> str:
    return "/".join(f".{part.removeprefix(_DOT)}" if part.startswith(_DOT) else part for part in path.split("/"))
