"""A guide of the example with the voice of a person."""

from __future__ import annotations

from pathlib import Path

from guidebook.reading.reader import read
from tests.sounds import SECOND

SLUG = "ouvrir-un-site"
TOLD = """voix: Nadia, médiatrice
licence: CC BY 4.0
sons:
  - passage: etape-1
    fichier: etape-1.mp3
"""


def record(project: Path) -> Path:
    """Put a sound beside a guide of the project, which says today's text of its first step: its voix.yml."""
    described = _described(project)
    described.write_text(f"{TOLD}    empreinte: {wanted(project)}\n", "utf-8")
    return described


def wanted(project: Path) -> str:
    """The print of the first step of today, which the reader tells where there is none."""
    _described(project).write_text(TOLD, "utf-8")
    said = next(problem for problem in read(project).problems if problem.rule == "son-sans-empreinte")
    return said.cure.partition("empreinte: ")[2].partition(" ")[0]


def _described(project: Path) -> Path:
    folder = project / "guides" / SLUG / "audio"
    folder.mkdir(exist_ok=True)
    (folder / "etape-1.mp3").write_bytes(SECOND)
    return folder / "voix.yml"
