"""A site of two folders of guides, ours and a network's."""

from __future__ import annotations

import shutil
from pathlib import Path

from guidebook.reading.reader import read

OURS = "nom: Pas à pas\nlicence: Licence Ouverte 2.0\n"
THEIRS = "nom: Réseau du Ternois\nlicence: CC BY 4.0\nadresse: https://ternois.example/\n"


def put(project: Path, name: str, text: str) -> None:
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text(text, "utf-8")


def settings(project: Path, extra: str) -> None:
    put(project, "mkdocs.yml", f"site_name: Essai\nextra:\n{extra}\n")


def two_collections(project: Path) -> Path:
    """A folder of the example's guides, with one guide of a network's own beside them."""
    settings(project, "  recueils:\n    - guides\n    - ternois")
    put(project, "guides/recueil.yml", OURS)
    put(project, "ternois/recueil.yml", THEIRS)
    theirs = shutil.copytree(project / "guides/lire-sa-carte", project / "ternois/emprunter-un-livre") / "guide.md"
    theirs.write_text(
        theirs.read_text("utf-8").replace("titre: Lire sa carte de bibliothèque", "titre: Emprunter un livre"), "utf-8"
    )
    return project


def said(project: Path) -> str:
    return "\n".join(map(str, read(project).problems))
