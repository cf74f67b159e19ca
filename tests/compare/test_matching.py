"""A drawn label against those of a page: it stands, it has another name, or it isn't there."""

from __future__ import annotations

import pytest

from guidebook.desk.compare.matching import compare
from guidebook.desk.compare.verdict import DrawnLabel, PageLabel
from guidebook.screens.elements import ELEMENTS


def drawn(*labels: str) -> list[DrawnLabel]:
    """Labels written as in a storyboard: « bouton: Continuer »."""
    pairs = [label.split(": ", 1) for label in labels]
    return [DrawnLabel(kind, words, ELEMENTS[kind].roles) for kind, words in pairs]


def shown(*labels: str) -> list[PageLabel]:
    pairs = [label.split(": ", 1) for label in labels]
    return [PageLabel(role, words) for role, words in pairs]


def told(labels: list[DrawnLabel], page: list[PageLabel]) -> list[str]:
    return [f"{f.verdict.value} {f.now}".strip() for f in compare(labels, page)]


@pytest.mark.parametrize(
    ("label", "on_the_page"),
    [
        ("bouton: Me connecter", "button: Me connecter"),
        ("bouton: Me connecter", "link: Me connecter"),
        ("lien: Créer mon compte", "button: Créer mon compte"),
        ("bouton: Me connecter", "button: ME CONNECTER"),
        ("bouton: J’accepte", "button: J'accepte"),
        ("lien: Mot de passe oublié ?", "link: Mot de passe oublié\u00a0?"),
        ("bouton: Créer un compte", "button: Créer un compte »"),
        ("champ: Adresse e-mail", "textbox: Adresse e-mail * (obligatoire)"),
        ("champ: Adresse e-mail", "searchbox: Adresse e-mail :"),
        ("liste: Mois", "combobox: Mois"),
        ("case: J’accepte", "switch: J’accepte"),
        ("titre: Mon espace", "heading: Mon espace"),
        ("titre: Mon espace", "link: Mon espace"),
        ("tuile: Mes papiers", "link: Mes papiers Demander une carte"),
    ],
)
def test_the_same_words_stand_whatever_their_typography_and_their_look(label: str, on_the_page: str) -> None:
    assert told(drawn(label), shown(on_the_page)) == ["tient"]


def test_words_that_are_seen_stand_also_where_a_name_says_more_to_who_does_not_see() -> None:
    page = [PageLabel("button", "Continuer vers la page suivante", "Continuer")]
    assert told(drawn("bouton: Continuer"), page) == ["tient"]


@pytest.mark.parametrize(
    ("label", "on_the_page"), [("bouton: Continuer", "heading: Continuer"), ("champ: Nom", "button: Nom")]
)
def test_the_same_words_in_another_role_do_not_stand(label: str, on_the_page: str) -> None:
    assert told(drawn(label), shown(on_the_page)) == ["introuvable"]


def test_a_label_with_more_words_has_changed() -> None:
    assert told(drawn("bouton: Connexion"), shown("button: Connexion à mon compte")) == [
        "a changé Connexion à mon compte"
    ]


def test_words_of_one_family_are_near() -> None:
    assert told(drawn("bouton: Connexion"), shown("link: Aide", "button: Se connecter")) == ["a changé Se connecter"]


def test_a_label_between_its_neighbours_is_known_whatever_its_new_words() -> None:
    page = shown("heading: Mon compte", "textbox: Nom", "button: OK", "link: Aide")
    assert told(drawn("titre: Mon compte", "champ: Nom", "bouton: Valider", "lien: Aide"), page) == [
        "tient",
        "tient",
        "a changé OK",
        "tient",
    ]


def test_a_label_that_is_gone_takes_no_name_of_another_place() -> None:
    page = shown("heading: Mon compte", "link: Aide", "link: Plan du site", "link: Contact")
    assert told(drawn("titre: Mon compte", "champ: Nom", "bouton: Valider", "lien: Aide"), page) == [
        "tient",
        "introuvable",
        "introuvable",
        "tient",
    ]


def test_two_labels_never_become_the_same_one() -> None:
    labels = drawn("lien: Modifier", "lien: Supprimer", "lien: Aide")
    found = told(labels, shown("link: Modification", "link: Aide"))
    assert found == ["a changé Modification", "introuvable", "tient"]


def test_a_name_that_another_drawn_label_has_is_not_proposed() -> None:
    page = shown("button: Se connecter", "button: Connexion")
    assert told(drawn("bouton: Se connecter", "bouton: Connecter", "bouton: Connexion"), page) == [
        "tient",
        "introuvable",
        "tient",
    ]


def test_labels_of_one_name_each_have_their_own() -> None:
    page = shown("link: Ajouter", "link: Modification", "link: Ajouter", "link: Modification")
    assert told(drawn("lien: Ajouter", "lien: Modifier", "lien: Ajouter", "lien: Modifier"), page) == [
        "tient",
        "a changé Modification",
        "tient",
        "a changé Modification",
    ]


def test_a_page_that_has_what_is_drawn_and_more_holds() -> None:
    page = shown("link: Menu", "heading: Mon compte", "link: Publicité", "textbox: Nom", "button: Valider", "link: Bas")
    assert set(told(drawn("titre: Mon compte", "champ: Nom", "bouton: Valider"), page)) == {"tient"}
