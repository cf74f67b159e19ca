"""The languages that a venue offers, against those that its content has a home page in."""

from __future__ import annotations

import json
from pathlib import Path

from guidebook.kiosk.settings import Settings
from guidebook.problem import Problem
from guidebook.reading.source import read_tree


def unspoken(file: Path, settings: Settings, content: Path) -> list[Problem]:
    """What `borne.yml` offers that the content does not have, each at its line; the visitor would never see it."""
    known = _spoken(content)
    missing = [(at, code) for at, code in enumerate(settings.languages or ()) if known and code not in known]
    tree = read_tree(file, file.resolve().parent)[0] if missing else None
    cure = f"Gardez seulement : langues: [{', '.join(sorted(known))}], ou fabriquez un contenu qui a cette langue."
    return [
        Problem(
            file.name,
            tree.line_at(("langues", at)) if tree else 1,
            "langue-absente",
            f"Le contenu n’existe pas dans la langue « {code} ».",
            cure,
        )
        for at, code in missing
    ]


def _spoken(content: Path) -> set[str]:
    """The languages of its home pages; none where that can't be read."""
    try:
        pages = json.loads((content / "guidebook.json").read_bytes())["pages"]
        return {str(page["language"]) for page in pages if page["kind"] == "home"}
    except (OSError, ValueError, LookupError, TypeError):
        return set()
