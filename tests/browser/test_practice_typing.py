"""What is typed in a practice: compared kindly, and never anyone’s real data."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.learner import Learner
from tests.browser.test_accessibility import violations

REAL_LOOKING = [
    "1 85 05 78 006 048",  # a social security number, without its key
    "1 85 05 78 006 048 30",
    "2 85 05 2A 006 048",
    "FR76 3000 6000 0112 3456 7890 189",
    "DE89370400440532013000",
    "0123456789 " + str(123456789 % 511).zfill(3),
    "jeanne.durand@courriel.fr",
    "06 12 34 56 78",
    "+33 6 12 34 56 78",
    "01.42.34.56.78",
]


INVENTED = [
    "2 99 13 99 000 000",
    "1 85 05 78 006 048 12",  # a wrong key
    "FR00 0000 0000 0000 0000 0000 000",
    "30 12 345 678 999",
    "camille.exemple@courriel.example",
    "06 39 98 00 00",
    "1234567",
    "31/02/1990",
    "482913",
    "Exercice-2026",
]


def test_what_looks_like_real_data_empties_the_field_and_a_sentence_says_why(learner: Learner) -> None:
    page = learner.page
    page.goto(learner.address + "#etape-4")
    field = page.locator("#etape-4 .p-live").get_by_role("textbox").first
    for text in REAL_LOOKING:
        field.fill(text)
        field.press("Enter")
        expect(field).to_have_value("")
        expect(page.locator("#etape-4 .p-help")).to_contain_text("jamais vos vraies informations")
        assert page.evaluate("(text) => practicePersonalData(text)", arg=text), text
    assert violations(page) == []
    field.fill(REAL_LOOKING[0])
    page.locator("#etape-4 .p-live button").last.click()  # leaving is enough
    expect(field).to_have_value("")
    assert [text for text in INVENTED if page.evaluate("(text) => practicePersonalData(text)", arg=text)] == []


def test_typing_is_compared_kindly_and_nothing_else_is_taken_for_it(learner: Learner) -> None:
    learner.open()
    same = "(three) => practiceCompare.same(...three)"
    kind = [("camille exemple", "Camille Exemple"), ("2991399000000", "2 99 13 99 000 000"), ("l'ete", "L’été"),
            ("saint etienne", "Saint-Étienne"), (" CV  Camille ", "CV Camille"), ("soeur", "sœur"),
            ("bonjour voici mon attestation merci", "Bonjour, voici mon attestation. Merci."),
            ("2991399000000", "2 99 13 99 000 000", "number"), ("Ameli.FR ", "ameli.fr", "address"),
            ("Exercice-2026", "Exercice-2026", "secret")]  # fmt: skip
    for pair in kind:
        assert learner.page.evaluate(same, arg=pair), pair
    unkind = [("", "Camille"), ("camile", "Camille"), ("ameli.com", "ameli.fr"), ("-", ""),
              ("amelifr", "ameli.fr", "address"), ("Ameli . fr", "ameli.fr", "address"),
              ("a.fr/Lire", "a.fr/lire", "address"), ("Exercice2026", "Exercice-2026", "secret"),
              ("exercice-2026", "Exercice-2026", "secret"), ("31021990", "31/02/1990", "number")]  # fmt: skip
    for pair in unkind:
        assert not learner.page.evaluate(same, arg=pair), pair


def test_leaving_a_field_with_the_right_text_is_enough(learner: Learner) -> None:
    page = learner.page
    page.goto(learner.address + "#etape-4")
    learner.at({"number": 4})
    fields = learner.live.get_by_role("textbox")
    fields.nth(0).fill("camille.exemple@courriel.example")
    fields.nth(1).fill("Soleil-Bleu-27")
    learner.live.get_by_role("button", name="Mes démarches").click()
    expect(page.locator("#etape-5")).to_be_visible()
