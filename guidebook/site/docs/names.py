"""The names in docs/: each becomes an address, on servers, keys and systems of every kind."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePosixPath
from typing import Final

from guidebook.problem import Sentences
from guidebook.site.release import UnsafeName, safe_path

PAGES: Final = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""How MkDocs 1.6 knows a page, in small letters."""

_LONGEST = 200
"""Bytes of one name, below the 255 of every disk: « .md » becomes « .html », and a copy gets a longer name."""

_FORBIDDEN = re.compile(r'[<>"|?*#%]')
"""What Windows refuses, and what means something else in an address."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
"""Devices of Windows, whatever follows: https://learn.microsoft.com/windows/win32/fileio/naming-a-file."""

_EVERYWHERE = "Le nom de ce fichier ne va pas partout"


def name_sentences(path: str) -> Sentences | None:
    """What is wrong with the last name of a path in docs/; None where it goes everywhere."""
    name = PurePosixPath(path).name
    why = _why(path, path.rpartition("/")[2])
    if why is not None:
        return "nom", f"{_EVERYWHERE}{why}.", f"Renommez-le, par exemple « {proposed(name)} »."
    ending = PurePosixPath(name).suffix
    if ending not in PAGES and ending.lower() in PAGES:
        small = f"{name.removesuffix(ending)}{ending.lower()}"
        message = f"Cette page ne serait pas lue : son nom finit par « {ending} »."
        return "nom", message, f"Écrivez la fin en petites lettres : « {small} »."
    return None


def proposed(name: str) -> str:
    """A name near that one, which goes everywhere."""
    stem, dot, ending = name.rstrip(". ").rpartition(".")
    stem, ending = (_plain(stem), _plain(ending)) if dot else (_plain(name), "")
    stem = f"page-{stem}" if _RESERVED.fullmatch(stem) or not stem else stem
    return f"{stem[:60].strip('-')}.{ending}" if ending else stem[:60].strip("-")


def alike(path: str) -> str:
    """The same for two paths that are one on Windows or macOS."""
    return unicodedata.normalize("NFC", path).casefold()


def _why(path: str, name: str) -> str | None:
    try:
        safe_path(path)
        size = len(name.encode())
    except (UnsafeName, UnicodeEncodeError):
        return ""
    if size > _LONGEST:
        return " : il est trop long"
    if found := _FORBIDDEN.search(name):
        return f" : il a le signe « {found.group()} »"
    if name != name.strip() or name.endswith("."):
        return " : il commence ou finit par une espace ou un point"
    if not name.isprintable():
        return " : il a un signe que l’on ne voit pas"
    if _RESERVED.fullmatch(name):
        return " : Windows garde ce nom pour un appareil"
    if not unicodedata.is_normalized("NFC", name):
        return " : ses accents sont écrits à part des lettres"
    return None


def _plain(text: str) -> str:
    ascii_only = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9_]+", "-", ascii_only).strip("-")
