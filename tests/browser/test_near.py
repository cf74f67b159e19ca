"""« Près de chez vous »: a town or a postcode is typed, and the nearest places are there, from a folder too."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guidebook.addresses import places_address
from guidebook.model.place import Place
from guidebook.pages.places import Near
from guidebook.paper.near import near_lines
from guidebook.reading.places.places_file import places_of
from guidebook.site.told_script import told_script
from tests.browser.test_accessibility import OVERFLOW
from tests.conftest import AXE, ROOT, built, copied_example
from tests.kiosk.test_measures import SMALL_THINGS
from tests.once import Shared
from tests.places import SOME, as_csv, many
from tests.test_places import nearest

HELP = "parler-a-quelqu-un.html"


@pytest.fixture(scope="session")
def near_site(shared: Shared) -> Path:
    """The example, which knows some places; its kiosk too."""

    def make(folder: Path) -> None:
        copied_example(folder)
        (folder / "lieux.csv").write_text(as_csv(SOME), "utf-8")
        for config in (folder / "mkdocs.yml", folder / "mkdocs.borne.yml"):
            config.write_text(config.read_text("utf-8").replace("../../", ROOT.as_posix() + "/"), "utf-8")
        built(folder / "mkdocs.yml", folder / "site")
        built(folder / "mkdocs.borne.yml", folder / "borne")

    return shared.once("lieux", make)


@pytest.fixture
def form(near_site: Path, page: Page) -> Page:
    page.goto((near_site / "site" / HELP).as_uri())
    return page


def search(page: Page, typed: str) -> list[str]:
    """The names of the places that are shown."""
    page.get_by_label("Votre ville").fill(typed)
    page.keyboard.press("Enter")
    expect(page.locator(".near-said")).not_to_have_text("")
    return page.locator(".near-place h3").all_inner_texts()


@pytest.mark.parametrize("typed", ["Valombre-sur-Orne", "VALOMBRE SUR ORNE", "valombre", "59990"])
def test_the_nearest_three_are_shown(form: Page, typed: str) -> None:
    search(form, typed)
    names = form.locator(".near-place h3")
    expect(names).to_have_text(["Bibliothèque des Tilleuls", "Le camion du Ternoy", "Mairie d’Escaudray"])
    first = form.locator(".near-place").first
    expect(first).to_contain_text("à moins de 1 km")
    expect(first).to_contain_text("2 place du Lavoir, 59990 Valombre-sur-Orne")
    expect(first.get_by_role("link", name="03 00 00 00 01")).to_have_attribute("href", "tel:0300000001")
    expect(first).to_contain_text("tilleuls@valombre.example")
    expect(first).to_contain_text(re.compile("du lundi au vendredi.: de 9.h à 12.h, de 14.h à 17.h.30"))
    expect(first).to_contain_text("2 novembre 2026")
    needs = "pour les personnes sourdes ou malentendantes, pour qui a du mal à lire ou à écrire, gratuit"
    expect(first).to_contain_text(needs)


def test_what_a_place_does_not_say_is_asked_for_and_old_data_says_so(form: Page) -> None:
    search(form, "59990")
    truck, hall = form.locator(".near-place").nth(1), form.locator(".near-place").nth(2)
    expect(truck).to_contain_text("Ce lieu se déplace. Demandez où et quand il vient.")
    expect(truck).to_contain_text("mardi")
    expect(truck).to_contain_text("(sur rendez-vous)")
    expect(truck).to_contain_text("Ces informations sont anciennes (15 janvier 2024).")
    expect(truck).not_to_contain_text("Par téléphone")
    expect(hall).to_contain_text("demandez-les avant de venir")
    expect(hall).to_contain_text("sur place")
    assert "ouvert" not in form.locator(".near-list").inner_text().lower()


def test_a_need_is_chosen_and_taken_back_by_keyboard(form: Page) -> None:
    search(form, "59992")
    expect(form.locator(".near-place h3").first).to_have_text("Mairie d’Escaudray")
    form.locator("near-you summary").focus()
    form.keyboard.press("Enter")
    form.get_by_label("où l’on parle d’autres langues").focus()
    form.keyboard.press("Space")
    expect(form.locator(".near-place h3")).to_have_text(["Le camion du Ternoy"])
    form.get_by_label("gratuit").check()
    expect(form.locator(".near-said")).to_contain_text("Aucun lieu de la liste")
    form.get_by_label("où l’on parle d’autres langues").uncheck()
    expect(form.locator(".near-place h3")).to_have_text(["Bibliothèque des Tilleuls"])


def test_two_towns_of_one_name_are_asked_about(form: Page) -> None:
    search(form, "St Orme")
    form.get_by_role("button", name="Saint-Orme (13)").click()
    expect(form.locator(".near-place h3").first).to_have_text("Maison des Sources")
    expect(form.locator(".near-place h3").first).to_be_focused()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "Écrivez une ville ou un code postal."),
        ("Zzz", "Cette ville n’est pas dans la liste."),
        ("59800", "Ce code postal n’est pas dans la liste. Voici des lieux des environs."),
        ("00000", "Cette ville n’est pas dans la liste."),
    ],
)
def test_what_is_not_in_the_list_gets_a_sentence(form: Page, typed: str, said: str) -> None:
    search(form, typed)
    expect(form.locator(".near-said")).to_contain_text(said)


def test_nothing_that_is_typed_is_in_the_address_or_kept(form: Page) -> None:
    search(form, "59990")
    assert "59990" not in form.url
    assert form.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, history.state])").count("59990") == 0


def test_without_scripts_the_list_of_all_places_is_there(near_site: Path) -> None:
    help_page = (near_site / "site" / HELP).read_text("utf-8")
    assert 'href="lieux/index.html"' in help_page
    assert 'href="liste-1.html"' in (near_site / "site/lieux/index.html").read_text("utf-8")
    listed = (near_site / "site/lieux/liste-1.html").read_text("utf-8")
    assert listed.index("Maison des Sources") < listed.index("Bibliothèque des Tilleuls")
    assert "Ces informations sont anciennes (15 janvier 2024)." in listed


@pytest.mark.parametrize("address", [HELP, "lieux/index.html", "lieux/liste-1.html"])
@pytest.mark.parametrize("width", [320, 1280])
def test_its_pages_are_sound(near_site: Path, page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto((near_site / "site" / address).as_uri())
    if address == HELP:
        search(page, "59990")
        expect(page.locator(".near-place")).to_have_count(3)
        page.locator("near-you summary").click()
    page.evaluate(AXE)
    found = page.evaluate("axe.run('main')")
    assert [(one["id"], one["nodes"][0]["target"]) for one in found["violations"]] == []
    assert page.evaluate(OVERFLOW) <= 0


def test_a_kiosk_that_knows_its_postcode_shows_the_places_near_it_and_no_link(near_site: Path, page: Page) -> None:
    settings = near_site / "borne/reglages.js"
    text = settings.read_text("utf-8")
    page.route(
        "**/reglages.js",
        lambda route: route.fulfill(body=text.replace('"code_postal": null', '"code_postal": "59992"')),
    )
    page.goto((near_site / "borne" / HELP).as_uri())
    expect(page.locator(".near-said")).to_contain_text("Les lieux les plus proches d’ici")
    expect(page.locator(".near-place h3").first).to_have_text("Mairie d’Escaudray")
    expect(page.locator(".near-list a")).to_have_count(0)


def test_of_three_thousand_places_the_nearest_are_those_of_a_search_through_all(
    near_site: Path, tmp_path: Path, page: Page
) -> None:
    file = tmp_path / "lieux.csv"
    file.write_text(as_csv(many(3000)), "utf-8")
    places = list(places_of(file)[0])
    near = Near(places)
    asked = random.Random(5).sample(sorted({place.postcode for place in places}), 40)
    scripts = {places_address(name): told_script("places", name, told) for name, told in near.scripts("2026-11-30")}
    page.route("**/lieux/*.js", lambda route: route.fulfill(body=scripts[route.request.url.partition("/site/")[2]]))
    page.goto((near_site / "site" / HELP).as_uri())
    found = page.evaluate(
        """(asked) => Promise.all(asked.map(async (postcode) => {
          const {found: [town]} = await nearPlaces.towns(postcode);
          const near = await nearPlaces.nearest(town, 0, 3);
          return [town.at, near.map(({away}) => away)];
        }))""",
        asked,
    )
    for at, away in found:
        assert [round(one, 9) for one in away] == nearest(places, tuple(at)), at
    needy: list[Place] = [place for place in places if "vue" in place.needs]
    at, away = page.evaluate(
        """async (postcode) => {
          const {found: [town]} = await nearPlaces.towns(postcode);
          const near = await nearPlaces.nearest(town, 8, 3);
          return [town.at, near.map(({away}) => away)];
        }""",
        asked[0],
    )
    assert [round(one, 9) for one in away] == nearest(needy, tuple(at))


@pytest.mark.parametrize("address", [HELP, "lieux/index.html", "lieux/liste-1.html"])
def test_on_a_kiosk_its_pages_are_for_a_finger(near_site: Path, page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1080, "height": 1920})
    page.goto((near_site / "borne" / address).as_uri())
    if address == HELP:
        search(page, "59990")
        expect(page.locator(".near-place")).to_have_count(3)
        page.locator("near-you summary").click()
    found = page.evaluate(SMALL_THINGS, 27.9)
    assert (found["small"], found["tiny"], page.evaluate(OVERFLOW)) == ([], [], 0)


def test_papers_say_the_three_places_nearest_to_their_venue(near_site: Path) -> None:
    lines = near_lines(near_site / "site", "59992")
    assert [line.partition("\u00a0:")[0] for line in lines] == [
        "Mairie d’Escaudray",
        "Bibliothèque des Tilleuls",
        "Le camion du Ternoy",
    ]
    assert lines[1].endswith("2 place du Lavoir, 59990 Valombre-sur-Orne, 03\u00a000\u00a000\u00a000\u00a001")
    assert near_lines(near_site / "site", "01000") == near_lines(near_site / "site", None) == ()
