"""What is to be audited: folders, addresses, files of addresses → the pages."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import unquote, urlsplit

from constat.words import words

_ADDRESS = re.compile(r"(https?|file)://\S+", re.IGNORECASE)
_SUFFIXES = (".html", ".htm", ".xhtml")


class NoTarget(Exception):
    """Nothing can be audited there. The message is for the person who runs the command."""


@dataclass(frozen=True, slots=True)
class Target:
    """A page to audit: its address, the name it has in reports, and what its content was (for a run that resumes)."""

    url: str
    name: str
    digest: str = ""


Listed = Callable[[Path], Sequence[Path] | None]
"""The pages of a folder, where there is a list of them; else None."""


def targets(
    asked: Sequence[str], pattern: str | None = None, part: tuple[int, int] = (1, 1), listed: Listed | None = None
) -> list[Target]:
    """The pages that each word of `asked` names, those whose name matches `pattern`, the share `part` of them.

    A folder gives what `listed` says, else all its HTML files; an address or an HTML file, itself; any other file has
    an address or a file a line. Where there are several folders, their name comes before those of their pages.

    Raises:
        NoTarget: there is no page.
    """
    everything = [page for one in asked for page in _pages(one, listed, several=len(asked) > 1)]
    found = [page for page in dict.fromkeys(everything) if pattern is None or _matches(page.name, pattern)]
    if not found:
        said = words("visits", "no_such_page" if pattern else "no_page")
        raise NoTarget(said.format(pattern=pattern, asked=" ".join(asked)))
    share, shares = part
    return found[share - 1 :: shares]


def is_here(url: str) -> bool:
    """Whether a page comes from this machine."""
    return url.startswith("file:") or urlsplit(url).hostname in ("localhost", "127.0.0.1")


def _matches(name: str, pattern: str) -> bool:
    return fnmatch(name, pattern) or (not set(pattern) & set("*?[") and pattern in name)


def _pages(asked: str, listed: Listed | None, several: bool) -> list[Target]:
    if _ADDRESS.fullmatch(asked):
        return [_address(asked)]
    path = Path(asked)
    if path.is_dir():
        folder = path.resolve()
        known = listed(folder) if listed else None
        files = _html_files(folder) if known is None else [file for file in known if file.is_file()]
        return [_file(file, folder.parent if several else folder) for file in files]
    if path.suffix.lower() in _SUFFIXES and path.is_file():
        return [_file(path.resolve(), path.resolve().parent)]
    if path.is_file():
        return _list(path)
    raise NoTarget(words("visits", "neither").format(asked=asked))


def _html_files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*") if file.suffix.lower() in _SUFFIXES and file.is_file())


def _file(path: Path, folder: Path) -> Target:
    digest = hashlib.blake2b(path.read_bytes(), digest_size=8).hexdigest()
    return Target(path.as_uri(), path.relative_to(folder).as_posix(), digest)


def _address(url: str) -> Target:
    parts = urlsplit(url)
    name = unquote(parts.path).lstrip("/") or "index"
    return Target(url, f"{parts.netloc}/{name}" + (f"?{parts.query}" if parts.query else ""))


def _list(path: Path) -> list[Target]:
    try:
        lines = [line.strip() for line in path.read_text("utf-8-sig").splitlines()]
    except (UnicodeDecodeError, OSError) as error:
        raise NoTarget(words("visits", "no_list").format(path=path)) from error
    found: list[Target] = []
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        if _ADDRESS.fullmatch(line):
            found.append(_address(line))
        elif (page := path.parent / line).is_file():
            found.append(_file(page.resolve(), path.parent.resolve()))
        else:
            raise NoTarget(words("visits", "no_line").format(path=path, number=number, line=line))
    return list(dict.fromkeys(found))
