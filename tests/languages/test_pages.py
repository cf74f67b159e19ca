"""The pages of another language: where they stand, what they share with the French ones, and where their links lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from guidebook.drawing.examples import example_photo, examples
from guidebook.languages.interface import in_french
from guidebook.languages.wording import Wording
from guidebook.languages.wording_tree import french_tree
from guidebook.pages.catalogue import FRENCH_ONLY, pages
from guidebook.pages.templates import templates
from guidebook.pages.toolbox import Toolbox
from guidebook.site.versions import Versions
from guidebook.theme import THEME
from tests.languages.tongue import SIGN, TONGUE

BADGE = re.compile(r'<div class="s-badge".*?</div>')


def everything(french: Toolbox, other: Toolbox) -> Versions:
    return Versions((french, other), [*pages(french), *pages(other)])


def inside(html: str) -> str:
    """What stands in a drawn screen, without the badge that says that it is an exercise."""
    return BADGE.sub("", html.partition('<div class="s-in" lang="fr">')[2].partition("\n<ol")[0])


def test_each_page_for_learners_stands_in_the_folder_of_its_language_and_the_french_ones_do_not_move(
    french: Toolbox, other: Toolbox
) -> None:
    at_the_root = [page for page in pages(french) if page.kind not in FRENCH_ONLY]
    spoken = list(pages(other))
    assert [page.address for page in spoken] == [f"{TONGUE.code}/{page.address}" for page in at_the_root]
    assert {page.language for page in spoken} == {TONGUE.code}
    assert all(page.title.startswith(SIGN.strip()) for page in spoken if page.kind in ("home", "search", "practice"))


def test_what_stands_in_a_screen_is_the_same_whatever_the_language_but_for_its_badge(
    french: Toolbox, other: Toolbox
) -> None:
    for screen in _screens(french):
        here, there = french.drawer.draw(screen, "a", beside=""), other.drawer.draw(screen, "a", beside="")
        assert inside(here) == inside(there)
        assert f'lang="{TONGUE.code}"' in there and f'lang="{TONGUE.code}"' not in here
        if "s-badge" in here:
            assert f'<div class="s-badge" lang="{TONGUE.code}" dir="auto">{SIGN}Image' in there.replace("\xa0", " ")


def test_a_photo_is_shared_where_it_stands_beside_the_french_page(french: Toolbox, other: Toolbox) -> None:
    photo = example_photo()
    [screen] = (example.screen for example in examples() if example.name == "photo")
    assert f' src="{photo.address}"' in french.drawer.draw(screen, "a", beside=french.beside("x"))
    assert f' src="../../../guides/x/{photo.address}"' in other.drawer.draw(screen, "a", beside=other.beside("x"))
    contexts = [page.context() for page in pages(other) if "/guides/" in page.address]
    assert {context["beside"] for context in contexts if context["guide"].slug == "lire-sa-carte"} == {
        "../../../guides/lire-sa-carte/"
    }


def test_a_page_is_offered_in_each_language_and_else_the_home_page_by_its_name(french: Toolbox, other: Toolbox) -> None:
    versions = everything(french, other)
    told = [(v.language.code, v.address, v.instead) for v in versions.of("guides/lire-un-courriel/images.html", "fr")]
    spoken = f"{TONGUE.code}/guides/lire-un-courriel/images.html"
    assert told == [("fr", "guides/lire-un-courriel/images.html", ""), (TONGUE.code, spoken, "")]
    assert versions.of(spoken, TONGUE.code) == versions.of("guides/lire-un-courriel/images.html", "fr")
    assert [(v.address, v.instead) for v in versions.of("ecrans.html", "fr")] == [
        ("ecrans.html", ""),
        (f"{TONGUE.code}/index.html", f"{SIGN}Accueil"),
    ]


def test_a_link_stays_in_its_language_and_says_where_it_cannot(french: Toolbox, other: Toolbox) -> None:
    there = everything(french, other).there(TONGUE.code)
    environment = templates(THEME, other, "/", there)
    source = (
        '{% from "french-only.html" import french_only, leads_to_french %}'
        '<a href="{{ to | url }}"{{ leads_to_french(to) }}>x{{ french_only(to) }}</a>'
    )
    link = environment.from_string(source)
    asked = {"folder": f"{TONGUE.code}/guides/lire-un-courriel/"}
    assert link.render(asked, to="mots.html") == '<a href="../../mots.html">x</a>'
    assert link.render(asked, to="guides/lire-sa-carte/index.html#etape-2") == (
        '<a href="../lire-sa-carte/index.html#etape-2">x</a>'
    )
    assert link.render(asked, to="ecrans.html") == (
        '<a href="../../../ecrans.html" hreflang="fr">x <span class="french-only">(ع en français)</span></a>'
    )


def _screens(toolbox: Toolbox) -> Iterator:
    for guide in toolbox.guidebook.guides:
        yield from guide.screens.values()


@pytest.mark.parametrize(
    ("source", "written"),
    [
        ("<p>{{ wording.site.home }}</p>", '<p><bdi lang="fr" dir="ltr">Accueil</bdi></p>'),
        (
            "<p>{{ wording.guide.position.format(number=3, total=9) }}</p>",
            '<p><bdi lang="fr" dir="ltr">Étape 3 sur 9</bdi></p>',
        ),
        ('<p title="{{ wording.site.home }}">a</p>', '<p title="Accueil">a</p>'),
        ('<p title="a {{ wording.site.home }}">a</p>', '<p title="a Accueil">a</p>'),
        ('<p title="{{ 3 }} {{ wording.site.home }}">a</p>', '<p title="3 Accueil">a</p>'),
        ("<title>a – {{ wording.site.home }}</title>", "<title>a – Accueil</title>"),
    ],
)
def test_a_sentence_of_the_interface_that_stayed_french_is_marked_where_a_tag_may_stand(
    french: Toolbox, other: Toolbox, source: str, written: str
) -> None:
    lacking = replace(other, wording=Wording(french_tree(), in_french))
    assert templates(THEME, lacking, "/").from_string(source).render() == written
    assert "bdi" not in templates(THEME, french, "/").from_string(source).render()
