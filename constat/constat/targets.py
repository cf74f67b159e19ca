"""What is to be audited: a folder, a built site, an address, a file of addresses → the pages."""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from urllib.parse import unquote, urlsplit

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


def targets(asked: str, pattern: str | None = None, part: tuple[int, int] = (1, 1)) -> list[Target]:
    """The pages that `asked` names, those whose name matches `pattern`, the share `part` of them.

    A folder that holds a `guidebook.json` gives the pages of this manifest; another, all its HTML files. Any other
    file holds one address a line.

    Raises:
        NoTarget: there is no page.
    """
    found = [page for page in _all(asked) if pattern is None or _matches(page.name, pattern)]
    if not found:
        motif = f" dont le nom convient à « {pattern} »" if pattern else ""
        raise NoTarget(f"Il n’y a aucune page à vérifier{motif} dans « {asked} ».")
    share, shares = part
    return found[share - 1 :: shares]


def _matches(name: str, pattern: str) -> bool:
    return fnmatch(name, pattern) or (not set(pattern) & set("*?[") and pattern in name)


def _all(asked: str) -> list[Target]:
    if _ADDRESS.fullmatch(asked):
        return [_address(asked)]
    path = Path(asked)
    if path.is_dir():
        return _folder(path.resolve())
    if path.suffix.lower() in _SUFFIXES and path.is_file():
        return [_file(path.resolve(), path.resolve().parent)]
    if path.is_file():
        return _list(path)
    cure = "Construisez d’abord le site : make site." if asked == "site" else "Vérifiez le nom."
    raise NoTarget(f"« {asked} » n’est ni un dossier, ni un fichier, ni une adresse. {cure}")


def _folder(folder: Path) -> list[Target]:
    manifest = folder / "guidebook.json"
    if manifest.is_file():
        try:
            pages = [folder / page["address"] for page in json.loads(manifest.read_text("utf-8"))["pages"]]
        except (ValueError, KeyError, TypeError) as error:
            raise NoTarget(f"« {manifest} » n’est pas le sommaire d’un site. Refaites-le : make site.") from error
        return [_file(page, folder) for page in pages if page.is_file()]
    files = (file for file in folder.rglob("*") if file.suffix.lower() in _SUFFIXES and file.is_file())
    return [_file(file, folder) for file in sorted(files)]


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
        raise NoTarget(f"« {path} » n’est pas un fichier de texte avec une adresse par ligne.") from error
    found: list[Target] = []
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        if _ADDRESS.fullmatch(line):
            found.append(_address(line))
        elif (page := path.parent / line).is_file():
            found.append(_file(page.resolve(), path.parent.resolve()))
        else:
            raise NoTarget(f"{path}, ligne {number} : « {line} » n’est ni une adresse ni un fichier.")
    return list(dict.fromkeys(found))
