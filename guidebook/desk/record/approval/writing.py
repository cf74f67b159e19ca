"""The two files of a guide that isn't there yet."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from guidebook.desk.record.draft import Draft
from guidebook.desk.record.private import looks_like_person
from guidebook.desk.record.redraw.guide_text import redrawn
from guidebook.desk.record.redraw.storyboard import House
from guidebook.machine.disk import whole_file

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_LONGEST = 60
_SEVERAL = re.compile(
    r"\b(?:réseau|conseill|médiat|service|maison|association|mairie|bibliothèque|médiathèque|centre|espace|équipe|atelier)",
    re.I,
)
"""Who is no single person."""
GUIDES = "guides"


def refusal(root: Path, slug: str) -> str | None:
    """Which sentence says why a guide can't be written in a folder of that name; None where it can."""
    if not _SLUG.fullmatch(slug) or len(slug) > _LONGEST:
        return "bad_name"
    return "taken" if (root / GUIDES / slug).exists() else None


def unsigned(signed: str | None) -> str | None:
    """Which sentence says why a verification can't be signed so: by nobody, or by what looks like a person."""
    if signed is None:
        return None
    if not signed:
        return "sign"
    return "person" if looks_like_person(signed) and not _SEVERAL.search(signed) else None


def write(draft: Draft, house: House, root: Path, slug: str, today: datetime.date) -> list[Path]:
    """Write the guide, and say its files.

    Raises:
        OSError: the disk refuses; the folder that was made for it is gone again.
    """
    folder = root / GUIDES / slug
    folder.mkdir(parents=True)
    files = [folder / name for name in ("ecrans.yml", "guide.md")]
    made = redrawn(draft, house, today)
    try:
        for file in files:
            with whole_file(file) as written:
                written.write(made[file.name].encode())
    except OSError:
        for file in files:
            file.unlink(missing_ok=True)
        folder.rmdir()
        raise
    return files
