"""Several folders of guides in one site: who takes whose place, what clashes, what is said of a wrong folder."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from guidebook.reading.reader import Reading, read
from tests.two_collections import put, said, settings, two_collections

ROOT = Path(__file__).parent.parent
REPLACES = "titre: Ouvrir un site\nremplace: true\n"


@pytest.fixture
def project(project: Path) -> Path:
    """A site of the example's guides, and of one guide of a network's own."""
    return two_collections(project)


def same_name(project: Path, header: str = "titre: Ouvrir un site\n") -> None:
    """The network has a guide of the name of one of ours."""
    guide = project / "ternois/ouvrir-un-site/guide.md"
    shutil.copytree(project / "guides/ouvrir-un-site", guide.parent)
    put(project, "ternois/ouvrir-un-site/guide.md", guide.read_text("utf-8").replace("titre: Ouvrir un site\n", header))


def owners(reading: Reading) -> dict[str, str]:
    return {g.slug: g.collection.name if g.collection else "" for g in reading.guidebook.guides}


def test_the_guides_of_every_folder_are_there_each_with_its_collection(project: Path) -> None:
    reading = read(project)
    assert said(project) == ""
    assert owners(reading) == {
        "emprunter-un-livre": "Réseau du Ternois",
        "lire-sa-carte": "Pas à pas",
        "lire-un-courriel": "Pas à pas",
        "ouvrir-un-site": "Pas à pas",
    }
    assert [collection.name for collection in reading.guidebook.collections] == ["Pas à pas", "Réseau du Ternois"]


def test_without_the_setting_only_the_folder_guides_is_read_and_needs_no_name(project: Path) -> None:
    (project / "mkdocs.yml").unlink()
    (project / "guides/recueil.yml").unlink()
    assert set(owners(read(project)).values()) == {""}
    assert said(project) == ""


@pytest.mark.parametrize("yes", ["true", "oui"])
def test_a_later_guide_that_says_so_takes_the_place_of_the_earlier_which_is_not_even_read(
    project: Path, yes: str
) -> None:
    same_name(project, f"titre: Ouvrir notre site\nremplace: {yes}\n")
    put(project, "guides/ouvrir-un-site/ecrans.yml", "ceci: [n’est pas lu")
    reading = read(project)
    assert said(project) == ""
    assert owners(reading)["ouvrir-un-site"] == "Réseau du Ternois"
    replaced = reading.guidebook.guide("ouvrir-un-site")
    assert replaced is not None and replaced.header.title == "Ouvrir notre site"


def test_two_guides_of_one_name_are_a_problem_with_both_places(project: Path) -> None:
    same_name(project)
    assert said(project) == (
        "ternois/ouvrir-un-site/guide.md:1: Un autre recueil a déjà un guide de ce nom : "
        "guides/ouvrir-un-site/guide.md, ligne 1. [nom-en-double]\n"
        "    S’il prend sa place, ajoutez dans cet en-tête « remplace: true ». Sinon, renommez ce dossier."
    )


def test_an_earlier_guide_cannot_take_the_place_of_a_later_one(project: Path) -> None:
    same_name(project, REPLACES)
    settings(project, "  recueils: [ternois, guides]")
    assert "guides/ouvrir-un-site/guide.md:1: Un autre recueil a déjà un guide de ce nom" in said(project)
    assert "dans mkdocs.yml, écrivez son recueil après celui-ci" in said(project)


def test_a_guide_that_replaces_nothing_is_told_with_the_name_it_meant(project: Path) -> None:
    same_name(project, REPLACES)
    (project / "ternois/ouvrir-un-site").rename(project / "ternois/ouvrir-un-sitte")
    assert said(project) == (
        "ternois/ouvrir-un-sitte/guide.md:3: Aucun recueil écrit avant celui-ci n’a de guide « ouvrir-un-sitte ». "
        "[remplace-rien]\n    Vouliez-vous remplacer « ouvrir-un-site » ? Donnez ce nom à ce dossier."
    )


def test_a_guide_with_a_mistake_of_its_own_is_not_told_to_be_there_twice(project: Path) -> None:
    same_name(project, "titre: Ouvrir un site\nremplace: peut-être\n")
    assert [problem.rule for problem in read(project).problems] == ["oui-ou-non"]


@pytest.mark.parametrize(
    ("name", "theirs", "place"),
    [
        ("mots.yml", "sms:\n  definition: Autre chose.\n", "guides/mots.yml, ligne 7"),
        ("themes.yml", "gestes:\n  titre: T\n  pictogramme: bank\n  phrase: P.\n", "guides/themes.yml, ligne 1"),
        ("parcours.yml", "", "guides/parcours.yml, ligne 2"),
        ("services.yml", "", "guides/services.yml, ligne 1"),
        ("personnages.yml", "", "guides/personnages.yml, ligne 1"),
    ],
)
def test_one_key_with_two_contents_is_a_problem_with_both_places(
    project: Path, name: str, theirs: str, place: str
) -> None:
    text = theirs or changed((project / "guides" / name).read_text("utf-8"))
    put(project, f"ternois/{name}", text)
    told = said(project)
    line = 2 if name == "parcours.yml" else 1
    assert f"ternois/{name}:{line}: « " in told
    assert f"» a déjà un autre contenu : {place}. [nom-en-double]" in told


def test_a_word_of_one_folder_whose_form_a_word_of_another_has_is_told(project: Path) -> None:
    put(project, "ternois/mots.yml", "texto:\n  definition: Un message.\n  formes: [sms]\n")
    told = "ternois/mots.yml:3: La forme « sms » est déjà celle du mot « sms » : c’est lui qui serait expliqué."
    assert told in said(project)


def changed(text: str) -> str:
    """The same file, of which the first value says something else."""
    for old, new in (("Mes premiers pas", "Nos premiers pas"), ("nom: ", "nom: La "), ("prenom: ", "prenom: Anne-")):
        if old in text:
            return text.replace(old, new, 1)
    raise AssertionError(text)


def test_one_key_with_the_same_content_twice_is_one_key_and_new_keys_come_after(project: Path) -> None:
    mine = (project / "guides/themes.yml").read_text("utf-8")
    put(project, "ternois/themes.yml", "livres:\n  titre: Lire\n  pictogramme: bank\n  phrase: Des livres.\n" + mine)
    assert said(project) == ""
    assert list(read(project).guidebook.themes) == ["gestes", "courriel", "vide", "livres"]


def test_a_path_and_a_workshop_of_two_folders_may_not_share_an_address(project: Path) -> None:
    text = (project / "guides/parcours.yml").read_text("utf-8")
    put(
        project,
        "ternois/parcours.yml",
        "ateliers:\n" + text.partition("ateliers:\n")[2].replace("atelier-message", "premiers-pas"),
    )
    assert (
        "ternois/parcours.yml:2: Un parcours et un atelier s’appellent « premiers-pas » (guides/parcours.yml"
        in said(project)
    )


def test_guides_name_themes_words_and_guides_of_other_folders(project: Path) -> None:
    guide = project / "ternois/emprunter-un-livre/guide.md"
    put(
        project,
        "ternois/emprunter-un-livre/guide.md",
        guide.read_text("utf-8").replace("theme: gestes", "theme: livre"),
    )
    assert "ternois/emprunter-un-livre/guide.md:4: Le champ « theme » nomme « livre »" in said(project)
    put(project, "ternois/themes.yml", "livre:\n  titre: Lire\n  pictogramme: bank\n  phrase: Des livres.\n")
    assert said(project) == ""


def test_an_installed_package_of_guides_is_a_folder_among_others(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path_factory.mktemp("installed")
    (project / "ternois").rename(installed / "guides_du_ternois")
    monkeypatch.setattr(sys, "path", [str(installed), *sys.path])
    settings(project, "  recueils:\n    - guides\n    - paquet: guides-du-ternois")
    assert said(project) == ""
    assert owners(read(project))["emprunter-un-livre"] == "Réseau du Ternois"
    put(installed, "guides_du_ternois/emprunter-un-livre/ecrans.yml", "x: 1\n")
    assert said(project).startswith("guides_du_ternois/emprunter-un-livre/ecrans.yml:1: ")
    assert not list(installed.rglob(".cache")), "nothing is written where packages are"
