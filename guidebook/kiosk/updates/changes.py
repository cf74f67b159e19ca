"""What a new content changes, in one line for the staff: « 12 → 14, 3 guides changés »."""

from __future__ import annotations

import re

from guidebook.site.release import Release

_GUIDE = re.compile(r"guides/[^/]+/index\.html")


def told(before: Release | None, old: int, after: Release, new: int) -> str:
    """The line."""
    numbers = f"{old} → {new}" if old else f"version {new}"
    if before is None:
        return numbers
    pages = {path for release in (before, after) for path in release.files if _GUIDE.fullmatch(path)}
    changed = sum(before.files.get(path) != after.files.get(path) for path in pages)
    if not changed:
        return f"{numbers}, aucun guide changé"
    return f"{numbers}, {changed} guide{'s' * (changed > 1)} changé{'s' * (changed > 1)}"
