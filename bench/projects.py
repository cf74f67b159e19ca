"""Writes two projects that say the same: ours, and a stock mkdocs-material one."""

from __future__ import annotations

import datetime
import json
import random
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

STEPS = 8
THEMES = 20

_SERVICES = """\
demarches:
  nom: Démarches d’essai
  site: https://demarches.example/
  couleur: "#0b4f5c"
"""
_NOUNS = ("dossier", "courrier", "compte", "papier", "message", "formulaire", "document", "relevé", "reçu", "contrat")
_SAYINGS = (
    "Le {0} est en haut de la page.",
    "Vous voyez le {0} à côté du {1}.",
    "Le {0} reste dans votre navigateur.",
    "Gardez votre {0} près de vous.",
    "Un conseiller peut relire le {0} avec vous.",
    "Le {0} arrive en deux jours.",
    "Votre {0} porte le même nom que votre {1}.",
)


@dataclass(frozen=True, slots=True)
class Step:
    title: str
    sentences: tuple[str, ...]
    button: str
    alternative: str
    drawn: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Text:
    """One guide, in neither project's format."""

    number: int
    title: str
    summary: str
    steps: tuple[Step, ...]

    @property
    def slug(self) -> str:
        return f"demarche-{self.number:04}"

    @property
    def theme(self) -> str:
        return f"theme-{self.number % THEMES + 1:02}"


def texts(count: int) -> Iterator[Text]:
    chance = random.Random(2026)  # noqa: S311 - the same text at each run
    for number in range(1, count + 1):
        steps = tuple(_step(chance, step) for step in range(1, STEPS + 1))
        summary = f"Pour envoyer votre {chance.choice(_NOUNS)} sans vous déplacer."
        yield Text(number, f"Faire la démarche {number}", summary, steps)


def _step(chance: random.Random, number: int) -> Step:
    nouns = chance.sample(_NOUNS, 5)
    sentences = tuple(chance.choice(_SAYINGS).format(*chance.sample(_NOUNS, 2)) for _ in range(3))
    button = f"Envoyer le {nouns[0]}"
    drawn = (
        ("titre", f"Mon {nouns[1]}"),
        ("texte", f"Cette page parle de votre {nouns[2]}."),
        ("champ", f"Numéro du {nouns[3]}"),
        ("mot_de_passe", "Mon mot de passe"),
        ("case", f"Je garde une copie du {nouns[4]}"),
        ("bouton", button),
        ("lien", "Revenir à la page précédente"),
    )
    alternative = f"Une page du site, avec un bouton « {button} »."
    return Step(f"Envoyez le {nouns[0]}, partie {number}", sentences, button, alternative, drawn)


def write_ours(project: Path, count: int) -> None:
    """This repository's site, with synthetic guides instead of the real ones."""
    for folder in ("docs", "hooks"):
        shutil.copytree(ROOT / folder, project / folder, ignore=shutil.ignore_patterns("__pycache__"))
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    # In French alone, as the same text of the others is: nobody has translated these guides.
    _write(project / "mkdocs.yml", re.sub(r"^  langues: .*\n", "", settings, flags=re.MULTILINE))
    guides = project / "guides"
    themes = {
        f"theme-{number:02}": {"titre": f"Thème {number}", "pictogramme": "home", "phrase": "Des démarches d’essai."}
        for number in range(1, THEMES + 1)
    }
    # JSON is YAML too.
    _write(guides / "themes.yml", json.dumps(themes, ensure_ascii=False, indent=2))
    _write(guides / "services.yml", _SERVICES)
    for shared in ("mots.yml", "personnages.yml"):
        shutil.copy(ROOT / "guides" / shared, guides)
    for text in texts(count):
        _write(guides / text.slug / "guide.md", "".join(_our_page(text)))
        _write(guides / text.slug / "ecrans.yml", "".join(_our_screens(text)))


def _our_page(text: Text) -> Iterator[str]:
    yield f"---\ntitre: {text.title}\nresume: {text.summary}\ntheme: {text.theme}\nservice: demarches\nduree: 15\n"
    yield "mots_cles: [démarche, demande, formulaire]\nil_faut:\n  - votre carte\nsources:\n  - https://demarches.example/\n"
    yield f"verification:\n  le: {datetime.date.today().isoformat()}\n  par: Essai de vitesse\n---\n"
    for number, step in enumerate(text.steps, 1):
        yield f"\n## {step.title}\n\n{' '.join(step.sentences)}\n\nCliquez sur **{step.button}** (1).\n\n"
        yield f"![{step.alternative}](ecrans.yml#ecran-{number})\n"


def _our_screens(text: Text) -> Iterator[str]:
    for number, step in enumerate(text.steps, 1):
        yield f"ecran-{number}:\n  cadre: navigateur\n  service: demarches\n  adresse: demarches.example\n  contenu:\n"
        for kind, words in step.drawn:
            yield f"    - {kind}: {words}\n"
            if kind == "bouton":
                yield "      repere: 1\n      action: cliquer\n"


def write_stock(project: Path, count: int) -> None:
    """The default configuration: search, and every page in the navigation."""
    _write(project / "mkdocs.yml", "site_name: Essai\ntheme:\n  name: material\n")
    _write(project / "docs" / "index.md", "# Que voulez-vous faire ?\n")
    for text in texts(count):
        _write(project / "docs" / text.theme / f"{text.slug}.md", "".join(_stock_page(text)))


def eleventy_page(text: Text) -> str:
    """The stock page, in Eleventy's only layout."""
    return f"---\nlayout: base.liquid\ntitle: {text.title}\n---\n" + "".join(_stock_page(text))


def change(project: Path, number: int) -> str:
    """Correct the title of the first of our guides; the new one."""
    guide, title = min((project / "guides").glob("*/guide.md")), f"Faire l’essai numéro {number}"
    text = re.sub("^titre: .*", f"titre: {title}", guide.read_text("utf-8"), flags=re.MULTILINE)
    guide.write_text(text, "utf-8")
    return title


def _stock_page(text: Text) -> Iterator[str]:
    yield f"# {text.title}\n\n{text.summary}\n\nDurée : 15 minutes. Il faut : votre carte.\n"
    for step in text.steps:
        yield f"\n## {step.title}\n\n{' '.join(step.sentences)}\n\nCliquez sur **{step.button}** (1).\n\n"
        yield f"{_drawing(step)}\n"


def _drawing(step: Step) -> str:
    """The same words in the drawing a stock site would have: an inline SVG, as its search then finds them."""
    lines = "\n".join(
        f'<rect x="8" y="{40 * row}" width="384" height="36" rx="6" fill="#fff" stroke="#6b7a82"/>'
        f'<text x="20" y="{40 * row + 24}" font-size="16" fill="#14252e">{escape(words)}</text>'
        for row, (_, words) in enumerate(step.drawn)
    )
    label = escape(step.alternative)
    return f'<figure><svg viewBox="0 0 400 300" role="img" aria-label="{label}">\n{lines}\n</svg></figure>'


def _write(file: Path, content: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(content, encoding="utf-8")
