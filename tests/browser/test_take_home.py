"""What a learner takes home from a practice, and how a mistake is told: made on the device, sent by nobody."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser import events
from tests.browser.test_accessibility import OVERFLOW
from tests.conftest import AXE, ROOT, built, copied_example, manifest
from tests.once import Shared

GUIDE = "guides/lire-un-courriel"


def guide_of(site: Path) -> dict[str, Any]:
    return next(guide for guide in manifest(site)["guides"] if guide["slug"] == "lire-un-courriel")


def test_the_sheet_of_a_practice_says_what_was_done_and_is_alone_on_paper(example_site: Path, page: Page) -> None:
    guide = guide_of(example_site)
    events.play(page, example_site, guide)
    sheet = page.locator(".p-sheet")
    expect(sheet.get_by_role("heading", name="Ce que j’ai pratiqué")).to_be_visible()
    expect(sheet.locator("li")).to_have_text([step["title"] for step in guide["steps"]])
    expect(sheet.get_by_role("button", name="Imprimer cette feuille")).to_be_visible()
    assert "certifi" not in sheet.inner_text().lower()
    expect(sheet.get_by_text("Mon nom :")).to_be_hidden()
    page.emulate_media(media="print")
    expect(sheet.get_by_text("Mon nom :")).to_be_visible()
    expect(sheet.get_by_text("Le lieu, avec son cachet :")).to_be_visible()
    expect(page.locator(".p-praise")).to_be_hidden()
    expect(page.get_by_role("button", name="Imprimer cette feuille")).to_be_hidden()
    page.emulate_media(media="screen")
    page.evaluate(AXE)
    assert [one["id"] for one in page.evaluate("axe.run('.p-sheet')")["violations"]] == []


def test_who_did_no_step_has_no_sheet_and_nothing_of_it_is_kept(example_site: Path, page: Page) -> None:
    page.goto((example_site / GUIDE / "entrainement.html").as_uri() + "#fin")
    expect(page.locator(".p-sheet")).to_be_hidden()
    events.play(page, example_site, guide_of(example_site))
    expect(page.locator(".p-sheet")).to_be_visible()
    page.reload()
    expect(page.locator(".p-sheet")).to_be_hidden()


@pytest.fixture(scope="session")
def reached_site(shared: Shared) -> Path:
    """The example, whose network has an e-mail and an address."""

    def make(folder: Path) -> None:
        copied_example(folder)
        shutil.rmtree(folder / "site", ignore_errors=True)
        config = folder / "mkdocs.yml"
        text = config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/")
        extra = "site_url: https://guides.example/\nextra:\n  identite:\n    contact: bonjour@reseau.example\n"
        config.write_text(f"{text}{extra}", "utf-8")
        built(config, folder / "built")

    return shared.once("contact", make) / "built"


def test_a_mistake_is_told_by_a_mail_that_is_ready_and_leaves_by_hand(reached_site: Path, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((reached_site / GUIDE / "index.html").as_uri())
    page.get_by_role("link", name="Signaler une erreur").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Signaler une erreur")
    link = page.get_by_role("link", name="Écrire un e-mail : Lisez le message".replace(" :", "\u00a0:"))
    href = unquote(link.get_attribute("href") or "")
    assert href.startswith("mailto:bonjour@reseau.example?subject=Erreur dans «")
    assert "\r\nÉtape 2\u00a0: Lisez le message\r\nAdresse\u00a0: https://guides.example/g/" in href
    assert all(url.startswith("file:") for url in asked)


@pytest.mark.parametrize("width", [320, 1280])
def test_the_page_of_mistakes_is_sound(reached_site: Path, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((reached_site / GUIDE / "erreur.html").as_uri())
    page.evaluate(AXE)
    assert [one["id"] for one in page.evaluate("axe.run('main')")["violations"]] == []
    assert page.evaluate(OVERFLOW) <= 0


def test_without_an_address_it_is_printed_and_given(example_site: Path) -> None:
    text = (example_site / GUIDE / "erreur.html").read_text("utf-8")
    assert "Donnez la feuille à votre conseiller." in text
    assert "mailto:" not in text.partition("<main")[2].partition("</main>")[0]
