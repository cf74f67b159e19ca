"""« En langue des signes »: each step's film beside its text, on demand only; none where the text has changed since."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]
import pytest
import zxingcpp
from playwright.sync_api import Browser, Page, expect

from guidebook.addresses import short_address
from guidebook.languages import wording
from guidebook.paper.orders import Wish, orders
from guidebook.paper.press import open_press
from guidebook.paper.shelf import shelf_of
from tests.browser.test_accessibility import violations
from tests.conftest import ROOT, built, copied_example, manifest
from tests.films import film
from tests.offline.carrying import emporter
from tests.paper.conftest import ADDRESS, alone
from tests.signed import SLUG, sign

CHANGED = "lire-un-courriel"
"""A guide whose text is no longer the one that was signed."""
NONE = "lire-sa-carte"


@pytest.fixture(scope="module")
def signed_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as a venue publishes it: a film that says its text, one that says another, and a guide without."""
    project = tmp_path_factory.mktemp("signes") / "le projet"
    copied_example(project)
    config = project / "mkdocs.yml"
    config.write_text(f"site_url: {ADDRESS}\n" + config.read_text("utf-8").replace("../../", f"{ROOT.as_posix()}/"))
    sign(project)
    sign(project, CHANGED, signed="00000000")
    return built(config, project / "site")


def signs(site: Path, slug: str = SLUG) -> str:
    return (site / "guides" / slug / "signes.html").as_uri()


@pytest.mark.parametrize("name", ["index.html", "images.html"])
def test_each_step_leads_to_its_film(signed_site: Path, page: Page, name: str) -> None:
    page.goto((signed_site / "guides" / SLUG / name).as_uri())
    links = page.get_by_role("link", name="Voir en langue des signes")
    steps = next(guide for guide in manifest(signed_site)["guides"] if guide["slug"] == SLUG)["steps"]
    expect(links).to_have_count(len(steps))
    links.nth(1).click()
    expect(page).to_have_url(signs(signed_site) + "#etape-2")
    expect(page.locator("#etape-2 video")).to_be_in_viewport()


def test_no_film_plays_by_itself_nor_is_asked_for(signed_site: Path, page: Page) -> None:
    """A film without a sound may begin by itself in every browser that lets any."""
    asked = list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(signs(signed_site) + "#etape-3")
    page.locator("#fin").scroll_into_view_if_needed()
    assert page.locator("video").evaluate_all("films => films.every((film) => film.paused && !film.autoplay)")
    assert page.locator("video").count() > 2
    assert not any("mp4" in address for address in asked)


def test_a_film_plays_the_moment_of_its_step_without_a_sound(signed_site: Path, page: Page) -> None:
    page.goto(signs(signed_site))
    second = page.locator("#etape-2 video")
    begun, ended = second.evaluate(
        """async (film) => {
          const told = (name) => new Promise((done) => {
            film.addEventListener(name, () => done(film.currentTime), {once: true});
          });
          const begun = told("playing"), ended = told("pause");
          await film.play();
          return [await begun, await ended];
        }"""
    )
    assert 2 <= begun < 3 <= ended < 4
    assert second.evaluate("film => film.muted && film.controls && film.error === null")


def test_it_works_without_javascript(signed_site: Path, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    still = context.new_page()
    still.goto(signs(signed_site))
    expect(still.locator("#etape-1 video")).to_be_visible()
    expect(still.get_by_text("Le texte de cette étape dit la même chose que le film.").first).to_be_visible()
    expect(still.get_by_text("Signé par Association Exemple.")).to_be_visible()
    context.close()


def test_beside_each_film_stands_the_text_that_it_says(signed_site: Path, page: Page) -> None:
    texts = "parts => parts.map((part) => part.textContent.replace(/\\s/g, ''))"
    page.goto((signed_site / "guides" / SLUG / "index.html").as_uri())
    wanted = page.locator(".step-text > .prose").evaluate_all(texts)
    page.goto(signs(signed_site))
    assert page.locator(".i-do > .prose").evaluate_all(texts) == wanted


def test_a_film_that_does_not_open_says_so(signed_site: Path, page: Page, tmp_path: Path) -> None:
    """As off line: the copy that a device keeps by itself has no film."""
    copy = shutil.copytree(signed_site, tmp_path / "site", ignore=shutil.ignore_patterns("*.mp4"))
    page.goto(signs(copy))
    first, second = page.get_by_role("status").nth(0), page.get_by_role("status").nth(1)
    expect(first).to_be_empty()
    page.locator("video").first.evaluate("film => film.play().catch(() => {})")
    expect(first).to_have_text("Le film ne s’ouvre pas ici. Il demande une connexion, ou une clé USB.")
    expect(second).to_be_empty()


@pytest.mark.parametrize("width", [1366, 390, 320])
def test_axe_finds_nothing_in_it(signed_site: Path, page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for slug in (SLUG, CHANGED):
        page.goto(signs(signed_site, slug))
        assert violations(page) == []
        assert page.evaluate("document.scrollingElement.scrollWidth <= document.documentElement.clientWidth")


def test_a_text_changed_since_hides_the_film_with_a_sentence(signed_site: Path, page: Page) -> None:
    for name in ("index.html", "signes.html"):
        page.goto((signed_site / "guides" / CHANGED / name).as_uri())
        expect(page.get_by_text("Le texte a changé depuis. Le film n’est donc plus montré.")).to_be_visible()
        assert page.locator("video").count() == 0
        assert page.get_by_text("Voir en langue des signes").count() == 0
    assert not list((signed_site / "guides" / CHANGED).glob("*.mp4"))


def test_a_guide_without_a_film_says_nothing_of_one(signed_site: Path) -> None:
    for file in (signed_site / "guides" / NONE).iterdir():
        assert file.suffix != ".mp4" and file.name != "signes.html"
        assert b"signes" not in file.read_bytes() and b"media-src" not in file.read_bytes()


def test_the_manifest_tells_who_has_one(signed_site: Path) -> None:
    told = {guide["slug"]: guide["signs"] for guide in manifest(signed_site)["guides"]}
    assert told == {SLUG: f"guides/{SLUG}/signes.html", CHANGED: f"guides/{CHANGED}/signes.html", NONE: None}


def test_a_code_on_paper_leads_to_each_step_with_its_film(signed_site: Path) -> None:
    shelf, french = shelf_of(signed_site), wording.load("fr")
    order = next(order for order in orders(Wish((SLUG,)), shelf, french) if order.format == "fiche")

    def made() -> bytes:
        with open_press(signed_site) as press:
            return press.print(order)

    with pypdfium2.PdfDocument(alone(made)) as document:
        codes = {code.text for sheet in document for code in zxingcpp.read_barcodes(sheet.render(scale=3).to_pil())}
    for step in range(1, shelf.guides[SLUG].steps + 1):
        short = short_address(SLUG, f"s{step}")
        assert ADDRESS + short in codes
        assert f"signes.html#etape-{step}" in (signed_site / short).read_text("utf-8")


def test_a_key_takes_the_film_and_the_automatic_copy_does_not(signed_site: Path, tmp_path: Path) -> None:
    (movie,) = (signed_site / "guides" / SLUG).glob("*.mp4")
    address = movie.relative_to(signed_site).as_posix()
    assert movie.read_bytes() == film()
    assert address in json.loads((signed_site / "release.json").read_text("utf-8"))["files"]
    assert address not in (signed_site / "sw.js").read_text("utf-8")
    assert emporter("--site", signed_site, "--dossier", tmp_path).returncode == 0
    assert (tmp_path / "pas-a-pas/site" / address).read_bytes() == film()
