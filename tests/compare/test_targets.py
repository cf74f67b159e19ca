"""Which screens have a page of their own: where their author wrote it, where it is plain, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidebook.desk.compare.targets import targets
from guidebook.desk.compare.verdict import Target
from guidebook.reading.reader import read
from tests.authoring import problems

STORYBOARD = """\
adresse:
  cadre: navigateur
  contenu:
    - barre_adresse: {typed}
      repere: 1
      action: saisir
accueil:
  cadre: navigateur
  adresse: {first}
  contenu:
    - titre: Bonjour
    - bouton: Me connecter
      repere: 1
compte:
  cadre: navigateur
  adresse: {second}
{page}  contenu:
    - texte: Vos papiers sont là.
    - options: Civilité
      choix: [Madame, Monsieur]
    - mot_de_passe: Mot de passe
    - rangee:
        - bouton: Annuler
        - bouton: Envoyer
          repere: 1
"""
STEPS = """
## Tapez l’adresse

Tapez l’adresse (1).

![La barre d’adresse.](ecrans.yml#adresse)

## Ouvrez la page

Cliquez ici (1).

![La page.](ecrans.yml#accueil)

## Ouvrez le compte

Cliquez là (1).

![Le compte.](ecrans.yml#compte)
"""


def found(project: Path, typed: str, first: str, second: str, page: str = "") -> list[Target]:
    folder = project / "guides/lire-sa-carte"
    header = (folder / "guide.md").read_text("utf-8").split("\n## ", 1)[0]
    (folder / "guide.md").write_text(header + STEPS, "utf-8")
    told = STORYBOARD.format(typed=typed, first=first, second=second, page=page)
    (folder / "ecrans.yml").write_text(told, "utf-8")
    assert problems(project) == []
    guide = next(guide for guide in read(project).guidebook.guides if guide.slug == "lire-sa-carte")
    return list(targets(guide))


@pytest.mark.parametrize(
    ("typed", "first", "second", "page", "addresses"),
    [
        ("ameli.fr", "www.ameli.fr", "assure.ameli.fr", "", ["https://ameli.fr", ""]),
        ("www.caf.fr", "caf.fr", "caf.fr", "", ["https://www.caf.fr", ""]),
        ("caf.fr", "impots.gouv.fr", "caf.fr", "", ["", ""]),
        ("caf.fr", "caf.fr", "caf.fr/aide", "", ["https://caf.fr", "https://caf.fr/aide"]),
        ("caf.fr", "caf.fr", "caf.fr", "  page: https://www.caf.fr/b\n", ["https://caf.fr", "https://www.caf.fr/b"]),
        ("mairie.example", "mairie.example", "mairie.example/aide", "", ["", ""]),
        ("caf.fr", "Rechercher sur Internet", "caf.fr", "", ["", ""]),
    ],
)
def test_the_address_of_a_page_is_known_or_it_is_not(
    project: Path, typed: str, first: str, second: str, page: str, addresses: list[str]
) -> None:
    assert [target.address for target in found(project, typed, first, second, page)] == addresses


def test_the_labels_are_those_that_a_page_would_have(project: Path) -> None:
    first, second = found(project, "caf.fr", "caf.fr", "caf.fr")
    assert [f"{label.kind}: {label.words}" for label in first.labels] == ["titre: Bonjour", "bouton: Me connecter"]
    assert [f"{label.kind}: {label.words}" for label in second.labels] == [
        "options: Civilité",
        "choix: Madame",
        "choix: Monsieur",
        "mot_de_passe: Mot de passe",
        "bouton: Annuler",
        "bouton: Envoyer",
    ]
    assert (first.asks_password, second.asks_password) == (False, True)
    assert (second.path, second.line) == ("guides/lire-sa-carte/ecrans.yml", 14)


def test_an_address_that_is_none_is_told(project: Path) -> None:
    storyboard = project / "guides/ouvrir-un-site/ecrans.yml"
    text = storyboard.read_text("utf-8")
    storyboard.write_text(text.replace("\n  adresse: mairie.example", "\n  page: http://mairie.example/", 1), "utf-8")
    assert [(problem.line, problem.rule) for problem in problems(project)] == [(17, "adresse-web")]
