"""File names that every disk can hold: FAT32 and exFAT keys, Windows, macOS.

Windows: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from guidebook.problem import Problems

LONGEST = 160
"""Signs of a path in the site: Windows stops at 260, and a long folder of the person's own comes before."""
_LARGEST = 4 * 1024**3 - 1
"""Bytes of a file on FAT32."""
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)
_FORBIDDEN = re.compile(r'[<>:"|?*\\\x00-\x1f]')


def unfit(files: Mapping[str, tuple[str, int]]) -> Problems:
    """The files of a release that some disk would refuse or mix up, and what to do."""
    problems = Problems()
    seen: dict[str, str] = {}
    for path, (_, size) in sorted(files.items()):
        if message := _refusal(path, size):
            problems.report(path, 1, "nom-impossible", message, "Donnez-lui un autre nom, puis refaites le site.")
        # Windows and macOS don't tell small letters from capitals, nor an é in one sign from one in two.
        if (twin := seen.setdefault(unicodedata.normalize("NFC", path).casefold(), path)) != path:
            message = f"Sur une clé USB, « {twin} » porte le même nom."
            problems.report(path, 1, "nom-double", message, "Donnez un autre nom à l’un des deux.")
    return problems


def _refusal(path: str, size: int) -> str:
    if len(path) > LONGEST:
        return f"Ce nom a {len(path)} signes, dossiers compris : c’est trop long pour Windows."
    if size > _LARGEST:
        return "Ce fichier est trop gros pour une clé USB."
    for part in path.split("/"):
        if found := _FORBIDDEN.search(part):
            return f"Windows refuse le signe « {found[0]} » dans un nom."
        if _RESERVED.fullmatch(part):
            return f"Windows refuse le nom « {part} »."
        if part.endswith((" ", ".")):
            return "Windows refuse un nom qui finit par un point ou un espace."
    return ""
