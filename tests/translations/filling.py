"""A project with a translation: what a translator did, and what is read of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polib

from guidebook.cli import run
from guidebook.model.guide import Guide
from guidebook.reading.reader import Reading, read

SLUG = "lire-un-courriel"
FRENCH = f"guides/{SLUG}/guide.md"
ARABIC = f"guides/{SLUG}/guide.ar.po"


def marked(text: str) -> str:
    """A translation that keeps everything: who reads it knows it from the French."""
    return f"AR {text}"


def ask(project: Path, *languages: str) -> None:
    """The site asks for languages."""
    (project / "mkdocs.yml").write_text(f"extra:\n  langues: [{', '.join(languages)}]\n", "utf-8")


def translate(project: Path, *languages: str) -> int:
    return run(["traduire", *(languages or ("ar",)), "--racine", str(project)])


def fill(project: Path, say: Callable[[str], str] = marked, language: str = "ar") -> None:
    """Somebody translates all that the files of a language ask for."""
    translate(project, language)
    for file in project.rglob(f"*.{language}.po"):
        po = polib.pofile(str(file))
        for entry in po:
            entry.msgstr = say(entry.msgid)
        po.metadata["X-Origin"] = "machine"
        po.save(str(file))


def change(project: Path, old: str, new: str, name: str = FRENCH) -> None:
    text = (project / name).read_text("utf-8")
    assert old in text, f"{old!r} is not in {name}"
    (project / name).write_text(text.replace(old, new, 1), "utf-8")


def reading(project: Path, *languages: str) -> Reading:
    return read(project, frozenset({"fr", *(languages or ("ar",))}))


def arabic(project: Path, slug: str = SLUG) -> Guide:
    guide = reading(project).guidebook.guide(slug, "ar")
    assert guide
    return guide


def french(project: Path, slug: str = SLUG) -> Guide:
    guide = reading(project).guidebook.guide(slug)
    assert guide
    return guide


def texts(guide: Guide) -> list[str]:
    """Every sentence of a guide."""
    return [sentence.plain for text in guide.texts() for sentence in text.sentences()]
