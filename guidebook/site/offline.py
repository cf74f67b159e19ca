"""What lets a built site do without the network: the list of its files, and the worker that keeps them on a device."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Collection
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any

from guidebook.site.release import NAME, WORKER, Edition, Entry, Files, Release, describe

HEAVIEST = 50_000_000
"""Bytes that a device may be asked to keep, unpacked; a site of more is read on line, or from a USB key."""

_OF_LANGUAGE = re.compile(r"assets/(?:css|paper|search)/([a-z]{2,3}(?:-\w+)*)\.(?:css|js)")
_KEPT = frozenset((".css", ".gif", ".html", ".jpg", ".js", ".png", ".svg", ".webp", ".woff2"))
_LEFT = re.compile(r"(?:[a-z]{2,3}(?:-\w+)*/)?g/|imprimer/|lieux/liste-|assets/icons/")
"""Short addresses come with a connection; a hand-out is heavier than all its guide, and is made again by printing."""


def write_release(site: Path, edition: Edition, theme: Path, known: Files = MappingProxyType({})) -> None:
    """Write `release.json` and, for the site, `sw.js`; last of all: nothing may change in the folder after it.

    `known` are files that nobody changed since they were written.
    """
    # Its date is the clock's: the same guides would make another release. Servers compress by themselves.
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
    release = describe(site, edition, known)
    (site / NAME).write_text(release.text(), "utf-8")
    if edition == "site":
        (site / WORKER).write_text(worker(release, theme), "utf-8")


def worker(release: Release, theme: Path) -> str:
    """The service worker that keeps a release."""
    kept = {path: entry for path, entry in sorted(release.files.items()) if _is_kept(path)}
    codes = _languages(kept)
    files = {path: entry for path, entry in kept.items() if not _language(path, codes)}
    if sum(size for _, size in files.values()) > HEAVIEST:
        return forgetful_worker(theme)
    sounds = {path: entry for path, entry in sorted(release.files.items()) if is_sound(path)}
    listed = _map("FILES", [[path, _digest(entry)] for path, entry in files.items()])
    spoken = ((path, _language(path, codes)) for path in kept if path not in files)
    listed += _map("SPOKEN", [[path, [_digest(kept[path]), code]] for path, code in spoken])
    listed += _map("SOUNDS", [[path, [_digest(entry), entry[1]]] for path, entry in sounds.items()])
    return listed + "".join((theme / "offline" / name).read_text("utf-8") for name in ("worker.js", "sounds.js"))


def _languages(kept: Files) -> frozenset[str]:
    """The languages that a site has beside French: each has its styles and its home page."""
    told = (found[1] for path in kept if (found := _OF_LANGUAGE.fullmatch(path)))
    return frozenset(code for code in told if f"{code}/index.html" in kept)


def _language(path: str, codes: Collection[str]) -> str:
    """The language whose pages alone need a file; empty for what all may need."""
    found = _OF_LANGUAGE.fullmatch(path)
    code = found[1] if found else path.partition("/")[0]
    return code if code in codes else ""


def _map(name: str, entries: list[list[Any]]) -> str:
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries)
    return f"const {name} = new Map([\n{lines}\n]);\n"


def _digest(entry: Entry) -> str:
    return base64.b64encode(bytes.fromhex(entry[0])).decode()


def is_sound(path: str) -> bool:
    """Whether a file of a site is a sound of « Écouter »: a copy may leave those out, or a device keep them."""
    return path.startswith("assets/voice/") and path.endswith(".mp3")


def forgetful_worker(theme: Path) -> str:
    """The one that takes away what another kept at the same address."""
    return (theme / "offline" / "forget.js").read_text("utf-8")


def _is_kept(path: str) -> bool:
    return PurePosixPath(path).suffix in _KEPT and not _LEFT.match(path)
