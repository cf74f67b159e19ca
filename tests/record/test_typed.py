"""What was typed is known by its fingerprints, whatever a later page makes of it."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page

from guidebook.desk.record.init_script import _PAGE
from guidebook.desk.record.typed import Typed


def fingerprints(page: Page, typed: Typed, text: str, whole: bool = False) -> list[str]:
    """What the script of a page makes of a field."""
    script = f"const KEY = {list(typed.key)}; {(_PAGE / 'typed.js').read_text('utf-8')}"
    found: list[str] = page.evaluate(
        f"() => {{ {script}; return typed.digests({json.dumps(text)}, {json.dumps(whole)}) }}"
    )
    return found


@pytest.mark.browser
@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("Léa Martin", "Bonjour LEA MARTIN"),
        ("Léa Martin", "Dossier de Mme Martin"),
        ("martin", "Les Martinot"),
        ("Jean Martin", "jeanmartin"),
        ("Li", "Bienvenue, Li !"),
        ("2 99 13 99 000 000", "2991399000000"),
        ("lea.martin@courriel.example", "Compte lea martin"),
        ("12 rue des Acacias", "Livraison : rue des acacias"),
        ("Nguyễn", "M. NGUYEN"),
        ("ﬁancé", "Fiance"),
        ("Bleu-Lavande-77", "Votre mot de passe est bleu lavande 77"),
        ("👩‍🦰 Éloïse", "ELOISE"),
        ("x" * 200, "x" * 200),
    ],
)
def test_what_a_page_shows_back_is_known(page: Page, value: str, shown: str) -> None:
    typed = Typed()
    typed.add(fingerprints(page, typed, value))
    assert typed.shown_in(shown)
    assert not typed.shown_in("Mes démarches en ligne")


@pytest.mark.browser
def test_of_an_answer_chosen_in_a_list_only_the_whole_is_known(page: Page) -> None:
    typed = Typed()
    typed.add(fingerprints(page, typed, "En couple", whole=True))
    assert typed.shown_in("Vous êtes : en couple") and not typed.shown_in("Couple")


@pytest.mark.browser
@pytest.mark.parametrize("value", ["", " ", "-", "a", "…"])
def test_nothing_much_has_no_fingerprint(page: Page, value: str) -> None:
    assert fingerprints(page, Typed(), value) == []


@pytest.mark.browser
def test_fingerprints_say_nothing_without_their_key(page: Page) -> None:
    one, other = Typed(), Typed()
    assert not set(fingerprints(page, one, "Martin")) & set(fingerprints(page, other, "Martin"))
    other.add(fingerprints(page, one, "Martin"))
    assert not other.shown_in("Martin")
