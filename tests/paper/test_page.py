"""The page « Imprimer », and guide pages printed from the browser, opened from a folder."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Browser, Page, expect

from guidebook.paper.publish import Published


def test_a_booklet_of_the_chosen_guides_is_made_in_the_browser(page: Page, online_site: Path) -> None:
    page.goto((online_site / "imprimer.html").as_uri())
    page.get_by_role("button", name="Préparer le papier").click()
    expect(page.get_by_text("Choisissez au moins un guide.")).to_be_visible()
    page.get_by_label("Ouvrir un site").check()
    page.get_by_label("Lire sa carte de bibliothèque").check()
    page.get_by_role("radio", name="Livret").check()
    page.get_by_label("Titre du livret").fill("Mes débuts")
    page.get_by_role("button", name="Préparer le papier").click()
    expect(page.locator(".paper .sheet")).to_have_count(2)
    assert page.locator(".paper :is(button, input, details)").count() == 0
    pdf = page.pdf(prefer_css_page_size=True, tagged=True)
    with pypdfium2.PdfDocument(pdf) as document:
        texts = [sheet.get_textpage().get_text_bounded() for sheet in document]
    assert "Mes débuts" in texts[0] and "Sommaire" in texts[1] and "Choisissez des guides" not in "".join(texts)
    page.get_by_role("button", name="Changer le choix").click()
    expect(page.locator(".paper")).to_be_empty()


@pytest.mark.parametrize("paper", ["Fiche :", "Planche :"])
def test_no_picture_on_paper_has_a_background_of_its_own(page: Page, online_site: Path, paper: str) -> None:
    """Chromium prints it or not as it happens to know the picture opaque: other bytes for the same sheet."""
    page.goto((online_site / "imprimer.html").as_uri())
    page.get_by_label("Lire sa carte de bibliothèque").check()
    page.get_by_role("radio", name=paper).check()
    page.get_by_role("button", name="Préparer le papier").click()
    pictures = page.locator(".paper .sheet img")
    expect(pictures).not_to_have_count(0)
    grounds = pictures.evaluate_all("found => found.map((image) => getComputedStyle(image).backgroundColor)")
    assert set(grounds) == {"rgba(0, 0, 0, 0)"}


def test_a_guides_page_leads_to_its_paper_with_the_guide_chosen(page: Page, online_site: Path) -> None:
    page.goto((online_site / "guides/ouvrir-un-site/index.html").as_uri())
    page.get_by_role("link", name="Imprimer", exact=True).click()
    page.get_by_role("button", name="Changer le choix").click()
    expect(page.get_by_label("Ouvrir un site")).to_be_checked()
    expect(page.get_by_label("Lire sa carte de bibliothèque")).not_to_be_checked()


def test_without_javascript_the_page_still_leads_to_every_guide(browser: Browser, online_site: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((online_site / "imprimer.html").as_uri())
    links = page.locator(".paper-guides a:visible")
    assert set(links.all_inner_texts()) == {"Ouvrir un site", "Lire un e-mail", "Lire sa carte de bibliothèque"}
    assert page.locator("main :is(input, button):visible").count() == 0
    context.close()


def test_a_printed_guide_page_has_no_control_and_nothing_folded(page: Page, online_site: Path) -> None:
    page.goto((online_site / "guides/ouvrir-un-site/index.html").as_uri())
    page.emulate_media(media="print")
    assert page.locator("header:visible, footer:visible, button.btn:visible, input:visible, nav:visible").count() == 0
    expect(page.get_by_text("Vous pouvez faire la même chose sur un téléphone.")).to_be_visible()
    with pikepdf.open(io.BytesIO(page.pdf())) as document:
        assert len(document.pages) <= 5
    with pypdfium2.PdfDocument(page.pdf()) as document:
        texts = [sheet.get_textpage().get_text_bounded() for sheet in document]
    assert f"Page {len(texts)} / {len(texts)}" in texts[-1]
    assert "pas.example/g/" in texts[0]
    assert "D’où viennent ces informations : pas.example/g/" in "".join(texts)
    sources = page.locator(".sources a").all_text_contents()
    assert sources and not any(source in "".join(texts) for source in sources)


def test_each_link_to_a_pdf_says_of_which_guide_it_is(page: Page, online_site: Path, tmp_path: Path) -> None:
    site = shutil.copytree(online_site, tmp_path / "site", ignore=shutil.ignore_patterns("*.pdf"))
    for name in ("lire-sa-carte-grand.pdf", "lire-un-courriel.pdf"):
        Published(site).add(name, b"%PDF")
    page.goto((site / "imprimer.html").as_uri())
    found = {link.text_content(): link.get_attribute("href") for link in page.locator(".paper-guides a").all()}
    assert found == {
        "grands caractères\u00a0: Lire sa carte de bibliothèque": "imprimer/lire-sa-carte-grand.pdf",
        "fiche\u00a0: Lire un e-mail": "imprimer/lire-un-courriel.pdf",
    }
    assert page.locator(".paper-files:visible").count() == 2


def test_the_page_leads_to_the_papers_of_several_guides(page: Page, online_site: Path, tmp_path: Path) -> None:
    """A sheet sends the person to its advisor for the words that other guides explained."""
    site = shutil.copytree(online_site, tmp_path / "site", ignore=shutil.ignore_patterns("*.pdf"))
    for name in ("livret-premiers-pas.pdf", "mots-guides.pdf", "lire-un-courriel.pdf"):
        Published(site).add(name, b"%PDF")
    page.goto((site / "imprimer.html").as_uri())
    links = page.locator(".paper-shared a:visible")
    assert {link.inner_text(): link.get_attribute("href") for link in links.all()} == {
        "mots expliqués": "imprimer/mots-guides.pdf",
        "livret\u00a0: Mes premiers pas": "imprimer/livret-premiers-pas.pdf",
    }


@pytest.mark.parametrize("width", [390, 1366])
def test_from_a_guide_its_sheet_is_made_and_can_be_printed_in_the_first_view(
    width: int, example_site: Path, page: Page
) -> None:
    page.set_viewport_size({"width": width, "height": 768})
    page.goto((example_site / "guides/ouvrir-un-site/index.html").as_uri())
    page.get_by_role("link", name="Imprimer", exact=True).click()
    expect(page.get_by_role("button", name="Imprimer", exact=True)).to_be_in_viewport(ratio=1)
    expect(page.get_by_role("heading", level=1, name="Imprimer")).to_be_in_viewport()
    expect(page.locator(".paper .sheet")).to_have_count(1)
    box = page.locator(".paper").bounding_box()
    assert box and box["x"] >= 0 and box["x"] + box["width"] <= width
    page.emulate_media(media="print")
    assert page.locator(".paper").evaluate("(paper) => getComputedStyle(paper).zoom") == "1"


def test_the_page_printed_before_its_paper_is_made_is_not_blank(example_site: Path, page: Page) -> None:
    page.goto((example_site / "imprimer.html").as_uri())
    page.emulate_media(media="print")
    expect(page.locator(".paper-guides").first).to_be_visible()
