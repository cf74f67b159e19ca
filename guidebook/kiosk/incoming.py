"""A content that somebody brings to a kiosk: whole, of its edition and no larger than it can hold, or why not."""

from __future__ import annotations

from pathlib import Path

from guidebook.kiosk.errors import BadContent
from guidebook.problem import Problem
from guidebook.site import release as lists
from guidebook.site.editions import KIOSK
from guidebook.site.release import Release
from guidebook.site.sources import outdated

_MOST_BYTES = 4 * 1024**3
_MOST_FILES = 100_000
_LARGEST_FILE = 256 * 1024**2
"""Bytes of one file: the server holds it whole, to compare it before it gives any of it."""

_PLACES = (KIOSK.folder, f"{KIOSK.copy}/{KIOSK.folder}", f"emporter/{KIOSK.copy}/{KIOSK.folder}")
_ABOVE = 3
"""Folders above the one that was given: the site in a copy in `emporter/` has no more between it and the kiosk's."""


def checked(source: Path) -> Release:
    """The release that a folder is, looked at in all of its files.

    Raises:
        BadContent: a kiosk can't take it.
    """
    if not source.is_dir():
        raise BadContent(_no_folder(source))
    found = lists.read(source)
    absent = isinstance(found, Problem) and found.rule == "liste-absente"
    if absent or (isinstance(found, Release) and found.edition != KIOSK.key):
        cure = f"« {near} »" if (near := _near(source)) else f"« {KIOSK.folder} », que fabrique « {KIOSK.made_by} »"
        raise BadContent(f"« {source} » n’est pas {KIOSK.name} : donnez {cure}.")
    if isinstance(found, Problem):
        raise BadContent(f"{found.message} {found.cure}")
    if said := outdated(source, KIOSK):
        raise BadContent(said)
    judge_size(found)
    try:
        wrong = lists.verify(source, found)
    except OSError as error:
        raise BadContent(f"Je ne peux pas lire « {error.filename or source} » : vérifiez ses droits.") from None
    if wrong:
        first = wrong[0]
        more = f" ({len(wrong)} fichiers sont dans ce cas.)" if len(wrong) > 1 else ""
        raise BadContent(f"Contenu abîmé, « {first.path} » : {first.message}{more} {first.cure}")
    return found


def judge_size(found: Release) -> None:
    """Refuse what a kiosk can't hold.

    Raises:
        BadContent: it is too large, or one of its files.
    """
    if len(found.files) > _MOST_FILES or sum(size for _, size in found.files.values()) > _MOST_BYTES:
        raise BadContent("Ce contenu est trop gros pour une borne : 4 Go et 100 000 fichiers au plus.")
    for path, (_, size) in found.files.items():
        if size > _LARGEST_FILE:
            raise BadContent(f"Le fichier « {path} » est trop gros pour une borne : 256 Mo au plus. Allégez-le.")


def _no_folder(source: Path) -> str:
    """What is there instead, and what to give: of a ZIP, the folder that it holds; of a file, the one that it is in."""
    if not source.exists():
        return f"« {source} » n’existe pas. Vérifiez son nom."
    near = _near(source.parent)
    if source.suffix.lower() == ".zip":
        cure = f"donnez « {near} »" if near else f"sortez-en d’abord le dossier, puis donnez « {KIOSK.folder} »"
        return f"« {source} » est un ZIP : {cure}."
    return f"« {source} » n’est pas un dossier : " + (f"donnez « {near} »." if near else "vérifiez son nom.")


def _near(source: Path) -> Path | None:
    """The edition that was meant by who gave another folder of ours: one in it, one beside it, or one it is in."""
    for folder in (source, *source.parents[:_ABOVE]):
        for place in (folder, *(folder / name for name in _PLACES)):
            found = lists.read(place)
            if isinstance(found, Release) and found.edition == KIOSK.key:
                return place
    return None
