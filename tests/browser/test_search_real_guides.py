"""What the search answers with the real guides: a guide, a person, or that there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.searching import answers, answers_to, measure, queries


@pytest.mark.parametrize("lot", ["appris", "gardes"])
def test_at_most_one_in_ten_queries_about_what_no_guide_tells_is_answered(
    lot: str, real_site: Path, page: Page
) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    asked = queries("elsewhere.yml")[lot]
    found = {query: found for query, found in answers_to(page, asked).items() if found}
    assert len(found) <= len(asked) / 10, found


@pytest.mark.parametrize(
    "query", ["permis de construire", "à payer l’électricité", "carte grise", "mon espace santé", "sauce tomate"]
)
def test_good_french_that_no_guide_has_is_no_misspelling_of_what_one_has(
    query: str, real_site: Path, page: Page
) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    assert answers(page, query) == []


@pytest.mark.parametrize(
    "query",
    ["aide", "sos", "quelqu’un", "je ne comprends pas", "bonjour", "Bonjour, j’ai besoin d’aide svp", "jcompren pa"],
)
def test_who_asks_for_a_person_is_led_to_one(query: str, real_site: Path, page: Page) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    assert answers(page, query) == []
    expect(page.locator(".search-none")).to_be_hidden()
    expect(page.get_by_role("heading", name="Vous voulez parler à quelqu’un")).to_be_focused()
    page.locator(".search-person").get_by_role("link", name="Parler à quelqu’un").click()
    assert page.url.endswith("/parler-a-quelqu-un.html")


# What is measured today, rounded down; one in ten is wanted of what no guide tells, and not reached.
@pytest.mark.parametrize(
    ("asked_in", "unanswered_in", "lot", "first", "most"),
    [
        ("blind_new_guides.yml", "blind_nothing.yml", "appris", 0.95, 4),
        ("blind_new_guides.yml", "blind_nothing.yml", "gardes", 0.85, 5),
        ("desk.yml", "desk_nothing.yml", "appris", 0.80, 4),
        ("desk.yml", "desk_nothing.yml", "gardes", 0.80, 4),
        ("stranger.yml", "stranger_nothing.yml", "gardes", 0.91, 7),
    ],
)
def test_queries_of_somebody_who_knew_the_names_of_the_guides_alone_find_them(
    asked_in: str, unanswered_in: str, lot: str, first: float, most: int, real_site: Path, page: Page
) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    asked = {query: [f"guides/{slug}/index.html" for slug in slugs] for query, slugs in queries(asked_in)[lot].items()}
    got_first, _, missed = measure(page, asked)
    assert got_first >= first, missed
    found = {query: found for query, found in answers_to(page, queries(unanswered_in)[lot]).items() if found}
    assert len(found) <= most, found


@pytest.mark.parametrize(
    "query", ["sms", "visio", "sa marche pas", "sourd", "je suis sourde", "langue des signes", "lsf"]
)
def test_who_cannot_call_or_is_stuck_is_led_to_a_person(query: str, real_site: Path, page: Page) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    assert answers(page, query) == []
    expect(page.get_by_role("heading", name="Vous voulez parler à quelqu’un")).to_be_focused()


@pytest.mark.parametrize(
    ("query", "language", "slug"),
    [
        ("بطاقة الإقامة", "ar", "creer-son-compte-etrangers-en-france"),
        ("податкова марка", "uk", "acheter-un-timbre-fiscal"),
    ],
)
@pytest.mark.parametrize("place", ["index.html", "chercher.html", "en/chercher.html"])
def test_who_writes_in_the_letters_of_a_language_of_the_site_gets_its_guides(
    query: str, language: str, slug: str, place: str, real_site: Path, page: Page
) -> None:
    page.goto((real_site / place).as_uri())
    page.locator("#mots-cherches").fill(query)
    page.locator("#mots-cherches").press("Enter")
    first = page.locator("#resultats li").first
    expect(first.get_by_role("link")).to_be_focused()
    expect(first).to_have_attribute("lang", language)
    expect(page.locator(".search-languages a:visible")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/{language}/guides/{slug}/index.html")


def test_what_the_guides_of_that_language_do_not_tell_leads_to_its_page(real_site: Path, page: Page) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    page.locator("#mots-cherches").fill("زرافة في الحديقة")
    page.locator("#mots-cherches").press("Enter")
    expect(page.get_by_role("heading", name="Je n’ai pas trouvé")).to_be_focused()
    expect(page.locator(".search-letters")).to_be_hidden()
    page.locator(".search-languages").get_by_role("link", name="العربية").click()
    page.wait_for_url("**/ar/chercher.html")


def test_who_asks_for_a_person_in_other_letters_is_led_to_one(real_site: Path, page: Page) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    page.locator("#mots-cherches").fill("допоможіть")
    page.locator("#mots-cherches").press("Enter")
    expect(page.get_by_role("heading", name="Vous voulez parler à quelqu’un")).to_be_focused()


@pytest.mark.parametrize(("query", "read", "unread"), [("居留证", "zh", "fa"), ("ζωή", "fr", "zh")])
def test_who_writes_in_letters_that_the_site_has_not_is_told_so_and_led_to_a_person(
    query: str, read: str, unread: str, real_site: Path, page: Page
) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    assert answers(page, query) == []
    expect(page.locator(".search-none")).to_be_hidden()
    expect(page.get_by_role("heading", name="Ce site est en français")).to_be_focused()
    expect(page.locator(f".search-letters [lang={read}]")).to_be_visible()
    expect(page.locator(f".search-letters [lang={unread}]")).to_be_hidden()
    page.locator(".search-letters").get_by_role("link", name="Parler à quelqu’un").click()
    assert page.url.endswith("/parler-a-quelqu-un.html")


@pytest.mark.parametrize("query", ["malentendant", "mal entendant", "sourd impots"])
def test_words_about_deafness_lead_to_what_is_said_for_deaf_people(query: str, real_site: Path, page: Page) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    answers(page, query)
    page.locator(".search-deaf a").click()
    assert page.url.endswith("/parler-a-quelqu-un.html#sourds")
    expect(page.locator("#sourds")).to_be_in_viewport()
    answered = page.locator("#sourds ~ .jumps a").first
    answered.click()
    expect(page.locator(":target dt")).to_have_text("Pour les personnes sourdes ou malentendantes")


def test_other_signs_are_not_about_deafness(real_site: Path, page: Page) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    answers(page, "signer un document")
    expect(page.locator(".search-deaf")).to_be_hidden()


@pytest.mark.parametrize("query", ["aide pour ameli", "bonjour je veux un cv"])
def test_a_greeting_before_a_subject_leads_to_the_subject(query: str, real_site: Path, page: Page) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    assert answers(page, query)


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("ameli conpte", "creer-son-compte-ameli"),
        ("impo", "declarer-ses-revenus-en-ligne"),
        ("fer un cv", "preparer-son-cv"),
        ("ecrir mon cv a lordinateur", "taper-son-cv-a-l-ordinateur"),
        ("cv en pdf", "taper-son-cv-a-l-ordinateur"),
        ("fransse conect", "se-connecter-avec-franceconnect"),
        ("secu", "creer-son-compte-ameli"),
        ("papier de la secu", "telecharger-une-attestation-de-droits"),
        ("atestation caf", "telecharger-une-attestation-de-la-caf"),
        ("pointer au chomage", "s-actualiser-a-france-travail"),
        ("declaration rsa", "faire-sa-declaration-trimestrielle"),
        ("faux sms", "reconnaitre-une-arnaque"),
        ("effacer l’istorique", "quitter-un-ordinateur-partage"),
        ("ou est mon fichier", "telecharger-retrouver-et-imprimer-un-fichier"),
        ("choisir un mot de pass", "choisir-et-garder-un-mot-de-passe"),
        ("minscrire au chomage", "s-inscrire-a-france-travail"),
        ("cart didentité", "faire-sa-pre-demande-de-carte-d-identite"),
        ("titr de sejour", "creer-son-compte-etrangers-en-france"),
        ("ashelem", "demander-un-logement-social"),
        ("docto libe", "ouvrir-un-compte-doctolib"),
        ("edu conect", "activer-son-compte-educonnect"),
        ("releve de cariere", "voir-son-releve-de-carriere"),
    ],
)
@pytest.mark.parametrize("place", ["index.html", "chercher.html"])
def test_the_real_guides_are_found(query: str, slug: str, place: str, real_site: Path, page: Page) -> None:
    page.goto((real_site / place).as_uri())
    assert answers(page, query)[0] == f"guides/{slug}/index.html"


@pytest.mark.parametrize("query", ["où je commence", "par ou comencer", "je débute"])
def test_who_begins_is_led_to_the_first_gestures(query: str, real_site: Path, page: Page) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    assert answers(page, query)[0] == "ou-je-commence.html"


# What is measured today, rounded down.
@pytest.mark.parametrize(("lot", "first", "most"), [("appris", 0.96, 1), ("gardes", 0.95, 2)])
def test_queries_as_people_speak_find_their_guide(
    lot: str, first: float, most: int, real_site: Path, page: Page
) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    spoken = queries("spoken.yml")[lot]
    asked = {query: [f"guides/{slug}/index.html" for slug in slugs] for query, slugs in spoken["trouver"].items()}
    got_first, _, missed = measure(page, asked)
    assert got_first >= first, missed
    found = {query: found for query, found in answers_to(page, spoken["rien"]).items() if found}
    assert len(found) <= most, found


def test_a_forgotten_password_leads_somewhere(real_site: Path, page: Page) -> None:
    page.goto((real_site / "chercher.html").as_uri())
    assert answers(page, "mdp oublié")


@pytest.mark.parametrize("place", ["index.html", "chercher.html"])
def test_the_first_guide_is_in_sight_on_a_phone_with_its_keyboard(place: str, real_site: Path, page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto((real_site / place).as_uri())
    page.locator("#mots-cherches").press_sequentially("ameli")
    expect(page.locator("#resultats li").first).to_be_visible()
    # A keyboard takes some 300 px of 844.
    assert page.locator("#resultats").evaluate("(list) => list.getBoundingClientRect().top") < 844 - 300
