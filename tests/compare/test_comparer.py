"""`guidebook comparer`: two versions of an application that nobody here wrote, one drawn, one saved."""

from __future__ import annotations

import datetime
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from markdown import markdown  # type: ignore[import-untyped]

from guidebook.cli import run
from guidebook.desk.compare.page import NAME, page
from guidebook.desk.compare.targets import targets
from guidebook.desk.compare.verdict import Compared, DrawnLabel, Finding, Target, Verdict
from guidebook.problem import has_error
from guidebook.reading.reader import read
from guidebook.site.docs.judge import Written, judged

ROOT = Path(__file__).parents[2]
SAVED = Path(__file__).parent / "saved"
SLUG = "gerer-des-comptes"


def comparer(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "guidebook", "comparer", *words, "--racine", str(root)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def here(root: Path, *words: str) -> int:
    """The same in this process, where no browser is opened."""
    return run(["comparer", *words, "--racine", str(root)])


@pytest.fixture
def drawn(project: Path) -> Path:
    """The example, with a guide whose screens are those of the older version."""
    folder = project / "guides" / SLUG
    folder.mkdir()
    shutil.copy(SAVED / "guide.md", folder)
    shutil.copy(SAVED / "ecrans.yml", folder)
    return project


def contents(root: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in sorted((root / "guides").rglob("*")) if file.is_file()}


@pytest.mark.browser
def test_each_label_that_changed_is_told_with_its_new_name_and_none_that_stands(drawn: Path) -> None:
    before = contents(drawn)
    (drawn / "docs/manuel").mkdir(parents=True, exist_ok=True)
    done = comparer(drawn, SLUG, "--hors-ligne", str(SAVED), "--page")
    assert done.returncode == 1, done.stderr
    assert done.stdout == (
        f"guides/{SLUG}/ecrans.yml:3: écran « connexion »\n"
        "    5 mots tiennent\n"
        f"guides/{SLUG}/ecrans.yml:13: écran « accueil »\n"
        "    a changé : titre « Administration du site » s’appelle maintenant « Site d’administration »\n"
        "    a changé : lien « Modifier » s’appelle maintenant « Modification »\n"
        "    a changé : lien « Modifier » s’appelle maintenant « Modification »\n"
        "    12 mots tiennent\n"
        f"guides/{SLUG}/ecrans.yml:33: écran « nouveau »\n"
        "    a changé : titre « Ajout utilisateur » s’appelle maintenant « Ajout de utilisateur »\n"
        "    14 mots tiennent\n"
        f"guides/{SLUG}/ecrans.yml:53: écran « mot_de_passe »\n"
        "    9 mots tiennent\n"
        "\n"
        "40 mots tiennent, 4 ont changé. Regardez ces pages, puis changez l’écran et le texte ensemble.\n"
    )
    assert contents(drawn) == before, "a verdict is no verification"
    written = (drawn / NAME).read_text("utf-8")
    assert written.endswith(
        "## À regarder\n\n### Gérer des comptes\n\n"
        "- Écran accueil : « Administration du site » s’appelle maintenant « Site d’administration ».\n"
        "- Écran accueil : « Modifier » s’appelle maintenant « Modification ».\n"
        "- Écran nouveau : « Ajout utilisateur » s’appelle maintenant « Ajout de utilisateur ».\n"
    )


@pytest.mark.browser
def test_a_machine_reads_all_of_it_and_a_page_that_was_not_saved_is_not_called_changed(
    drawn: Path, tmp_path: Path
) -> None:
    pages = tmp_path / "pages" / SLUG
    pages.mkdir(parents=True)
    shutil.copy(SAVED / SLUG / "connexion.html", pages)
    done = comparer(drawn, SLUG, "--hors-ligne", str(pages.parent), "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["le"] == datetime.date.today().isoformat()
    first, second, *_ = told["ecrans"]
    assert {label["verdict"] for label in first["libelles"]} == {"tient"}
    assert first["libelles"][2] == {
        "sorte": "champ",
        "mots": "Nom d’utilisateur",
        "verdict": "tient",
        "maintenant": "",
    }
    assert {label["verdict"] for label in second["libelles"]} == {"pas atteignable"}
    assert second["raison"] == f"La page n’est pas enregistrée : il manque « {SLUG}/accueil.html »."


def test_nothing_is_opened_by_who_does_not_say_where_to_write(drawn: Path, capsys: pytest.CaptureFixture[str]) -> None:
    storyboard = drawn / "guides" / SLUG / "ecrans.yml"
    storyboard.write_text(storyboard.read_text("utf-8").replace("adresse: comptes.example", "page: https://a.fr/", 1))
    for words in ((), ("--contact", "Écrivez à l’accueil"), ("--contact", "a@b.example\nX: y")):
        assert here(drawn, *words) == 2
        assert "il faut dire qui vous êtes" in capsys.readouterr().err


def test_screens_without_an_address_are_counted_and_nothing_is_opened(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert here(project) == 0
    assert capsys.readouterr() == (
        "\n8 pas atteignables. 2 écrans n’ont pas d’adresse à eux. "
        "S’ils s’ouvrent sans se connecter, ajoutez-leur « page: https://… ».\n",
        "",
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["gerer-les-comptes"], f"Il n’y a pas de guide « gerer-les-comptes ». Vouliez-vous écrire « {SLUG} » ?\n"),
        (["--hors-ligne", "absent"], "Le dossier « absent » n’existe pas.\n"),
    ],
)
def test_what_leads_nowhere_is_told(
    drawn: Path, words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert here(drawn, *words) == 2
    assert capsys.readouterr() == ("", said)


def test_guides_that_can_not_be_read_are_mended_first(drawn: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (drawn / "guides" / SLUG / "ecrans.yml").write_text("a: [\n", "utf-8")
    assert here(drawn) == 2
    assert capsys.readouterr() == ("", "Des guides ont une erreur. Corrigez-les d’abord : guidebook verifier.\n")


def test_what_the_handbook_shows_can_be_copied_as_it_is(drawn: Path) -> None:
    shown = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs/manuel/comparer.md").read_text("utf-8"), re.DOTALL)
    settings, screen = shown
    (drawn / "mkdocs.yml").write_text(settings, "utf-8")
    storyboard = drawn / "guides" / SLUG / "ecrans.yml"
    storyboard.write_text(screen + storyboard.read_text("utf-8").replace("\naccueil:", "\nautre:"), "utf-8")
    guide = storyboard.with_name("guide.md")
    guide.write_text(guide.read_text("utf-8") + "\n## Ouvrez\n\nRegardez.\n\n![La page.](ecrans.yml#autre)\n", "utf-8")
    reading = read(drawn)
    assert not has_error([*reading.problems]), reading.problems
    assert reading.guidebook.identity.contact == "bonjour@ternois.example"
    (found,) = [
        one for guide in reading.guidebook.guides if guide.slug == SLUG for one in targets(guide) if one.address
    ]
    assert (found.screen, found.address) == ("accueil", "https://www.caf.fr/")


HOSTILE = [
    "<script>alert(1)</script>",
    "a | b | c",
    "[x](javascript:alert(1))",
    "{{ site.nom }} {% include 'a' %} {: .a }",
    "**gras** _a_ `code` ~~b~~ $a^2$ [^1] [[Accueil]] :smile: ==a== ++b++",
    "https://a.example/ www.a.example &nbsp; &#123;",
    "😀 → \ue000 \u202e",
    "- [ ] a",
    "!!! note « a »",
    "# Titre\n## Autre",
    "---",
    "",
    "a" * 5000,
]


@pytest.mark.parametrize("name", HOSTILE)
def test_whatever_a_page_calls_its_buttons_the_handbook_can_be_built(name: str) -> None:
    label = DrawnLabel("bouton", "Envoyer", ("button",))
    target = Target("g", "Un guide", "guides/g/ecrans.yml", 1, "ecran", "https://a.fr/", (label,))
    everything = [
        Compared(target, (Finding(label, Verdict.CHANGED, name),)),
        Compared(target, (Finding(label, Verdict.UNREACHED),), f"Le site dit {name}"),
    ]
    text = page(everything, datetime.date(2026, 11, 30))
    body = text.split("---\n", 2)[2]
    html = markdown(body, extensions=["admonition", "tables", "toc", "fenced_code"])
    known = frozenset({"manuel/comparaison.html", "manuel/comparer.html"})
    assert judged(Written(NAME, body, 5, html, "manuel/comparaison.html"), known) == []
    assert html.count("<h2") == 2 and html.count("<h3") == 2 and html.count("<li>") == 4
    assert "<script" not in html
