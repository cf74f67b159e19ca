"""What people change in a project, one thing at a time: the same seed changes the same things."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

from PIL import Image

from tests.conftest import ROOT

WORDS = ("marché", "village", "rivière", "jardin", "fenêtre", "chemin", "lumière", "panier")


class Project:
    """The example, and a generator of its own beside it, so that its templates can change too."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.guides = folder / "guides"
        self.package = folder / "programme/guidebook"
        shutil.copytree(ROOT / "tests/example", folder, ignore=shutil.ignore_patterns("site*", ".cache"))
        shutil.copytree(ROOT / "guidebook", self.package, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "hooks", folder / "hooks")
        config = folder / "mkdocs.yml"
        config.write_text(config.read_text("utf-8").replace("../../hooks", "hooks"), "utf-8")

    def built(self) -> Path:
        """The site, after a build that had nothing against it."""
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(self.folder / "programme")}
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        done = subprocess.run(command, cwd=self.folder, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        return self.folder / "site"

    def cold(self, folder: Path) -> Path:
        """The site of the same project, made of nothing but its files."""
        shutil.rmtree(folder, ignore_errors=True)
        made = {str(self.folder): {"site", ".cache"}}
        shutil.copytree(self.folder, folder, ignore=lambda place, _: made.get(place, set()))
        other = object.__new__(Project)
        other.folder = folder
        return other.built()

    def guide(self, random: Random) -> Path:
        """The folder of one of the guides."""
        return random.choice(sorted(file.parent for file in self.guides.glob("*/guide.md")))


def contents(site: Path) -> dict[str, bytes]:
    """Every file of a site, by its path. The compressed map has the clock's date, and no release lists it."""
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


def _change(file: Path, pattern: str, replacement: Callable[[re.Match[str]], str]) -> None:
    text, count = re.subn(pattern, replacement, file.read_text("utf-8"), count=1, flags=re.MULTILINE)
    assert count, (file, pattern)
    file.write_text(text, "utf-8")


def _longer(random: Random) -> Callable[[re.Match[str]], str]:
    return lambda match: f"{match[1]} {random.choice(WORDS)}{random.randrange(1000)}"


def title(project: Project, random: Random) -> None:
    _change(project.guide(random) / "guide.md", "^(titre: [^ \n]+ [^ \n]+).*", _longer(random))


def text(project: Project, random: Random) -> None:
    _change(
        project.guide(random) / "guide.md", "^(## .*\n\n)", lambda match: f"{match[1]}Un {random.choice(WORDS)}.\n\n"
    )


def screen(project: Project, random: Random) -> None:
    file = random.choice(sorted(project.guides.glob("*/ecrans.yml")))
    _change(
        file, "^(  contenu:)$", lambda match: f"{match[1]}\n    - {random.choice(('titre', 'texte'))}: Un essai"
    ) if ("cadre: photo" not in file.read_text("utf-8")) else _change(
        file, "(x: )\\d+", lambda match: f"{match[1]}{random.randrange(90)}"
    )


def word(project: Project, random: Random) -> None:
    _change(project.guides / "mots.yml", "(definition: [^.]*?)(?: \\w+\\d+)?\\.$", lambda m: f"{_longer(random)(m)}.")


def service(project: Project, random: Random) -> None:
    colour = random.choice(("0c419a", "4a1d6e", "7a1f1f", "0b5345"))
    _change(project.guides / "services.yml", 'couleur: "#.*"', lambda _: f'couleur: "#{colour}"')


def theme(project: Project, random: Random) -> None:
    _change(project.guides / "themes.yml", "(titre: [^ \n]+).*", _longer(random))


def template(project: Project, random: Random) -> None:
    _change(
        project.package / "theme/guide.html", "({% block content %})", lambda m: f"{m[1]}<!-- {random.random()} -->"
    )


def sentence(project: Project, random: Random) -> None:
    file = project.package / "languages/wording/fr.yml"
    _change(file, "^(  not_verified: [^.\n]*?)(?: \\w+\\d+)?\\.", lambda match: f"{_longer(random)(match)}.")


def setting(project: Project, random: Random) -> None:
    file = project.folder / "mkdocs.yml"
    kept = [line for line in file.read_text("utf-8").splitlines() if not line.startswith(("extra:", "site_url:"))]
    address = f"site_url: https://exemple{random.randrange(1000)}.example/"
    extra = f"extra: {{verification: {{mois: {random.randrange(1, 40)}}}}}"
    file.write_text("\n".join([*kept, random.choice((address, extra))]) + "\n", "utf-8")


def face(project: Project, random: Random) -> None:
    file = project.folder / "mkdocs.yml"
    kept = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("extra:")]
    told = f"nom: Le {random.choice(WORDS)}, couleur: 0b{random.randrange(60):02x}5c, logo: logo.png"
    _picture(project.folder / "logo.png", random)
    file.write_text("\n".join([*kept, f"extra: {{identite: {{{told}}}}}"]) + "\n", "utf-8")


def owner(project: Project, random: Random) -> None:
    file = project.guides / "recueil.yml"
    file.write_text(f"nom: Le {random.choice(WORDS)}\nlicence: Licence {random.randrange(9)}\n", "utf-8")


def photo(project: Project, random: Random) -> None:
    _picture(next(project.guides.glob("*/carte.png")), random)


def _picture(file: Path, random: Random) -> None:
    colour = (random.randrange(256), random.randrange(256), random.randrange(256))
    Image.new("RGB", (300, 200), colour).save(file)


def renaming(project: Project, random: Random) -> None:
    old = project.guides / "lire-sa-carte"
    moved = project.guides / "lire-sa-belle-carte"
    (old if old.exists() else moved).rename(moved if old.exists() else old)


def addition(project: Project, random: Random) -> None:
    new = project.guides / f"un-essai-{random.randrange(1000)}"
    if not new.exists():
        shutil.copytree(project.guide(random), new)


def deletion(project: Project, random: Random) -> None:
    if tries := sorted(project.guides.glob("un-essai-*")):
        shutil.rmtree(random.choice(tries))
    else:
        addition(project, random)


def damage(project: Project, random: Random) -> None:
    """What is kept is spoilt: a page of the former site, or the store."""
    if random.random() < 0.5:
        store = project.folder / ".cache/pas-a-pas.sqlite"
        content = bytearray(store.read_bytes())
        for _ in range(50):
            content[random.randrange(len(content))] ^= 0xFF
        store.write_bytes(content)
    else:
        page = random.choice(sorted((project.folder / "site/guides").rglob("*.html")))
        page.write_text(page.read_text("utf-8") + "<script>alert(1)</script>", "utf-8")


EDITS = (
    title, text, screen, word, service, theme, template, sentence, setting, face, owner, photo, renaming, addition,
    deletion, damage
)  # fmt: skip
