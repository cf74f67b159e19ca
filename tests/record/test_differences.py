"""A walk through the site of a guide that is there: each other name is proposed, and changed everywhere at once."""

from __future__ import annotations

import datetime
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from queue import Queue

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from guidebook.desk.record.approval.server import server_of
from guidebook.desk.record.differences.found import Difference, differences
from guidebook.desk.record.differences.renaming import Texts, changed_lines, left, renamed
from guidebook.desk.record.differences.web import Differences, verified
from guidebook.desk.record.draft import Draft
from guidebook.desk.record.house import guidebook_at
from guidebook.desk.record.typed import Typed
from guidebook.desk.record.walk import Gesture, Line, Seen, Walk
from guidebook.verify import check
from tests.conftest import AXE
from tests.record.test_redraw import TODAY

SCREENS = """\
# À garder.
accueil:
  cadre: navigateur
  adresse: a.example
  contenu:
    - titre: Bienvenue
    - bouton: "Connexion" # en haut
      repere: 1
      action: cliquer
    - lien: Aide

connexion:
  cadre: navigateur
  adresse: a.example
  contenu:
    - titre: Connexion
    - champ: Adresse e-mail
      valeur: personnage.courriel
      repere: 1
      action: saisir
    - bouton: Connexion
      repere: 2
      action: cliquer
"""
GUIDE = """\
---
titre: Ouvrir son compte
resume: Pour voir son compte.
theme: gestes
duree: 5
mots_cles: [un, deux, trois]
sources:
  - cle: site
    titre: Le site
    adresse: https://a.example/
    lu_le: 2026-11-30
    confiance: A
faits:
  site:
    - Cliquez sur Connexion
    - Remplissez la case Adresse e-mail
---

## Cliquez sur « Connexion »

Cliquez sur **Connexion** (1). Votre connexion est sûre.

![Une page, avec le bouton Connexion et le lien Aide.](ecrans.yml#accueil)

## Ouvrez la Connexion

Remplissez la case **Adresse e-mail** (1).

Cliquez sur **Connexion** (2).

![Une page, avec la case Adresse e-mail et le bouton Connexion.](ecrans.yml#connexion)
"""
RENAMED = Difference("bouton", "Connexion", "Se connecter")


def walked(*names: str, titles: tuple[str, str] = ("Bienvenue", "Connexion")) -> Draft:
    """The walk, with the names of its two buttons."""
    first, second = names
    home = (Line("titre", titles[0]), Line("bouton", first), Line("lien", "Aide"), Line("lien", "Léa Martin"))
    form = (Line("titre", titles[1]), Line("champ", "Adresse e-mail"), Line("bouton", second))
    return Draft.of(
        Walk(
            (
                Seen("a.example", "/", home, [Gesture("cliquer", 1)]),
                Seen("a.example", "/c", form, [Gesture("saisir", 1), Gesture("cliquer", 2)]),
            )
        ),
        Typed(),
    )


@pytest.fixture
def written(project: Path) -> Path:
    """A site with the guide."""
    folder = project / "guides" / "essai"
    folder.mkdir()
    (folder / "ecrans.yml").write_text(SCREENS, "utf-8")
    (folder / "guide.md").write_text(GUIDE, "utf-8")
    return project


def found(written: Path, draft: Draft) -> list[Difference]:
    guide = guidebook_at(written).guide("essai")
    assert guide
    return differences(guide, draft)


def test_what_has_another_name_is_told_once(written: Path) -> None:
    assert found(written, walked("Se connecter", "Se connecter")) == [RENAMED]


def test_what_stands_is_not_told(written: Path) -> None:
    assert found(written, walked("Connexion", "Connexion")) == []


def test_a_name_that_is_hidden_is_never_proposed(written: Path) -> None:
    assert [one.now for one in found(written, walked("Mme Martin", "Bonjour Léa"))] == []


def test_another_site_has_nothing_to_compare(written: Path) -> None:
    draft = Draft.of(Walk((Seen("b.example", "/", (Line("titre", "Météo"), Line("bouton", "Demain"))),)), Typed())
    assert found(written, draft) == []


def test_a_label_is_renamed_in_screens_texts_alternatives_and_facts_and_nowhere_else(written: Path) -> None:
    texts = Texts(SCREENS, GUIDE)
    after = renamed(texts, RENAMED)
    assert "- bouton: Se connecter # en haut\n" in after.screens and "- titre: Connexion\n" in after.screens
    assert after.screens.count("Se connecter") == 2 and after.screens.startswith("# À garder.\n")
    assert after.guide.count("Se connecter") == 6 and "Votre connexion est sûre" in after.guide
    assert len(changed_lines(texts, after)) == 8
    assert left(after, RENAMED) == ["## Ouvrez la Connexion"]
    (written / "guides/essai/ecrans.yml").write_text(after.screens, "utf-8")
    (written / "guides/essai/guide.md").write_text(after.guide, "utf-8")
    rules = {problem.rule for problem in check(written, TODAY)[1] if "/essai/" in problem.path}
    assert rules <= {"verification-absente"}


@pytest.mark.parametrize(
    ("old", "new", "line", "after"),
    [
        ("L’aide", "Aide", "    - lien: L'aide\n", "    - lien: Aide\n"),
        ("Aide", "Aide : par téléphone", "    - lien: Aide\r\n", "    - lien: 'Aide : par téléphone'\r\n"),
        ("Oui", "Non", "  - lien: 'Oui'\n", "  - lien: Non\n"),
        ("Aide", "Plus", "    - bouton: Aide\n", "    - bouton: Aide\n"),
        ("Aide", "Plus", "    - lien: Aidez\n", "    - lien: Aidez\n"),
        ("Aide", "a\\1b", "    - lien: Aide\n", "    - lien: a\\1b\n"),
    ],
)
def test_a_line_of_a_screen_is_written_as_yaml_has_it(old: str, new: str, line: str, after: str) -> None:
    assert renamed(Texts(line, ""), Difference("lien", old, new)).screens == after


@pytest.fixture
def page(written: Path) -> Iterator[tuple[str, Path]]:
    """The page of the guide's differences: its address, the site."""
    guidebook = guidebook_at(written)
    guide = guidebook.guide("essai")
    assert guide
    told, page = Queue[str](), Differences(guidebook, guide, [RENAMED, Difference("lien", "Aide", "Besoin d’aide ?")])
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = server_of(page, listening.getsockname()[1], told.put)
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        yield told.get(timeout=60), written
        server.should_exit = True
        thread.join()


def files(root: Path) -> tuple[str, str]:
    folder = root / "guides" / "essai"
    return (folder / "ecrans.yml").read_text("utf-8"), (folder / "guide.md").read_text("utf-8")


@pytest.mark.browser
def test_only_what_the_author_takes_is_written_with_its_signature(
    page: tuple[str, Path], context: BrowserContext
) -> None:
    address, root = page
    shown = context.new_page()
    shown.goto(address)
    expect(shown.get_by_role("heading", name="« Connexion » s’appelle maintenant « Se connecter »")).to_be_visible()
    expect(shown.get_by_text("À relire vous-même")).to_be_visible()
    shown.get_by_label("Écrire « Se connecter » à la place de « Connexion »").press("Space")
    shown.get_by_label("J’ai fait toute la démarche").press("Space")
    shown.get_by_label("Signé par").fill("Réseau des conseillers")
    shown.get_by_role("button", name="Écrire les changements cochés").press("Enter")
    expect(shown.get_by_role("heading", name="C’est écrit")).to_be_visible()
    screens, guide = files(root)
    assert screens.count("Se connecter") == 2 and "Besoin" not in screens + guide
    assert f"verification:\n  le: {datetime.date.today()}\n  par: Réseau des conseillers\n---\n" in guide


@pytest.mark.browser
def test_a_file_that_changed_meanwhile_is_left_as_it_is(page: tuple[str, Path], context: BrowserContext) -> None:
    address, root = page
    shown = context.new_page()
    shown.goto(address)
    (root / "guides/essai/ecrans.yml").write_text(SCREENS.replace("Aide", "Un conseil"), "utf-8")
    shown.get_by_label("Écrire « Se connecter » à la place de « Connexion »").check()
    shown.get_by_role("button", name="Écrire les changements cochés").click()
    expect(shown.get_by_text("a changé pendant ce temps")).to_be_visible()
    assert files(root) == (SCREENS.replace("Aide", "Un conseil"), GUIDE)


@pytest.mark.browser
@pytest.mark.parametrize("width", [1366, 390])
def test_the_page_has_no_barrier_that_axe_finds(page: tuple[str, Path], browser: Browser, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    shown = context.new_page()
    shown.goto(page[0])
    shown.evaluate(AXE)
    found = shown.evaluate("axe.run().then((done) => done.violations.map((one) => [one.id, one.nodes[0].html]))")
    assert found == [] and shown.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_a_verification_that_was_there_is_renewed() -> None:
    old = "---\ntitre: A\nverification:\n  le: 2020-01-01\n  par: X\nsources: []\n---\n\n## A\n---\n"
    day = datetime.date(2026, 11, 30)
    new = "---\ntitre: A\nverification:\n  le: 2026-11-30\n  par: Y\nsources: []\n---\n\n## A\n---\n"
    assert verified(old, "Y", day) == new
