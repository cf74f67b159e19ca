"""« En images »: every gesture and every warning of a guide, as they are where one practises and reads."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from guidebook.pages.gestures import ENTER, LOOK, PUSH, TOUCH, WAIT, awaits
from guidebook.pages.pictograms import icon, of_gesture, of_need
from guidebook.reading.reader import read
from guidebook.screens.element import Action
from tests.conftest import manifest

_STEP = re.compile(r'<section class="(?:i|p)-step" id="(etape-\d+)".*?</section>', re.DOTALL)
_LINE = re.compile(r'<li><span class="pictogram" aria-hidden="true">(.+?)</span>(.*?)</li>', re.DOTALL)
_MARKER = re.compile(r'<span class="marker">.*?</span>(\d)</span>')
_TASK = re.compile(r'<li data-marker="(\d?)" data-action="(\w+)"')
_WARNING = re.compile(r'<div class="admonition attention">(.*?)</div>', re.DOTALL)

SITES = pytest.mark.parametrize("which", ["gestures_site", pytest.param("real_site", marks=pytest.mark.trial)])


def steps(file: Path) -> dict[str, str]:
    return {found[1]: found[0] for found in _STEP.finditer(file.read_text("utf-8"))}


def words(markup: str) -> str:
    """What is read, without what only says that it is a warning, nor the sign of an explained word."""
    text = " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())
    return re.sub(r" ([.,])", r"\1", text).removeprefix("Attention ")


def said_in(file: Path) -> list[str]:
    """What is read on each line."""
    lines = (line for text in steps(file).values() for _, line in _LINE.findall(text))
    return [words(line).removeprefix("repère ") for line in lines]


@SITES
def test_it_holds_every_marker_in_the_order_of_the_practice(which: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(which)
    for guide in manifest(site)["guides"]:
        shown, practised = steps(site / guide["images"]), steps(site / guide["practice"])
        assert list(shown) == list(practised) == [f"etape-{step['number']}" for step in guide["steps"]]
        for step, text in shown.items():
            lines = _LINE.findall(text)
            assert [m for _, line in lines for m in _MARKER.findall(line)] == [
                marker for marker, _ in _TASK.findall(practised[step]) if marker
            ], (guide["slug"], step)
            assert all("<svg" in pictogram for pictogram, _ in lines)
            assert lines, "a step without a gesture is looked at"


@SITES
def test_it_holds_every_warning_whole(which: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(which)
    found = 0
    for guide in manifest(site)["guides"]:
        read, shown = ((site / guide[key]).read_text("utf-8") for key in ("address", "images"))
        warnings = [words(text) for text in _WARNING.findall(read)]
        assert [words(text) for text in _WARNING.findall(shown)] == warnings, guide["slug"]
        found += len(warnings)
    assert found


@SITES
def test_a_text_shows_the_gesture_where_it_first_names_a_marker(which: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(which)
    for guide in manifest(site)["guides"]:
        page = (site / guide["address"]).read_text("utf-8")
        for section in re.findall(r'<section class="step".*?<div class="step-picture">', page, re.DOTALL):
            named, shown = set(_MARKER.findall(section)), re.findall('href="#(g-[a-z_]+)"/></svg>', section)
            assert len(shown) == len(named), (guide["slug"], section[:60])
            assert all(f'<symbol id="{kind}" viewBox="0 0 24 24"><path' in page for kind in shown)


def test_each_instruction_of_the_practice_has_its_pictogram(gestures_site: Path, gestures: dict[str, Any]) -> None:
    practice = (gestures_site / gestures["practice"]).read_text("utf-8")
    begun = re.findall(
        r'data-action="(\w+)".*?<p class="p-do"><span class="do" aria-hidden="true">(.*?)</span>', practice
    )
    assert len(begun) == practice.count('class="p-do"') > 20
    assert all(drawing == of_gesture(action) for action, drawing in begun)


@pytest.mark.parametrize(
    ("need", "drawings"),
    [
        ("votre carte Vitale", ["card-account-details"]),
        ("une adresse e-mail ou un téléphone portable", ["email", "cellphone"]),
        ("votre RIB, si le site le demande", ["file-document"]),
        ("votre messagerie, et son mot de passe", ["email", "key-variant"]),
        ("le numéro d’un départ", []),
    ],
)
def test_what_one_needs_has_the_drawings_of_its_things_in_their_order(need: str, drawings: list[str]) -> None:
    assert of_need(need) == "".join(map(icon, drawings))


def test_each_kind_of_gesture_has_a_pictogram_of_its_own() -> None:
    kinds = [*(action.value for action in Action), LOOK, TOUCH, PUSH, WAIT, ENTER]
    assert len({of_gesture(kind) for kind in kinds}) == len(kinds)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_kind_of_call_out_has_its_sign_where_colours_are_imposed_too(
    page: Page, gestures_site: Path, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme, forced_colors="active")
    page.goto((gestures_site / "guides/ouvrir-un-site/index.html").as_uri())
    signs = page.evaluate("""() => [".attention > p", ".astuce > p", ".bloque summary"].map((title) => {
      const sign = getComputedStyle(document.querySelector(".prose " + title), "::before");
      const ink = getComputedStyle(document.body).color;
      return [sign.maskImage.includes("svg"), sign.maskImage, sign.backgroundColor === ink];
    })""")
    assert [(drawn, seen) for drawn, _, seen in signs] == [(True, True)] * 3
    assert len({sign for _, sign, _ in signs}) == 3


def test_every_kind_of_gesture_is_said_with_the_words_of_the_screen(
    gestures_site: Path, gestures: dict[str, Any]
) -> None:
    said = said_in(gestures_site / gestures["images"])
    assert said == [
        "1 Cliquez deux fois sur chat.jpg",
        "2 Cliquez sur Ouvrir",
        "1 Déplacez chat.jpg sur Mes photos",
        "1 Faites défiler le texte jusqu’en bas",
        "2 Cliquez sur Lire la suite",
        "1 Tapez dans Adresse e-mail",
        "2 Tapez dans Mot de passe",
        "3 Touchez Mes démarches",
        "1 Choisissez Marié",
        "2 Choisissez en village",
        "3 Cochez J’ai lu",
        "4 Cliquez sur Valider",
        "1 Tapez dans Message",
        "2 Cliquez sur Continuer",
        "1 Joignez le fichier avec Joindre un fichier",
        "2 Regardez Votre e-mail est prêt.",
        "3 Cliquez sur Envoyer",
        "1 Tapez dans Votre ligne",
        "2 Appuyez sur Entrée",
        "1 Appuyez sur Alt Gr",
        "2 Appuyez sur @",
        "1 Cliquez : bouton gauche",
        "2 Avec le doigt : toucher",
        "Regardez l’image",
        "1 Regardez Votre code est 000 000.",
        "1 Mettez la flèche sur La lune",
    ]


def test_an_address_is_sent_with_the_enter_key(gestures_site: Path) -> None:
    [guide] = (guide for guide in manifest(gestures_site)["guides"] if guide["slug"] == "ouvrir-un-site")
    assert said_in(gestures_site / guide["images"])[:2] == ["1 Tapez mairie.example", "Appuyez sur Entrée"]


@pytest.mark.parametrize(
    ("message", "typed", "waited"),
    [
        ("- message: Votre code est 000 000.", "000 000", True),
        ("- lien: Confirmer", "Lou", True),
        ("- message: Votre colis est bloqué.", "000 000", False),
    ],
    ids=["a code that is typed later", "a link that is clicked", "what comes by itself"],
)
def test_a_message_is_waited_for_where_it_is_used(project: Path, message: str, typed: str, waited: bool) -> None:
    (project / "guides/lire-un-courriel/ecrans.yml").write_text(
        f"boite: {{cadre: sms, de: Mairie, contenu: [{{{message[2:]}, repere: 1}}]}}\n"
        f"message: {{cadre: logiciel, nom: Page, contenu: [{{champ: Code, valeur: '{typed}', repere: 1}}]}}\n"
        "code: {cadre: logiciel, nom: Page, contenu: [{bouton: Fin, repere: 1}]}\n",
        "utf-8",
    )
    guidebook = read(project).guidebook
    guide = guidebook.guide("lire-un-courriel")
    assert guide
    assert awaits(guide, guide.steps[0]) is waited


def test_a_step_and_a_marker_differ_without_their_colours(
    page: Page, gestures_site: Path, gestures: dict[str, Any]
) -> None:
    page.goto((gestures_site / gestures["images"]).as_uri())
    shape = "(e) => parseFloat(getComputedStyle(e).borderStartStartRadius)"
    number, marker = page.locator("#etape-1 .num"), page.locator("#etape-1 .i-lines .marker").first
    assert (number.evaluate(shape), marker.evaluate(shape)) == (25, 50)


def test_it_is_one_of_three_ways_to_read_a_guide(page: Page, gestures_site: Path, gestures: dict[str, Any]) -> None:
    page.goto((gestures_site / gestures["address"]).as_uri())
    page.get_by_role("link", name="En images", exact=True).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("En images")
    page.get_by_role("link", name="Lire cette étape : ").nth(1).click()
    expect(page.locator("#etape-2")).to_be_in_viewport()
