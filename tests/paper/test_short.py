"""A sheet says once what the person needs on paper: sources in a line, and no word that an earlier guide explained."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from guidebook.languages import wording
from guidebook.paper.orders import Wish, orders
from guidebook.paper.press import open_press
from guidebook.paper.shelf import shelf_of
from tests.conftest import built
from tests.paper.conftest import Papers, alone
from tests.paper.printed import page_texts
from tests.paper.test_tall import texts

TOLD = "Le programme qui montre les sites."


def test_sources_are_a_line_that_leads_to_the_guides_page(papers: Papers) -> None:
    text = " ".join(page_texts(papers.file("ouvrir-un-site.pdf")))
    end = text[text.index("D’où viennent ces informations") :]
    assert re.match(r"D’où viennent ces informations : pas\.example/g/\w+\.html", end), end[:120]
    assert "https://" not in end


def test_a_word_that_an_earlier_guide_of_the_path_explains_is_not_explained_again(example: Path, page: Page) -> None:
    """« Ouvrir un site » comes first on the path, and explains the browser: on sheets and on printed pages."""
    guide = example.parent / "guides" / "lire-un-courriel" / "guide.md"
    title = "## Lisez le message\n"
    text = guide.read_text("utf-8")
    guide.write_text(text.replace(title, f"{title}\nGardez le navigateur ouvert.\n"), "utf-8")
    site = built(example, example.parent / "site")
    shelf, french = shelf_of(site), wording.load("fr")
    wanted = [next(orders(Wish((slug,)), shelf, french)) for slug in ("ouvrir-un-site", "lire-un-courriel")]

    def made() -> list[bytes]:
        with open_press(site) as press:
            return [press.print(order) for order in wanted]

    first, second = (" ".join(" ".join(texts(pdf)).split()) for pdf in alone(made))
    assert TOLD in first and "Les mots des guides d’avant" not in first
    assert "Gardez le navigateur ouvert" in second and TOLD not in second and "Les mots des guides d’avant" in second
    page.goto((site / "guides/lire-un-courriel/index.html").as_uri())
    explained = page.locator(".explained").get_by_text(TOLD)
    expect(explained).to_be_visible()
    page.emulate_media(media="print")
    expect(explained).to_be_hidden()
    expect(page.get_by_text("Les mots des guides d’avant")).to_be_visible()


def test_a_booklet_explains_every_word_once(papers: Papers) -> None:
    text = " ".join(page_texts(papers.file("livret-guides.pdf")))
    assert text.count(TOLD) == 1


def test_a_sheet_tells_the_way_without_internet_on_its_first_page(papers: Papers) -> None:
    first = " ".join(page_texts(papers.file("ouvrir-un-site.pdf"))[0].split())
    assert "Je préfère faire sans Internet Vous pouvez aller à la mairie. L’accueil vous aide." in first
