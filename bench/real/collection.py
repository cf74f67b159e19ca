"""The collection: packages of Debian, npm and PyPI, their versions and hashes pinned → pages, drawn by a seed."""

from __future__ import annotations

import hashlib
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
PLACE = ROOT / ".cache" / "real"
Half = Literal["revue", "gardee"]
_SEED = 20261130
DATA = Path(__file__).parent
_LEAST_WORDS, _MOST_BYTES = 60, 400_000


@dataclass(frozen=True, slots=True)
class Package:
    """Where pages come from. `folder` is where its pages are, `number` how many are drawn."""

    client: str
    name: str
    version: str
    sha256: str
    kind: str
    folder: str
    number: int = 2

    @property
    def place(self) -> Path:
        """Where it is unpacked."""
        return PLACE / re.sub(r"\W+", "-", f"{self.name}-{self.version}").strip("-")


class NotFetched(Exception):
    """A package can't be had, or isn't the one that is pinned; the message is a sentence."""


def packages() -> list[Package]:
    """The collection."""
    return [Package(**one) for one in yaml.safe_load((DATA / "packages.yml").read_text("utf-8"))]


def fetched(package: Package) -> Path:
    """The unpacked package.

    Raises:
        NotFetched: the client doesn't give it, or gives another.
    """
    if package.place.is_dir():
        return package.place
    download = PLACE / "download"
    shutil.rmtree(download, ignore_errors=True)
    download.mkdir(parents=True)
    done = subprocess.run(
        _CLIENTS[package.client](package), cwd=download, capture_output=True, text=True, check=False, timeout=600
    )
    archives = [file for file in download.iterdir() if file.suffix in (".deb", ".tgz", ".gz")]
    if len(archives) != 1:
        raise NotFetched(f"{package.client} ne donne pas {package.name} {package.version} : {done.stderr[-300:]}")
    if (seen := hashlib.sha256(archives[0].read_bytes()).hexdigest()) != package.sha256:
        raise NotFetched(f"{package.name} {package.version} a changé : son empreinte est {seen}.")
    package.place.mkdir(parents=True)
    unpack = ("dpkg-deb", "-x") if archives[0].suffix == ".deb" else ("tar", "-xzf")
    to = (str(package.place),) if archives[0].suffix == ".deb" else ("-C", str(package.place))
    subprocess.run((*unpack, str(archives[0]), *to), check=True)
    return package.place


_CLIENTS: Mapping[str, Callable[[Package], tuple[str, ...]]] = {
    "debian": lambda one: ("apt-get", "download", f"{one.name}={one.version}"),
    "npm": lambda one: ("npm", "pack", "--silent", f"{one.name}@{one.version}"),
    "pypi": lambda one: (
        *(sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:"),
        f"{one.name}=={one.version}",
    ),
}


def drawn(package: Package) -> list[Path]:
    """Its pages, drawn by the seed: those that are whole documents and have something to read."""
    folder = fetched(package)
    files = sorted(file for file in folder.glob(package.folder) if file.is_file() and not file.is_symlink())
    random.Random(f"{_SEED} {package.name}").shuffle(files)  # noqa: S311 - a draw that anyone can repeat
    return [file for file, _ in zip((one for one in files if _is_page(one)), range(package.number), strict=False)]


def _is_page(file: Path) -> bool:
    if file.stat().st_size > _MOST_BYTES:
        return False
    source = file.read_text("utf-8", "replace")
    if not re.search(r"<body", source, re.IGNORECASE) or re.search(r"http-equiv=.?refresh", source, re.IGNORECASE):
        return False
    text = re.sub(r"<(script|style)\b.*?</\1>|<[^>]+>", " ", source, flags=re.DOTALL | re.IGNORECASE)
    return len(text.split()) >= _LEAST_WORDS


def draw() -> dict[str, str]:
    """The pages that the seed draws, and the hash of each: what `pages.yml` keeps."""
    pages = sorted((page for package in packages() for page in drawn(package)), key=name_of)
    return {name_of(page): hashlib.sha256(page.read_bytes()).hexdigest() for page in pages}


def names(half: Half) -> list[str]:
    """The pages of a half, by their names in the collection."""
    return [name for name in _pages() if half_of(name) == half]


def half_of(name: str) -> Half:
    """« revue »: may be read while the audit is made; « gardee »: judged at the end only, and never tuned to."""
    kept = name not in _read() and hashlib.sha256(name.encode()).digest()[0] % 2 == 0
    return "gardee" if kept else "revue"


def files(wanted: Collection[str]) -> list[Path]:
    """The files of these pages, fetched where they aren't there yet.

    Raises:
        NotFetched: a package isn't to be had, or a page isn't the one that was drawn.
    """
    for package in packages():
        if any(name.startswith(f"{package.place.name}/") for name in wanted):
            fetched(package)
    for name in wanted:
        if hashlib.sha256((PLACE / name).read_bytes()).hexdigest() != _pages()[name]:
            raise NotFetched(f"{name} n’est pas la page qui a été tirée.")
    return [PLACE / name for name in wanted]


@cache
def _pages() -> dict[str, str]:
    pages: dict[str, str] = yaml.safe_load((DATA / "pages.yml").read_text("utf-8"))
    return pages


@cache
def _read() -> frozenset[str]:
    return frozenset(yaml.safe_load((DATA / "read.yml").read_text("utf-8")))


def name_of(page: Path) -> str:
    """A page's name in the collection: its place among the unpacked packages."""
    return page.relative_to(PLACE).as_posix()
