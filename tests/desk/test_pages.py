"""The atelier as a person has it: the real command, in a real Chromium, with the site beside."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_accessibility import OVERFLOW, violations
from tests.conftest import ROOT, copied_example

pytestmark = pytest.mark.browser
SLUG = "lire-un-courriel"
PATH = f"guides/{SLUG}/guide.md"
GUIDE = f"texte/{PATH}"
SCREEN = f"ecran/{SLUG}/boite"


class Open:
    """An atelier that its command opened."""

    def __init__(self, address: str, root: Path) -> None:
        self.address, self.root = address, root

    def read(self, name: str = PATH) -> str:
        return (self.root / name).read_text("utf-8")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Open]:
    """The command, on a copy of the example, until its input of orders ends."""
    root = copied_example(tmp_path_factory.mktemp("atelier") / "le site")
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/"), "utf-8")
    command = [sys.executable, "-m", "guidebook", "atelier", "--port", "0", "--sans-ouvrir", "--racine", str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as atelier:
        assert atelier.stdout
        line = next(line for line in atelier.stdout if "L’atelier est ouvert" in line)
        yield Open(line.split()[-1], root)
        atelier.terminate()


@pytest.fixture(autouse=True)
def as_it_was(opened: Open) -> Iterator[None]:
    """Each test finds the guide that the example has, and no draft."""
    texts = {file: file.read_bytes() for file in (opened.root / "guides" / SLUG).iterdir()}
    yield
    shutil.rmtree(opened.root / ".atelier" / "brouillons", ignore_errors=True)
    for file, content in texts.items():
        file.write_bytes(content)


@pytest.fixture
def desk(opened: Open, browser: Browser) -> Iterator[Page]:
    """A window on the atelier; what its pages complain of fails the test."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    page, told = context.new_page(), list[str]()
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("console", lambda message: told.append(message.text) if "Content Security" in message.text else None)
    yield page
    context.close()
    assert not told


def test_each_page_can_be_used_by_everybody(opened: Open, desk: Page) -> None:
    pages = (
        "",
        "commun",
        "publier",
        "nouveau",
        "entrees/guides/mots.yml?nom=%2B",
        GUIDE,
        f"ecrans/{SLUG}",
        SCREEN,
        "texte/guides/mots.yml",
        "rien",
    )
    for width in (1366, 390):
        desk.set_viewport_size({"width": width, "height": 800})
        for address in pages:
            desk.goto(opened.address + address)
            assert not violations(desk), address
            assert desk.evaluate(OVERFLOW) <= 0, address


def test_a_text_is_written_with_the_keyboard_and_shown_beside(opened: Open, desk: Page) -> None:
    desk.goto(opened.address)
    before = opened.read()
    desk.get_by_role("link", name="Lire un e-mail").press("Enter")
    expect(desk.frame_locator("iframe").get_by_role("heading", level=1)).to_have_text("Lire un e-mail")
    area = desk.get_by_label("Le texte de guide.md")
    area.press("Control+Home")
    for _ in range(2):
        area.press("ArrowDown")
    area.press("Home")
    desk.keyboard.type("reste: a\n")
    expect(desk.get_by_text("Le champ « reste » n’existe pas ici.")).to_be_visible()
    expect(desk.locator(".mirror > .error")).to_have_text("reste: a")
    desk.get_by_role("button", name="Ligne 3").press("Enter")
    assert desk.evaluate("() => getSelection().toString()") == "reste: a"
    desk.keyboard.type("")
    desk.keyboard.press("Delete")
    desk.keyboard.press("Delete")
    desk.keyboard.press("Control+Home")
    desk.keyboard.press("ArrowDown")
    desk.keyboard.press("End")
    desk.keyboard.type(" de plus")
    desk.keyboard.press("Control+s")
    expect(desk.get_by_role("status")).to_have_text("C’est enregistré.")
    assert opened.read() == before.replace("Lire un e-mail\n", "Lire un e-mail de plus\n", 1)
    expect(desk.frame_locator("iframe").get_by_role("heading", level=1)).to_have_text("Lire un e-mail de plus")


def test_a_cure_is_one_click_and_control_z_takes_it_back(opened: Open, desk: Page) -> None:
    desk.goto(opened.address + GUIDE)
    area = desk.get_by_label("Le texte de guide.md")
    right = area.input_value()
    wrong = right.replace("duree: 10", "durée: 10")
    area.fill(wrong)
    desk.get_by_role("button", name="Écrire « duree: » à la place de « durée: »").click()
    expect(area).to_have_value(right)
    desk.keyboard.press("Control+z")
    expect(area).to_have_value(wrong)
    desk.keyboard.press("Control+y")
    expect(area).to_have_value(right)


def test_what_is_typed_waits_as_a_draft_when_the_window_closes(opened: Open, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(opened.address + GUIDE)
    area = page.get_by_label("Le texte de guide.md")
    area.press("Control+End")
    with page.expect_response(lambda answer: "/brouillon/" in answer.url):
        page.keyboard.type("Encore une phrase.")
    page.close()
    page = browser.new_page()
    page.goto(opened.address + GUIDE)
    expect(page.get_by_text("Voici votre brouillon")).to_be_visible()
    expect(page.get_by_label("Le texte de guide.md")).to_have_value(opened.read() + "Encore une phrase.")
    page.get_by_role("button", name="Jeter le brouillon").click()
    expect(page.get_by_label("Le texte de guide.md")).to_have_value(opened.read())
    page.close()


def test_what_was_just_saved_is_no_draft(opened: Open, desk: Page) -> None:
    desk.goto(opened.address + GUIDE)
    area = desk.get_by_label("Le texte de guide.md")
    area.press("Control+End")
    desk.keyboard.type("Fin.")
    desk.keyboard.press("Control+s")
    expect(desk.get_by_role("status")).to_have_text("C’est enregistré.")
    desk.goto(opened.address)
    desk.goto(opened.address + GUIDE)
    expect(area).to_have_value(opened.read())
    expect(desk.get_by_text("Voici votre brouillon")).to_have_count(0)


HOSTILE = """<form method="post" action="{address}" enctype="{kind}"><input name="geste" value="enregistrer">
<input name="marque" value="{mark}"><input name="texte" value="vide"></form>
<script>document.forms[0].submit()</script>"""


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data"])
def test_a_hostile_page_of_the_same_browser_writes_nothing_even_with_the_key(
    opened: Open, browser: Browser, kind: str
) -> None:
    context = browser.new_context()
    page, before = context.new_page(), opened.read()
    page.goto(opened.address + GUIDE)
    form = HOSTILE.format(address=opened.address + GUIDE, kind=kind, mark=page.input_value("[name=marque]"))
    page.route("http://hostile.example/", lambda route: route.fulfill(content_type="text/html", body=form))
    page.goto("http://hostile.example/")
    page.wait_for_url(opened.address + GUIDE)
    expect(page.get_by_text("L’atelier n’ouvre que l’adresse complète")).to_be_visible()
    assert opened.read() == before
    context.close()


def test_elements_are_moved_with_the_keyboard_and_the_mouse(opened: Open, desk: Page) -> None:
    desk.set_viewport_size({"width": 1366, "height": 1800})  # a page that scrolls under the mouse ends a drag
    desk.goto(opened.address + SCREEN)
    names = desk.locator(".elements [name=courriel_recu]")
    first, second = names.nth(0).input_value(), names.nth(1).input_value()
    desk.get_by_role("button", name="Descendre").first.press("Enter")
    expect(names.nth(0)).to_have_value(second)
    expect(desk.get_by_role("status")).to_have_text("e-mail reçu est maintenant à la place 2.")
    expect(desk.get_by_role("button", name="Monter").nth(1)).to_be_focused()
    drawn = desk.locator("[data-drawing] .screen")
    expect(drawn).to_have_text(_in_order(second, first))
    desk.locator(".elements > li").nth(1).locator(".handle").drag_to(desk.locator(".handle").first)
    expect(names.nth(0)).to_have_value(first)
    expect(drawn).to_have_text(_in_order(first, second))
    names.nth(0).fill("Un autre message")
    expect(drawn).to_contain_text("Un autre message")
    before = opened.read(f"guides/{SLUG}/ecrans.yml")
    desk.keyboard.press("Control+s")
    expect(desk.get_by_role("status")).to_have_text("C’est enregistré.")
    assert opened.read(f"guides/{SLUG}/ecrans.yml") == before.replace(first, "Un autre message", 1)


def test_a_marker_is_placed_by_a_click_and_a_part_of_a_photo_is_drawn(opened: Open, desk: Page) -> None:
    desk.goto(opened.address + "ecran/lire-sa-carte/carte")
    desk.get_by_label("Ce qui est à cet endroit").nth(1).focus()
    photo = desk.locator("[data-drawing] .s-print img")
    box = photo.bounding_box()
    assert box
    photo.click(position={"x": box["width"] * 0.75, "y": box["height"] * 0.5}, force=True)
    second = desk.locator(".elements > li").nth(1)
    expect(second.locator("[name=x]")).to_have_value("75")
    expect(second.locator("[name=y]")).to_have_value("50")
    expect(desk.locator('[data-drawing] svg.s-pin[x="75%"]')).to_be_visible()
    desk.goto(opened.address + "retouche/lire-sa-carte/carte.png")
    image = desk.locator(".retouched img")
    image.scroll_into_view_if_needed()
    box = image.bounding_box()
    assert box
    desk.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
    desk.mouse.down()
    desk.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + 60)
    desk.mouse.up()
    expect(desk.get_by_label("Depuis la gauche")).to_have_value("25.0")
    expect(desk.get_by_label("Largeur")).to_have_value("25.0")


def _in_order(*words: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, words)), re.DOTALL)


def test_without_scripts_the_buttons_do_the_same(opened: Open, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(opened.address + GUIDE)
    area = page.get_by_label("Le texte de guide.md")
    right = area.input_value()
    area.fill(right.replace("duree: 10", "durée: 10"))
    page.get_by_role("button", name="Relire").click()
    page.get_by_role("button", name="Écrire « duree: » à la place de « durée: »").click()
    expect(area).to_have_value(right)
    page.goto(opened.address + SCREEN)
    names = page.locator(".elements [name=courriel_recu]")
    first = names.nth(0).input_value()
    page.get_by_role("button", name="Descendre").first.click()
    expect(names.nth(1)).to_have_value(first)
    page.get_by_role("button", name="Ajouter", exact=True).click()
    expect(page.locator(".elements > li")).to_have_count(3)
    context.close()
