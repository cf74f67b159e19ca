"""The small files of a kiosk that outlast it: written whole or not at all, read whatever their state."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from guidebook.machine.disk import plain


def read_small(file: Path) -> dict[str, Any]:
    """What a file says; nothing where it is not there, or can't be read."""
    try:
        with open(file, "rb", opener=plain) as opened:
            content = json.load(opened)
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def write_small(file: Path, content: Mapping[str, object]) -> None:
    """Whole or not at all: written beside, forced to the disk, then renamed."""
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.write_text(json.dumps(content) + "\n", "utf-8")
    sync(part)
    part.replace(file)
    sync(file.parent)


def sync(path: Path) -> None:
    """Force a file or a folder to the disk."""
    if path.is_dir() and os.name == "nt":
        return  # Windows has no such thing for folders
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
