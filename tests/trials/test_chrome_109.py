"""An old PC: Chrome 109, the last for Windows 7 and 8, which knows no popover and unfolds nothing on paper.

The browser is a real build that npm holds; it is fetched once, into .cache/.
"""

from __future__ import annotations

import io
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
from playwright.sync_api import Page, Playwright, expect

from tests.browser.test_lines import ALONE
from tests.conftest import ROOT, french_guides
from tools.npm import brought

PACKAGE = "@sparticuz/chromium@109.0.6"
UNPACK = "require('@sparticuz/chromium').executablePath().then((path) => console.log(path))"
LIGHT = ["--no-sandbox", "--single-process", "--no-zygote", "--disable-gpu", "--in-process-gpu"]
GUIDE = "guides/ouvrir-un-site/"

pytestmark = pytest.mark.trial


@pytest.fixture(scope="module")
def program() -> str:
    folder = brought(ROOT / ".cache" / "chrome-109", PACKAGE)
    env = {**os.environ, "TMPDIR": str(folder)}
    done = subprocess.run(["node", "-e", UNPACK], cwd=folder, env=env, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.fixture
def page(playwright: Playwright, program: str) -> Iterator[Page]:
    """In a browser of its own: with its one process, it ends with its first context."""
    unknown = ["--enable-features=CDPScreenshotNewSurface"]
    old = playwright.chromium.launch(executable_path=program, args=LIGHT, ignore_default_args=unknown)
    assert old.version.startswith("109.")
    page = old.new_page(viewport={"width": 1366, "height": 768})
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page
    assert errors == []
    old.close()


def test_a_word_opens_its_definition_and_escape_closes_it(page: Page, example_site: Path) -> None:
    page.goto((example_site / GUIDE / "index.html").as_uri())
    boxes = page.locator(".definition >> visible=true")
    expect(boxes).to_have_count(0)
    word = page.locator(".step .word").first
    word.click()
    expect(boxes).to_have_count(1)
    expect(boxes).to_be_focused()
    expect(boxes).to_be_in_viewport(ratio=1)
    page.keyboard.press("Escape")
    expect(boxes).to_have_count(0)
    expect(word).to_be_focused()
    word.click()
    boxes.get_by_role("button").click()
    expect(boxes).to_have_count(0)
    word.click()
    page.mouse.click(5, 5)
    expect(boxes).to_have_count(0)


def test_paper_has_what_is_folded_and_the_screen_is_folded_after(page: Page, example_site: Path) -> None:
    page.goto((example_site / GUIDE / "index.html").as_uri())
    hidden = page.locator("details > :not(summary)").first.text_content() or ""
    paper = pypdfium2.PdfDocument(io.BytesIO(page.pdf()))
    printed = "".join(sheet.get_textpage().get_text_range() for sheet in paper)
    assert hidden and "".join(hidden.split()) in "".join(printed.split())
    expect(page.locator("details[open]")).to_have_count(0)


def test_a_marker_is_never_alone_on_its_line(page: Page, real_site: Path) -> None:
    for guide in french_guides(real_site):
        page.goto((real_site / guide["address"]).as_uri())
        for width in range(320, 720, 20):  # WCAG 1.4.10: 320 CSS pixels, and all above
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(ALONE) == [], (guide["slug"], width)


def test_one_step_is_read_at_a_time(page: Page, example_site: Path) -> None:
    page.goto((example_site / GUIDE / "index.html").as_uri())
    page.get_by_role("button", name="Lire une étape à la fois").click()
    page.locator("#etape-1").get_by_role("link", name="Suivant").click()
    expect(page.locator(".step:visible")).to_have_count(1)
    expect(page.locator("#titre-2")).to_be_focused()


def test_the_practice_answers(page: Page, example_site: Path) -> None:
    page.goto((example_site / GUIDE / "entrainement.html").as_uri())
    field = page.locator("#etape-1").get_by_role("textbox")
    field.fill("mairie.example")
    expect(page.locator("#etape-1 .p-help")).to_contain_text("C’est bien écrit.")
    field.press("Enter")
    expect(page.locator("#titre-2")).to_be_focused()


def test_the_search_finds_and_the_comfort_is_kept(page: Page, example_site: Path) -> None:
    page.goto((example_site / "chercher.html").as_uri())
    page.get_by_role("searchbox").fill("ouvrir un site")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Ouvrir un site").first).to_be_visible()
    page.get_by_role("button", name="Confort").click()
    page.get_by_role("radio", name="Sombres").check()
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
