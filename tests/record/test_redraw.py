"""A walk becomes the two files of a guide, in which only « À écrire » is left to be mended."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
import yaml

from guidebook.desk.record.draft import Draft
from guidebook.desk.record.house import guidebook_at, house_of
from guidebook.desk.record.private import Reason
from guidebook.desk.record.redraw.guide_text import redrawn
from guidebook.desk.record.redraw.storyboard import House, choices_of, chosen_of
from guidebook.desk.record.typed import Typed
from guidebook.desk.record.walk import Gesture, Line, Seen, Walk, What
from guidebook.problem import Problem
from guidebook.verify import check

TODAY = datetime.date(2026, 11, 30)
LOGIN = (
    Line("titre", "Connexion", level=1),
    Line("champ", "Adresse e-mail", purpose="email"),
    Line("mot_de_passe", "Mot de passe"),
    Line("case", "Rester connecté"),
    Line("bouton", "Se connecter"),
)


def walked(*screens: Seen) -> Draft:
    return Draft.of(Walk(screens), Typed())


def files(project: Path, draft: Draft, slug: str = "essai") -> dict[str, str]:
    """The guide, written among the example's."""
    made = redrawn(draft, house_of(guidebook_at(project)), TODAY)
    (project / "guides" / slug).mkdir()
    for name, text in made.items():
        (project / "guides" / slug / name).write_text(text, "utf-8")
    return made


def problems(project: Path, slug: str = "essai") -> list[Problem]:
    """Those of the guide, but that nobody has verified it, and what is left to its author."""
    found = [problem for problem in check(project, TODAY)[1] if f"/{slug}/" in problem.path]
    return [problem for problem in found if problem.rule not in ("a-ecrire", "verification-absente")]


def test_a_step_has_a_verb_a_sentence_for_each_gesture_and_the_values_of_the_invented_person(project: Path) -> None:
    seen = Seen(
        "compte.service.example", "/", LOGIN, [Gesture("saisir", 1), Gesture("saisir", 2), Gesture("cliquer", 4)]
    )
    made = files(project, walked(seen))
    assert (
        made["ecrans.yml"]
        == """\
# Écrans repris d’un parcours du site, le 2026-11-30. Les valeurs sont celles du personnage.
connexion:
  cadre: navigateur
  adresse: compte.service.example
  contenu:
    - titre: Connexion
    - champ: Adresse e-mail
      valeur: personnage.courriel
      repere: 1
      action: saisir
    - mot_de_passe: Mot de passe
      valeur: personnage.mot_de_passe
      repere: 2
      action: saisir
    - case: Rester connecté
    - bouton: Se connecter
      repere: 3
      action: cliquer
"""
    )
    step = """\
## Remplissez la page « Connexion »

Remplissez la case **Adresse e-mail** (1).

Remplissez la case **Mot de passe** (2).

Cliquez sur **Se connecter** (3).

![Une page du site, avec le titre Connexion, la case Adresse e-mail, la case Mot de passe et le bouton Se connecter.]"""
    assert step in made["guide.md"]
    assert "adresse: https://compte.service.example/\n    lu_le: 2026-11-30\n" in made["guide.md"]
    assert problems(project) == []


def test_three_kinds_of_gestures_are_two_steps_on_the_same_screen(project: Path) -> None:
    gestures = [Gesture("saisir", 1), Gesture("cocher", 3), Gesture("cliquer", 4)]
    made = files(project, walked(Seen("a.example", "/", LOGIN, gestures)))
    assert "connexion:\n" in made["ecrans.yml"] and "connexion-2:\n" in made["ecrans.yml"]
    assert made["guide.md"].count("\n## ") == 2
    assert problems(project) == []


def test_more_than_nine_markers_are_two_steps(project: Path) -> None:
    lines = tuple(Line("champ", f"Case {letter}") for letter in "ABCDEFGHIJK")
    files(project, walked(Seen("a.example", "/", lines, [Gesture("saisir", i) for i in range(11)])))
    assert problems(project) == []


ODD = (
    Line("titre", "Questions *fréquentes* & [liens] <b>", level=1),
    Line("bouton", "Messages (3)"),
    Line("bouton", "Valider ✅ →"),
    Line("lien", "C'est « très » long : " + "une démarche " * 5),
    Line("lien", "# Suite_de_la_page"),
    Line("options", "", choices=("Oui",)),
    Line("liste", "Votre enfant", choices=("Tom", "Zoé")),
    Line("liste", "Vide"),
    Line("piece_jointe", "Ajouter un papier"),
    Line("tuile", "no"),
    Line("bouton", "12"),
)


def test_odd_labels_are_written_so_that_they_are_read_as_they_are(project: Path) -> None:
    whats: tuple[What, ...] = (
        "cliquer",
        "cliquer",
        "cliquer",
        "cliquer",
        "choisir",
        "choisir",
        "choisir",
        "envoyer",
        "cliquer",
        "cliquer",
    )
    gestures = [Gesture(what, i, 0 if i == 5 else None) for i, what in enumerate(whats, start=1)]
    made = files(project, walked(Seen("127.0.0.1", "/", ODD, gestures), Seen("", "", (Line("titre", ""),))))
    assert problems(project) == []
    assert "Tom" not in "".join(made.values()) and "127" not in "".join(made.values())


def test_a_button_that_is_there_twice_is_told_by_what_stands_beside_it(project: Path) -> None:
    lines = (
        Line("lien", "Groupes"), Line("bouton", "Ajouter", near="Groupes"),
        Line("lien", "Utilisateurs"), Line("bouton", "Ajouter", near="Utilisateurs"),
    )  # fmt: skip
    made = files(project, walked(Seen("a.example", "/", lines, [Gesture("cliquer", 3)])))
    assert "À côté de **Utilisateurs**, cliquez sur **Ajouter** (1)." in made["guide.md"]
    assert problems(project) == []


def test_what_is_hidden_is_in_no_file_and_what_the_author_chooses_is(project: Path) -> None:
    lines = (
        Line("titre", "Bonjour Léa"),
        Line("texte", "Dossier en cours", is_text=True),
        Line("bouton", "Léa Martin"),
    )
    draft = walked(Seen("a.example", "/", lines, [Gesture("cliquer", 2)]))
    title, text, button = draft.screens[0].lines
    assert (title.name.reason, text.name.reason, button.name.reason) == (Reason.GREETING, Reason.TEXT, Reason.PERSON)
    made = "".join(files(project, draft).values())
    assert "Léa" not in made and "Dossier" not in made and "bouton: À écrire" in made
    text.name.is_chosen = text.is_kept = True
    button.name.written = "Mon espace"
    made = "".join(files(project, draft, "autre").values())
    assert "texte: Dossier en cours" in made and "bouton: Mon espace" in made and "Léa" not in made


def test_screens_are_merged_cut_and_dropped() -> None:
    first = Seen("a.example", "/", LOGIN, [Gesture("saisir", 1)])
    second = Seen("a.example", "/", (*LOGIN, Line("bouton", "Aide")), [Gesture("saisir", 2), Gesture("cliquer", 5)])
    draft = walked(first, second)
    draft.merge(draft.screens[1].number)
    (one,) = draft.screens
    assert [one.line(gesture.line).name.said for gesture in one.gestures] == ["Adresse e-mail", "Mot de passe", "Aide"]
    draft.cut(one.number, 2)
    assert [len(screen.gestures) for screen in draft.screens] == [2, 1]
    last = draft.screens[1]
    assert last.line(last.gestures[0].line).name.said == "Aide"
    draft.drop(one.number)
    assert draft.screens == [last]
    for wrong in (lambda: draft.merge(last.number), lambda: draft.cut(last.number, 1), lambda: draft.drop(0)):
        with pytest.raises(KeyError):
            wrong()


def test_of_a_long_list_only_the_answers_that_may_be_shown_are_drawn() -> None:
    towns = tuple(f"Ville {letter}" for letter in "abcdefghij" for _ in range(2))
    draft = walked(Seen("", "", (Line("liste", "Ville", choices=towns),), [Gesture("choisir", 0)]))
    (line,) = draft.screens[0].lines
    assert (choices_of(line), chosen_of(line, None)) == (["À écrire 1", "À écrire 2"], "À écrire 1")
    for choice in line.choices[:4]:
        choice.is_chosen = True
    assert (choices_of(line), chosen_of(line, None)) == (["Ville a", "Ville b", "À écrire 1"], "Ville a")


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("/", "https://a.example/"),
        ("/mon-compte/connexion", "https://a.example/mon-compte/connexion"),
        ("/dossier/4521", None),
        ("/profil/M. Durand", None),
        ("/l%C3%A9a@courriel.example", None),
        ("/a;jsessionid=abc", None),
    ],
)
def test_the_page_of_a_screen_is_written_where_nothing_in_its_address_is_data(path: str, page: str | None) -> None:
    login = Seen("a.example", path, LOGIN, [Gesture("saisir", 2)], is_secure=True)
    after = Seen("a.example", "/espace", LOGIN, is_secure=True)
    house = House({}, ("theme",), ())
    screens = yaml.safe_load(redrawn(walked(login, after), house, TODAY)["ecrans.yml"])
    assert [screen.get("page") for screen in screens.values()] == [page, None]
