"""What is proposed to an author without a second thought, and what is hidden until the author chooses it."""

from __future__ import annotations

import pytest

from guidebook.desk.record.private import Reason, hidden, hidden_choice
from guidebook.desk.record.typed import Typed
from guidebook.desk.record.walk import Line

LABELS = (
    "Se connecter", "Connexion à mon compte", "Mot de passe oublié ?", "Créer mon compte", "Étape 2 sur 4",
    "Bienvenue sur ameli", "Bienvenue dans votre espace", "Continuer avec FranceConnect", "J’accepte les conditions",
    "Numéro de sécurité sociale (13 chiffres)", "Mes démarches", "Payer par carte", "Date de naissance", "Oui", "Non",
    "Télécharger mon attestation", "Adresse e-mail", "1re visite", "Aide et contact", "Ajouter un enfant",
)  # fmt: skip


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("kind", ["titre", "bouton", "lien", "champ", "case"])
def test_the_words_of_a_site_are_proposed(kind: str, label: str) -> None:
    line = Line(kind, label)
    assert hidden(line, [line], Typed()) is None


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("Dossier 2026-0451", Reason.NUMBER),
        ("Contrat AB12CD", Reason.NUMBER),
        ("06 39 98 00 12", Reason.NUMBER),
        ("lea@courriel.example", Reason.MAIL),
        ("Rendez-vous du 12/03", Reason.DATE),
        ("Le 1er mars", Reason.DATE),
        ("Payer 45,90 €", Reason.AMOUNT),
        ("45 euros", Reason.AMOUNT),
        ("Bonjour Léa", Reason.GREETING),
        ("Bonjour, léa", Reason.GREETING),
        ("Bienvenue Léa Martin", Reason.GREETING),
        ("Mme Martin", Reason.GREETING),
        ("Connecté en tant que léa", Reason.GREETING),
        ("Profil de Léa", Reason.GREETING),
        ("Compte d’Éloïse", Reason.GREETING),
        ("Léa Martin", Reason.PERSON),
        ("MARTIN Léa", Reason.PERSON),
        ("L. Martin", Reason.PERSON),
        ("Enfant : Tom Durand", Reason.PERSON),
    ],
)
@pytest.mark.parametrize("kind", ["titre", "bouton", "lien", "tuile"])
def test_what_an_account_may_hold_is_hidden(kind: str, name: str, reason: Reason) -> None:
    line = Line(kind, name)
    assert hidden(line, [line], Typed()) == reason


def test_a_text_is_hidden_whatever_it_says() -> None:
    line = Line("texte", "Votre demande est en cours", is_text=True)
    assert hidden(line, [line], Typed()) is Reason.TEXT


def test_in_a_table_what_each_row_has_is_the_sites_and_the_rest_is_data() -> None:
    rows = [
        Line("lien", name, near=near, is_cell=True)
        for name, near in (("Léa", "Léa"), ("Léa", "Léa"), ("Modifier", "Léa"), ("Tom", ""), ("Modifier", "Tom"))
    ]
    reasons = [Reason.CELL, Reason.CELL, None, Reason.CELL, None]
    assert [hidden(line, rows, Typed()) for line in rows] == reasons


def test_one_word_that_names_a_thing_of_a_list_may_be_a_first_name() -> None:
    cards = [Line(kind, name, is_item=True) for name in ("Léa", "Tom") for kind in ("titre", "lien")]
    family = [Line("titre", "Mes enfants"), *cards]
    assert [hidden(line, family, Typed()) for line in family] == [None, *[Reason.PERSON] * 4]
    menu = [Line("lien", name, is_item=True, is_around=True) for name in ("Accueil", "Messages")]
    assert [hidden(line, menu, Typed()) for line in menu] == [None, None]


def test_the_answers_of_a_list_are_hidden_and_those_of_rounds_to_tick_are_the_sites() -> None:
    assert hidden_choice("Tom", Line("liste", "Votre enfant"), Typed()) is Reason.TEXT
    assert hidden_choice("Par e-mail", Line("options", "Comment ?"), Typed()) is None
    assert hidden_choice("Léa Martin", Line("options", "Pour qui ?"), Typed()) is Reason.PERSON
