"""A new guide from the atelier, and the entries of the files that all guides share."""

from __future__ import annotations

import html
import re

from guidebook.desk.atelier import entries
from guidebook.desk.atelier.views.begin import slug_of
from guidebook.problem import has_error
from tests.authoring import problems
from tests.desk.conftest import Atelier

NEW = {
    "titre": "Prendre : l’autobus",
    "resume": "Pour aller en ville.",
    "theme": "courriel",
    "adresse": "https://www.bus.example/",
}


def test_a_new_guide_has_no_error_and_says_what_is_to_be_written(atelier: Atelier) -> None:
    done = atelier.post("nouveau", **NEW)
    assert done.code == 303
    assert done.headers["location"].endswith("texte/guides/prendre-l-autobus/guide.md")
    text = (atelier.root / "guides/prendre-l-autobus/guide.md").read_text("utf-8")
    assert 'titre: "Prendre : l’autobus"' in text
    assert text.count("À écrire") > 3
    assert "Tapez **bus.example** dans" in text
    assert not has_error(problems(atelier.root)), [str(problem) for problem in problems(atelier.root)]
    assert "s-in" in atelier.get("ecrans/prendre-l-autobus").text


def test_a_guide_is_never_written_over_another(atelier: Atelier) -> None:
    before = (atelier.root / "guides/lire-un-courriel/guide.md").read_bytes()
    answer = atelier.post("nouveau", **NEW, nom="lire-un-courriel")
    assert "Il y a déjà un guide dans le dossier" in answer.text
    assert (atelier.root / "guides/lire-un-courriel/guide.md").read_bytes() == before
    for name in ("../x", "Été", "a/b", "x" * 61):
        assert "ne convient pas" in atelier.post("nouveau", **NEW, nom=name).text
    assert "Cette adresse ne convient pas." in atelier.post("nouveau", **{**NEW, "adresse": "http://x"}).text
    assert "Il faut un titre" in atelier.post("nouveau", titre="", resume="x").text


def test_the_name_of_a_folder_comes_from_the_title() -> None:
    assert slug_of("L’été à Saint-Étienne : œuvrer !") == "l-ete-a-saint-etienne-oeuvrer"
    assert slug_of("mot " * 30) == "-".join(["mot"] * 15)


def hidden(page: str) -> dict[str, str]:
    area = re.search(r'<textarea name="base.texte" hidden>\n(.*?)</textarea>', page, re.DOTALL)
    mark = re.search(r'name="marque" value="([^"]*)"', page)
    assert area and mark
    return {"base.texte": html.unescape(area[1]), "marque": mark[1]}


def test_a_word_is_added_and_changed_by_a_form(atelier: Atelier) -> None:
    file = atelier.root / "guides/mots.yml"
    before, address = file.read_text("utf-8"), "entrees/guides/mots.yml"
    form = hidden(atelier.get(f"{address}?nom=%2B").text)
    said = {"definition": "Un papier : gratuit.", "formes": "ticket\r\ntickets"}
    assert atelier.post(address, **form, entree="+", **said, **{"nom.nouveau": "ticket"}).code == 303
    assert file.read_text("utf-8").startswith(before.rstrip("\n"))
    written = {"definition": "Un papier : gratuit.", "formes": ["ticket", "tickets"]}
    assert entries.read(file.read_text("utf-8"))["ticket"] == written
    form = hidden(atelier.get(f"{address}?nom=ticket").text)
    assert atelier.post(address, **form, entree="ticket", definition="Un papier.", formes="ticket").code == 303
    assert entries.read(file.read_text("utf-8"))["ticket"] == {"definition": "Un papier.", "formes": ["ticket"]}
    form = hidden(atelier.get(f"{address}?nom=%2B").text)
    again = atelier.post(address, **form, entree="+", **said, **{"nom.nouveau": "Deux mots"})
    assert "Ce nom ne convient pas" in again.text
    assert "Un papier : gratuit." in again.text


def test_what_the_form_of_a_service_does_not_ask_stays(atelier: Atelier) -> None:
    file = atelier.root / "guides/services.yml"
    before, address = file.read_text("utf-8"), "entrees/guides/services.yml"
    name, service = next((n, s) for n, s in entries.read(before).items() if "aide" in s)
    form = hidden(atelier.get(f"{address}?nom={name}").text)
    kept = {"site": service["site"], "couleur": service["couleur"]}
    assert atelier.post(address, **form, entree=name, nom="Un autre nom", **kept).code == 303
    assert entries.read(file.read_text("utf-8"))[name] == {**service, "nom": "Un autre nom"}
