"""Pages are read aloud, on demand, by a voice of the device; the sounds of a site: `test_listening_sounds`."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import GUIDE
from tests.browser.voices import BEGIN, FIRST, IMAGES, PRACTICE, STEP, Device, listen, visit


def test_a_step_is_said_sentence_by_sentence_without_what_is_folded(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    listen(page, STEP)
    device.expect(FIRST[0])
    expect(page.locator(STEP)).to_contain_text("Voix de synthèse de votre appareil.")
    shown = "() => [...CSS.highlights.get('listen')].join().replace(/\\s+/g, ' ')"
    device.finish()
    assert page.evaluate(shown) == FIRST[1]
    assert [FIRST[0], *device.rest()] == FIRST
    assert page.evaluate("CSS.highlights.size") == 0
    expect(page.locator(STEP).get_by_role("button", name="Écouter : Étape 1 Écrivez l’adresse du site")).to_be_visible()
    expect(page.locator(STEP).get_by_role("button", name="Plus lentement")).to_be_hidden()


def test_nothing_is_said_before_somebody_asks(page: Page, device: Device, site: str) -> None:
    for address in (GUIDE, IMAGES, f"{PRACTICE}#etape-2"):
        page.goto(f"{site}/{address}")
        expect(page.get_by_role("button", name="Écouter").first).to_be_attached()
        assert device.rates() == []


def test_a_sentence_that_changed_since_is_not_said(page: Page, device: Device, example_site: Path) -> None:
    list_of = example_site / "assets/voice/guides/ouvrir-un-site.js"
    older = list_of.read_text("utf-8").replace("doit finir par mairie.example", "doit finir par autre.example")
    page.route(re.compile("/assets/voice/"), lambda route: route.fulfill(body=older, content_type="text/javascript"))
    page.goto((example_site / GUIDE).as_uri())
    listen(page, STEP)
    device.expect(FIRST[0])
    assert device.rest() == FIRST[:3]


def test_it_pauses_goes_on_begins_again_and_slows_down(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    listen(page, STEP)
    bar = page.locator(STEP)
    device.expect(FIRST[0])
    device.finish()
    bar.get_by_role("button", name="Pause").click()
    assert device.says() is None
    bar.get_by_role("button", name="Continuer").click()
    assert device.says() == FIRST[1]
    bar.get_by_role("button", name="Plus lentement").click()
    assert device.says() == FIRST[1]
    bar.get_by_role("button", name="Recommencer").click()
    assert device.says() == FIRST[0]
    assert device.rates()[-3:] == [1, 0.75, 0.75]
    bar.get_by_role("button", name="Plus vite").click()
    assert device.rates()[-1] == 1


def test_it_is_all_done_from_the_keyboard(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    button = page.locator(STEP).get_by_role("button", name="Écouter")
    button.focus()
    page.keyboard.press("Enter")
    device.expect(FIRST[0])
    page.keyboard.press("Space")
    assert device.says() is None
    page.keyboard.press("Space")
    assert device.says() == FIRST[0]
    page.keyboard.press("Tab")
    expect(page.locator(STEP).get_by_role("button", name="Recommencer")).to_be_focused()
    device.rest()
    expect(button).to_be_focused()


def test_one_speaks_at_a_time(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    listen(page, STEP)
    device.expect(FIRST[0])
    listen(page, "#etape-2")
    device.expect("Étape 2 Appuyez sur la touche Entrée")
    expect(page.locator(STEP).get_by_role("button", name="Écouter")).to_be_visible()
    expect(page.get_by_role("button", name="Pause")).to_have_count(1)


def test_what_is_folded_is_heard_where_it_is_open_and_silent_when_it_closes(
    page: Page, device: Device, site: str
) -> None:
    page.goto(f"{site}/{GUIDE}")
    fold = page.locator("#etape-1 .bloque")
    expect(fold.locator(".listen")).to_be_hidden()
    fold.locator("summary").click()
    listen(page, "#etape-1 .bloque")
    device.expect("Je n’ai pas d’ordinateur")
    fold.locator("summary").click()
    device.expect(None)


def test_a_word_is_heard_in_its_box_and_silent_when_it_closes(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    page.locator("#etape-1 .word").first.click()
    listen(page, "#etape-1 .definition:popover-open")
    device.expect("barre d’adresse")
    page.keyboard.press("Escape")
    device.expect(None)


def test_a_step_that_is_left_is_silent(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}#etape-1")
    listen(page, STEP)
    device.expect(FIRST[0])
    page.locator("#etape-1").get_by_role("link", name="Suivant").click()
    device.expect(None)


def test_a_page_that_is_left_is_silent(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    listen(page, STEP)
    device.expect(FIRST[0])
    page.evaluate("addEventListener('pagehide', () => { window.name = String(speechSynthesis.speaking); })")
    page.goto(f"{site}/{IMAGES}")
    assert page.evaluate("window.name") == "false"


def test_the_end_of_the_first_gestures_is_heard_as_it_stands_there(page: Page, device: Device, real_site: Path) -> None:
    page.goto((real_site / BEGIN).as_uri() + "#etape-2")
    page.locator("#etape-2").get_by_role("button", name="Entrer").click()
    for number in range(3, 11):
        page.locator(f"#etape-{number}").get_by_role("button", name="Je passe").click()
    heard = {}
    for part in (".b-for-you > div", ".b-for-you .guide-list", ".b-sheet", ".b-human"):
        listen(page, part)
        page.wait_for_function("speechSynthesis.speaking")
        heard[part] = device.rest()
    shown = ["Montrer avec la flèche.", "Cliquer deux fois."]
    assert heard[".b-for-you > div"] == ["Un parcours pour vous", "Ce parcours montre par exemple ces gestes.", *shown]
    assert heard[".b-for-you .guide-list"][0] == "Mes premiers pas sur l’ordinateur"
    assert heard[".b-sheet"][0] == "La feuille pour votre conseiller" and "À voir ensemble" in heard[".b-sheet"]
    assert not any("crayon" in sentence for sentence in heard[".b-sheet"])
    assert heard[".b-human"] == ["Vous préférez être avec quelqu’un ?", "Parler à quelqu’un"]
    expect(page.locator(".b-paths .guide-list").get_by_role("button", name="Écouter")).to_have_count(3)


def test_an_instruction_of_the_practice_is_silent_as_soon_as_the_practice_speaks(
    page: Page, device: Device, site: str
) -> None:
    visit(page, f"{site}/{PRACTICE}#etape-3")
    now = "#etape-3 .p-tasks > li:not([hidden])"
    listen(page, now)
    device.expect("Tapez « Exemple » dans « Votre nom ».")
    page.locator("#etape-3").get_by_role("button", name="Montrez-moi").click()
    device.expect(None)


def test_who_listens_in_the_middle_of_a_word_is_not_judged(page: Page, device: Device, site: str) -> None:
    visit(page, f"{site}/{PRACTICE}#etape-3")
    field = page.locator("#etape-3 .p-stage input").first
    field.press_sequentially("Ex")
    listen(page, "#etape-3 .p-tasks > li:not([hidden])")
    device.expect("Tapez « Exemple » dans « Votre nom ».")
    expect(field).to_be_focused()
    expect(page.locator("#etape-3 .p-help")).to_be_hidden()


def test_a_voice_that_fails_is_told_and_may_be_asked_again(page: Page, device: Device, site: str) -> None:
    page.goto(f"{site}/{GUIDE}")
    listen(page, STEP)
    device.expect(FIRST[0])
    page.evaluate("speechSynthesis.fail()")
    alert = page.locator(STEP).get_by_role("alert")
    expect(alert).to_have_text("La voix n’est pas venue. Essayez encore, ou lisez le texte.")
    listen(page, STEP)
    expect(alert).to_have_count(0)


def test_a_voice_that_never_begins_is_told(page: Page, device: Device, site: str) -> None:
    page.clock.install()
    page.goto(f"{site}/{GUIDE}")
    page.evaluate("speechSynthesis.mute = true")
    listen(page, STEP)
    device.expect(FIRST[0])
    page.clock.fast_forward(11_000)
    expect(page.locator(STEP).get_by_role("alert")).to_contain_text("La voix n’est pas venue.")
    assert device.says() is None
