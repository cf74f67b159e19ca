"""What the build writes of a guide for paper: data, and no page."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page

from guidebook.addresses import short_address
from tests.conftest import manifest
from tests.paper.printed import data_of, guide_of


def test_a_guide_gives_its_facts_and_its_steps(online_site: Path) -> None:
    data, guide = data_of(online_site, "ouvrir-un-site"), guide_of(online_site, "ouvrir-un-site.pdf")
    assert data["title"] == guide["title"]
    assert [(step["number"], step["title"]) for step in data["steps"]] == [
        (step["number"], step["title"]) for step in guide["steps"]
    ]
    assert data["version"].endswith(guide["version"])
    assert "15 janvier 2026" in data["verified"]
    assert data["newest"]["address"] == "pas.example/" + short_address("ouvrir-un-site")
    assert {"word", "long_form", "definition", "met"} == set(data["words"][0])


def test_a_photo_is_told_by_its_facts_and_a_screen_by_its_drawing(online_site: Path) -> None:
    steps = [step for guide in manifest(online_site)["guides"] for step in data_of(online_site, guide["slug"])["steps"]]
    photos = [step["photo"] for step in steps if "photo" in step]
    assert all('role="img"' in step["screen"] for step in steps if "photo" not in step)
    assert photos and all(set(photo) == {"src", "alt", "width", "height"} and photo["alt"] for photo in photos)


def test_no_control_nor_frame_of_the_page_is_given(online_site: Path) -> None:
    for guide in manifest(online_site)["guides"]:
        content = json.dumps(data_of(online_site, guide["slug"]))
        assert not any(
            part in content for part in ("<section", "<nav", "<label", "<input", "<button", "<details", "popover")
        )


def test_a_word_that_opens_and_a_folded_call_out_are_open_on_paper(page: Page, online_site: Path) -> None:
    page.goto((online_site / "imprimer.html").as_uri())
    slugs = [guide["slug"] for guide in manifest(online_site)["guides"]]
    page.evaluate("slugs => paper.load(slugs).then(() => paper.make({format: 'fiche', slugs}))", slugs)
    article = page.locator(".paper")
    assert article.locator("button, details, summary, slot").count() == 0
    assert article.locator(".step-more > .bloque > .admonition-title").count() >= 1
    titles = article.locator(".bloque > .admonition-title").all_inner_texts()
    assert "Je n’ai pas reçu le message" in titles


def test_each_paper_says_what_is_needed_and_who_helps_once(page: Page, online_site: Path) -> None:
    page.goto((online_site / "imprimer.html").as_uri())
    for format_ in ("fiche", "memo"):
        order = {"format": format_, "slugs": ["ouvrir-un-site"]}
        page.evaluate("order => paper.load(order.slugs).then(() => paper.make(order))", order)
        data = data_of(online_site, "ouvrir-un-site")
        text = page.locator(".paper").inner_text()
        told = [*data["needs"], data["duration"], *data["help"], data["verified"], data["version"]]
        assert all(text.count(sentence) == 1 for sentence in told), [s for s in told if text.count(s) != 1]
