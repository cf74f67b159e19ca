"""What a Mac, Windows and Linux leave in each folder that they show."""

from __future__ import annotations

from pathlib import Path

FILES = (
    ".DS_Store",
    "._index.html",
    "._.DS_Store",
    "Thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "Desktop.ini",
    ".apdisk",
    ".localized",
    "~$index.html",
    ".~lock.index.html#",
)
FOLDERS = ("System Volume Information", "$RECYCLE.BIN", ".Trashes", ".fseventsd", ".Spotlight-V100", ".Trash-1000")
APPLE_DOUBLE = bytes((0, 5, 26, 7))


def leave_everywhere(folder: Path) -> None:
    """Leave all of it in the folder and in each of its folders."""
    for place in (folder, *[found for found in folder.rglob("*") if found.is_dir()]):
        for name in FILES:
            (place / name).write_bytes(APPLE_DOUBLE)
        for name in FOLDERS:
            (place / name).mkdir()
            (place / name / "IndexerVolumeGuid").write_bytes(b"x")
