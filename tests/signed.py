"""A guide of the example with a film in sign language."""

from __future__ import annotations

from pathlib import Path

from guidebook.reading.reader import read
from tests.films import film
from tests.pictures import encoded, noise

SLUG = "ouvrir-un-site"
STARTS = ("0:00", "0:02", "0:03", "0:05")


def sign(project: Path, slug: str = SLUG, signed: str | None = None, content: bytes | None = None) -> Path:
    """Put a film beside a guide of the project, which says today's text or the one `signed`: its lsf.yml."""
    folder = project / "guides" / slug
    (folder / "lsf.mp4").write_bytes(film() if content is None else content)
    (folder / "affiche.png").write_bytes(encoded(noise(160, 120), "PNG"))
    described = folder / "lsf.yml"
    steps = (folder / "guide.md").read_text("utf-8").count("\n## ")
    lines = [*(f'  - "{start}"' for start in STARTS[:steps])]
    fields = ["etapes:", *lines, "signe_par: Association Exemple", "licence: CC BY-SA 4.0", "affiche: affiche.png"]
    described.write_text("\n".join(fields) + "\n", "utf-8")
    described.write_text("\n".join([*fields, f"empreinte: {signed or wanted(project)}"]) + "\n", "utf-8")
    return described


def wanted(project: Path) -> str:
    """The print of the text of today, which the reader tells where there is none."""
    said = next(problem for problem in read(project).problems if problem.rule == "film-sans-empreinte")
    return said.cure.partition("empreinte: ")[2].partition(" ")[0]
