"""What a practice answers to whoever reads, types and comes back: nobody is left without a word, or praised in vain."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.learner import Learner
from tests.conftest import french_guides, manifest

SLUG = "ouvrir-un-site"
PRACTICE = f"guides/{SLUG}/entrainement.html"
HOURS = 3600 * 1000

BROKEN_VALUES = """() => {
  for (const part of document.querySelectorAll(".p-step, .p-tasks > li")) part.hidden = false;
  for (const papers of document.querySelectorAll("details")) papers.open = true;
  const lines = (value) => {
    const range = document.createRange();
    range.selectNodeContents(value);
    return new Set([...range.getClientRects()].filter((box) => box.width > 1).map((box) => Math.round(box.top))).size;
  };
  const numbers = [...document.querySelectorAll(".p-do:not(:has(.p-value))")]
    .filter((told) => /[0-9]( [0-9]+){2}/.test(told.textContent)).map((told) => told.textContent);
  const values = [...document.querySelectorAll(".p-value, .p-paper-card dd:not(:has(br))")];
  return values.filter((value) => value.textContent.split(" ").length < 3 || /\\d/.test(value.textContent))
    .filter((value) => lines(value) > 1 + value.querySelectorAll("wbr").length)
    .map((value) => value.textContent).concat(numbers);
}"""


@pytest.fixture
def practice(page: Page, example_site: Path) -> Page:
    page.goto((example_site / PRACTICE).as_uri())
    return page


def at(page: Page, step: int) -> None:
    page.evaluate("(id) => { location.hash = id; }", arg=f"etape-{step}")
    expect(page.locator(f"#titre-{step}")).to_be_focused()


def help_of(page: Page, step: int) -> Any:
    return page.locator(f"#etape-{step} .p-help")


def test_the_text_to_copy_has_no_box_and_who_clicks_there_is_told_where_to_write(practice: Page) -> None:
    copy = practice.locator("#etape-1 .p-copy strong")
    box = copy.evaluate("(e) => (({borderStyle, backgroundColor}) => [borderStyle, backgroundColor])"
                        "(getComputedStyle(e))")  # fmt: skip
    assert box == ["none", "rgba(0, 0, 0, 0)"]
    copy.click()
    expect(help_of(practice, 1)).to_contain_text("C’est un modèle à lire. Tapez dans la barre d’adresse")
    expect(practice.locator("#etape-1 [data-at='1'] > .s-marker")).to_be_visible()


def test_who_types_without_a_field_is_told_where_to_write(practice: Page) -> None:
    at(practice, 3)
    practice.keyboard.press("e")
    expect(help_of(practice, 3)).to_have_text("Touchez d’abord la case 1. Puis tapez.")
    expect(practice.get_by_role("status").last).to_have_text("Touchez d’abord la case 1. Puis tapez.")


def test_a_right_text_is_told_before_enter_and_the_word_is_taken_back_with_the_text(practice: Page) -> None:
    field = practice.locator("#etape-1").get_by_role("textbox")
    field.press_sequentially("Mairie.example")
    expect(help_of(practice, 1)).to_have_text("C’est bien écrit. Puis appuyez sur la touche Entrée.")
    field.press_sequentially("s")
    expect(help_of(practice, 1)).to_be_hidden()
    field.press("Backspace")
    expect(help_of(practice, 1)).to_be_visible()


def test_enter_is_asked_for_in_the_address_bar_and_a_form_says_what_is_done_there(practice: Page) -> None:
    expect(practice.locator(".p-then")).to_have_text(
        ["Puis appuyez sur la touche Entrée.", "Puis choisissez « Madame » pour « Civilité »."]
    )


def test_enter_is_never_asked_for_in_a_real_form(page: Page, real_site: Path) -> None:
    for guide in french_guides(real_site):
        page.goto((real_site / guide["practice"]).as_uri())
        forms = page.locator(".p-step:not(:has(.s-clavier)) li:not([data-label='barre d’adresse']) .p-then")
        assert [told for told in forms.all_text_contents() if "Entrée" in told] == [], guide["slug"]


@pytest.mark.parametrize(
    ("edition", "sizes"),
    [("real_site", [(1366, 768), (390, 844), (1080, 1920)]), ("real_kiosk", [(1080, 1920)])],
)
def test_a_value_to_copy_or_a_number_to_read_stands_on_one_line(
    edition: str, sizes: list[tuple[int, int]], page: Page, request: pytest.FixtureRequest
) -> None:
    site: Path = request.getfixturevalue(edition)
    for guide in french_guides(site):
        page.goto((site / guide["practice"]).as_uri())
        for width, height in sizes:
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate(BROKEN_VALUES) == [], (guide["slug"], width)


def test_a_brief_text_to_copy_grows_with_the_letters(page: Page, example_site: Path) -> None:
    """It stayed as small as before beside a sentence twice as large."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((example_site / PRACTICE).as_uri() + "#etape-3")
    sizes = """() => [".p-do .p-value", ".p-copy .p-value", ".p-do"].map((one) => parseFloat(
      getComputedStyle(document.querySelector(`#etape-3 ${one}`)).fontSize))"""
    usual = page.evaluate(sizes)
    page.evaluate("document.documentElement.dataset.size = '200'")
    sentence, copy, around = page.evaluate(sizes)
    assert sentence > 1.8 * usual[0] and copy > 1.5 * usual[1] and around > 1.8 * usual[2]


@pytest.fixture
def clock(page: Page) -> Page:
    page.clock.install(time=1_790_000_000)
    return page


def test_a_practice_is_offered_for_twelve_hours_here_and_on_the_home_page(clock: Page, served: str) -> None:
    clock.goto(f"{served}/{PRACTICE}#etape-3")
    [kept] = json.loads(clock.evaluate("() => localStorage.getItem('pas-a-pas:entrainements')"))
    assert sorted(kept) == ["path", "step", "title", "until"]
    clock.goto(f"{served}/index.html")
    clock.get_by_role("link", name="Reprendre l’exercice : Ouvrir un site, étape 3").click()
    expect(clock.locator("#etape-3")).to_be_visible()
    clock.goto(f"{served}/{PRACTICE}")
    expect(clock.get_by_text("La dernière fois, vous étiez à l’étape 3.")).to_be_visible()
    clock.clock.fast_forward(12 * HOURS + 1000)
    clock.goto(f"{served}/index.html")
    expect(clock.locator("begun-guides a")).to_have_count(0)
    assert clock.evaluate("() => localStorage.length") == 0
    clock.goto(f"{served}/{PRACTICE}")
    expect(clock.locator(".p-resume")).to_be_hidden()


def test_forgetting_all_forgets_the_place_in_a_practice(page: Page, served: str) -> None:
    page.goto(f"{served}/{PRACTICE}#etape-2")
    page.goto(f"{served}/{PRACTICE}")
    expect(page.locator(".p-resume")).to_be_visible()
    page.evaluate("() => storage.forget()")
    expect(page.locator(".p-resume")).to_be_hidden()
    assert page.evaluate("() => localStorage.length") == 0


@pytest.mark.parametrize("spoilt", ["{", "[3]", '[{"path": 3}]', '[{"path": "/x", "step": 2, "until": 1e300}]'])
def test_a_spoilt_place_offers_nothing(page: Page, served: str, spoilt: str) -> None:
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{served}/index.html")
    page.evaluate("(text) => localStorage.setItem('pas-a-pas:entrainements', text)", arg=spoilt)
    page.goto(f"{served}/{PRACTICE}")
    expect(page.locator(".p-resume")).to_be_hidden()
    page.goto(f"{served}/index.html")
    expect(page.locator("begun-guides a")).to_have_count(0)
    assert errors == []


def test_the_end_praises_what_was_done(page: Page, example_site: Path) -> None:
    guide = next(guide for guide in manifest(example_site)["guides"] if guide["slug"] == SLUG)
    Learner(page, example_site, guide, "mouse").play()
    expect(page.get_by_role("heading", name="Vous l’avez fait")).to_be_focused()
    expect(page.locator(".p-praise")).to_contain_text("Vous avez suivi les 4 étapes.")
    expect(page.locator(".p-praise li")).to_have_count(3)


def test_the_end_does_not_praise_what_was_skipped(practice: Page) -> None:
    practice.evaluate("() => { location.hash = 'fin'; }")
    expect(practice.locator("#titre-fin")).to_have_text("La fin de l’exercice")
    expect(practice.locator(".p-praise")).to_contain_text("Vous n’avez pas encore fait d’étape cette fois.")
    expect(practice.locator(".p-praise li")).to_have_count(0)
    at(practice, 1)
    practice.locator("#etape-1").get_by_role("textbox").fill("mairie.example")
    practice.keyboard.press("Enter")
    expect(practice.locator("#titre-2")).to_be_focused()
    practice.evaluate("() => { location.hash = 'fin'; }")
    expect(practice.locator("#titre-fin")).to_have_text("Vous êtes au bout")
    expect(practice.locator(".p-praise")).not_to_contain_text(" sur 4")
    expect(practice.locator(".p-praise li")).to_have_text("Vous avez écrit dans « barre d’adresse ».")


def test_a_field_after_which_nothing_is_touched_goes_on_with_a_button(page: Page, real_site: Path) -> None:
    page.goto((real_site / "guides/envoyer-un-document-par-e-mail/entrainement.html").as_uri() + "#etape-6")
    go_on = page.locator("#etape-6").get_by_role("button", name="Continuer")
    go_on.click()
    expect(help_of(page, 6)).to_have_text("Le champ est vide. Tapez d’abord le texte.")
    page.locator("#etape-6").get_by_role("textbox").fill("Bonjour, voici mon attestation. Merci.")
    expect(help_of(page, 6)).to_have_text("C’est bien écrit. Puis touchez « Continuer ».")
    go_on.click()
    expect(page.locator("#titre-7")).to_be_focused()


def go_to(page: Page, site: Path, slug: str, step: int) -> Any:
    """The screen of a real practice's step."""
    page.goto((site / f"guides/{slug}/entrainement.html").as_uri() + f"#etape-{step}")
    return page.locator(f"#etape-{step} .p-live")


def test_a_wrong_text_then_the_button_that_follows_is_told_of_the_text(page: Page, real_site: Path) -> None:
    live = go_to(page, real_site, "telecharger-une-attestation-de-droits", 3)
    number, password = live.get_by_role("textbox").all()
    number.fill("2 99 13 99 000 000")
    password.click()
    expect(help_of(page, 3)).to_have_text("« Mon numéro de sécurité sociale » : c’est fait.")
    password.press_sequentially("x")
    expect(help_of(page, 3)).to_be_hidden()
    password.fill("exercice2026")
    connect = live.get_by_role("button", name="Me connecter")
    connect.click()
    expect(help_of(page, 3)).to_contain_text("Le mot de passe n’est pas encore pareil.")
    for told in ("Regardez le premier signe", "Effacez tout, puis recopiez"):
        connect.click()
        expect(help_of(page, 3)).to_contain_text(told)
    reveal = page.locator("#etape-3").get_by_role("button", name="Voir ce que j’écris")
    assert password.evaluate("(e) => getComputedStyle(e).webkitTextSecurity") == "disc"
    reveal.click()
    expect(reveal).to_have_attribute("aria-pressed", "true")
    assert password.evaluate("(e) => getComputedStyle(e).webkitTextSecurity") == "none"
    password.fill("Exercice-2026")
    connect.click()
    expect(page.locator("#titre-4")).to_be_focused()


def test_in_the_address_bar_a_tap_elsewhere_is_no_enter(practice: Page) -> None:
    practice.locator("#etape-1").get_by_role("textbox").fill("Mairie.example")
    practice.locator("#etape-1 h2").click()
    expect(help_of(practice, 1)).to_contain_text("Touchez de nouveau la case, puis la touche Entrée.")
    expect(practice.locator("#etape-1")).to_be_visible()
    practice.locator("#etape-1").get_by_role("button", name="Continuer").click()
    expect(practice.locator("#titre-2")).to_be_focused()


def test_on_a_phone_what_follows_and_the_safety_of_the_exercise_are_told(browser: Browser, example_site: Path) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto((example_site / PRACTICE).as_uri())
    for told in ("Rien n’est envoyé. Vous ne pouvez rien casser.", "Puis appuyez sur la touche Entrée."):
        box = page.get_by_text(told).first.bounding_box()
        assert box and box["width"] > 100, told
    at(page, 2)
    covered = "() => document.querySelector('.p-band').getBoundingClientRect().bottom"
    top = page.locator("#titre-2").bounding_box()
    assert top and top["y"] >= page.evaluate(covered) - 1
    page.close()
