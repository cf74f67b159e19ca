"""Steps that are taller than a sheet: cut where they must be, with no sheet left blank before them."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Page

from guidebook.languages import wording
from guidebook.paper.orders import Wish, orders
from guidebook.paper.press import open_press
from guidebook.paper.shelf import shelf_of
from tests.conftest import ROOT, built, copied_example
from tests.paper.conftest import alone

LINES = [f"Ligne {number} du formulaire avec assez de mots pour tenir sur deux lignes." for number in range(110)]
HEAD = """---
titre: {title}
resume: Pour essayer un long papier.
theme: gestes
duree: 5
mots_cles: [carte, lire, papier]
sources: ["https://mairie.example/"]
---

## Prenez votre carte

{text}

Touchez la ligne (1).

![Un formulaire.](ecrans.yml#premier)

??? bloque "Je n’ai pas de carte"
    {help}

## Regardez votre carte

Touchez la ligne (1).

![Un formulaire.](ecrans.yml#second)
"""
GUIDES = {
    "ecran-haut": ("", "Demandez-la.", 110),
    "texte-long": ("\n\n".join(LINES[:60]), "Demandez-la.", 2),
    "aide-longue": ("", "\n\n    ".join(LINES[:60]), 2),
}
FOOT = re.compile(r"Pas à pas|Version \w+|Page \d+( / \d+)?|Faire \w+")


def screen(name: str, count: int) -> str:
    lines = "".join(f"    - texte: {line}\n" for line in LINES[1:count])
    marked = f"    - texte: {LINES[0]}\n      repere: 1\n"
    return f"{name}:\n  cadre: navigateur\n  contenu:\n    - barre_adresse: mairie.example\n{marked}{lines}"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("haut") / "project"
    copied_example(project)
    for slug, (text, more, count) in GUIDES.items():
        (folder := project / "guides" / slug).mkdir()
        title = "Faire " + slug.replace("-", "_")
        (folder / "guide.md").write_text(HEAD.format(title=title, text=text, help=more), "utf-8")
        (folder / "ecrans.yml").write_text(screen("premier", count) + screen("second", 3), "utf-8")
    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/"), "utf-8")
    return built(config, project / "site")


def texts(pdf: bytes) -> list[str]:
    """What each page tells, but for its head and foot."""
    with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
        return [FOOT.sub("", page.get_textpage().get_text_bounded()).strip() for page in document]


@pytest.mark.parametrize("slug", GUIDES)
@pytest.mark.parametrize("name", ["index", "entrainement"])
def test_a_page_printed_from_the_browser_leaves_no_sheet_blank(page: Page, site: Path, slug: str, name: str) -> None:
    page.goto((site / f"guides/{slug}/{name}.html").as_uri())
    found = texts(page.pdf())
    assert min(map(len, found)) > 20, found


def test_a_picture_that_no_sheet_holds_begins_under_its_title_and_is_large_enough_to_read(site: Path) -> None:
    wanted = list(orders(Wish(("ecran-haut",)), shelf_of(site), wording.load("fr")))[:2]

    def made() -> list[bytes]:
        with open_press(site) as press:
            return [press.print(order) for order in wanted]

    for pdf in alone(made):
        assert min(map(len, texts(pdf))) > 60
        with pypdfium2.PdfDocument(io.BytesIO(pdf)) as document:
            pages = [page.get_textpage() for page in document]
            begun = next(page for page in pages if "Prenez votre carte" in page.get_text_bounded())
            left, bottom, _, top = begun.get_charbox(begun.get_text_range().index("Ligne 0"))
        assert left > 0 and top - bottom > 5, "a capital L of 7 points at least"
