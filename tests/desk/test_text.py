"""A guide's text: its problems at their lines, cures in one click, drafts, and two windows on one file."""

from __future__ import annotations

import html
import re

import pytest

from guidebook.desk.atelier.cures import cures
from guidebook.problem import Problem
from tests.desk.conftest import Answer, Atelier
from tests.golden import accepted

PATH = "guides/lire-un-courriel/guide.md"
GUIDE = f"texte/{PATH}"


def text_of(answer: Answer) -> str:
    found = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", answer.text, re.DOTALL)
    assert found
    return html.unescape(found[1])


def read(atelier: Atelier) -> str:
    return (atelier.root / PATH).read_text("utf-8")


def told(answer: Answer) -> str:
    """The problems as they are read."""
    part = answer.text[answer.text.index('id="problemes"') - 4 :]
    part = part[: part.index("</ol>") if "</ol>" in part else part.index("</p>")]
    lines = (html.unescape(re.sub(r"<[^>]+>", "", line)).strip() for line in part.split("\n"))
    return "\n".join(line for line in lines if line) + "\n"


def test_the_list_names_each_guide_with_what_is_wrong_in_it(atelier: Atelier) -> None:
    assert "1 erreur" not in atelier.get("").text
    (atelier.root / PATH).write_text(read(atelier).replace("duree: 10", "duree: dix"), "utf-8")
    listed = atelier.get("").text
    assert "1 erreur" in listed
    assert listed.index("lire-un-courriel/guide.md") < listed.index("ouvrir-un-site/guide.md"), "it comes first"
    assert "pas encore" in listed


def test_a_text_is_saved_to_the_sign(atelier: Atelier) -> None:
    page = atelier.get(GUIDE)
    assert text_of(page) == read(atelier)
    wanted = read(atelier).replace("Lire un e-mail", "Lire « un » <e-mail> & plus")
    done = atelier.post(GUIDE, geste="enregistrer", texte=wanted.replace("\n", "\r\n"), marque=page.field("marque"))
    assert done.code == 303
    assert read(atelier) == wanted
    assert "C’est enregistré." in atelier.get(GUIDE).text


CASES = {
    "champ mal écrit": ("duree: 10", "durée: 10"),
    "nombre en lettres": ("duree: 10", "duree: dix"),
    "écran mal nommé": ("ecrans.yml#message", "ecrans.yml#mesage"),
    "encadré mal nommé": ("??? bloque", "??? bloqué"),
    "guide mal nommé": ("[ouvrir-un-site]", "[ouvrir-le-site]"),
    "thème mal nommé": ("theme: courriel", "theme: courriels"),
    "mot qui juge": ("Le message dit", "Il suffit de lire. Le message dit"),
}


@pytest.mark.parametrize("case", CASES)
def test_what_a_text_is_told(atelier: Atelier, case: str) -> None:
    page, (old, new) = atelier.get(GUIDE), CASES[case]
    answer = atelier.post(f"relire/{PATH}", texte=text_of(page).replace(old, new))
    assert told(answer) == accepted("atelier", case, told(answer))


@pytest.mark.parametrize("case", ["champ mal écrit", "écran mal nommé", "guide mal nommé", "thème mal nommé"])
def test_a_cure_in_one_click_gives_the_text_without_the_slip(atelier: Atelier, case: str) -> None:
    page, (old, new) = atelier.get(GUIDE), CASES[case]
    broken = text_of(page).replace(old, new)
    form = {"texte": broken, "marque": page.field("marque"), "fenetre": page.field("fenetre")}
    proposed = re.search(r'value="(corriger [^"]*)"', atelier.post(GUIDE, geste="relire", **form).text)
    assert proposed
    mended = atelier.post(GUIDE, geste=html.unescape(proposed[1]), **form)
    assert text_of(mended) == read(atelier), "nothing is written before it is saved"
    assert "Enregistrez pour le garder" in mended.text


def test_two_windows_on_one_file_the_second_is_asked_and_loses_nothing(atelier: Atelier) -> None:
    one, two = atelier.get(GUIDE), atelier.get(GUIDE)
    first, second = (read(atelier).replace("duree: 10", f"duree: {minutes}") for minutes in (11, 12))
    atelier.post(GUIDE, geste="enregistrer", texte=first, marque=one.field("marque"))
    form = {"texte": second, "fenetre": two.field("fenetre")}
    asked = atelier.post(GUIDE, geste="enregistrer", marque=two.field("marque"), **form)
    assert asked.code == 409
    assert read(atelier) == first
    assert "duree: 11" in asked.text
    assert "duree: 12" in text_of(asked)
    assert text_of(atelier.get(GUIDE)) == second, "it waits as a draft"
    assert atelier.post(GUIDE, geste="enregistrer", marque=asked.field("marque"), **form).code == 303
    assert read(atelier) == second
    assert text_of(atelier.get(GUIDE)) == second


def test_a_draft_waits_outside_the_guides_until_it_is_saved_or_thrown_away(atelier: Atelier) -> None:
    before, page = read(atelier), atelier.get(GUIDE)
    typed = before.replace("Lire un e-mail", "Lire un courriel")
    form = {"texte": typed, "marque": page.field("marque"), "fenetre": page.field("fenetre")}
    assert atelier.post(f"brouillon/{PATH}", **form).code == 200
    assert read(atelier) == before
    again = atelier.get(GUIDE)
    assert text_of(again) == typed
    assert "Voici votre brouillon" in again.text
    atelier.post(GUIDE, geste="jeter", **form)
    assert text_of(atelier.get(GUIDE)) == before


def test_a_version_from_before_is_put_in_the_text_and_not_saved(atelier: Atelier) -> None:
    before, page = read(atelier), atelier.get(GUIDE)
    changed = before.replace("duree: 10", "duree: 11")
    atelier.post(GUIDE, geste="enregistrer", texte=changed, marque=page.field("marque"))
    now = atelier.get(GUIDE)
    version = re.search(r'value="(version \d+)"', now.text)
    assert version
    answer = atelier.post(GUIDE, geste=version[1], texte=changed, marque=now.field("marque"), fenetre="")
    assert text_of(answer) == before
    assert read(atelier) == changed


def test_a_disk_that_refuses_is_told_and_the_text_stays_in_the_page(atelier: Atelier) -> None:
    before, page = read(atelier), atelier.get(GUIDE)
    (atelier.root / ".atelier" / "versions").write_text("a file where a folder should be", "utf-8")
    answer = atelier.post(GUIDE, geste="enregistrer", texte="neuf", marque=page.field("marque"))
    assert "versions » n’est pas un dossier." in answer.text
    assert text_of(answer) == "neuf"
    assert read(atelier) == before


def test_the_page_speaks_of_what_all_guides_share(atelier: Atelier) -> None:
    shared = atelier.get("commun").text
    assert "Les mots expliqués" in shared
    words = atelier.get("texte/guides/mots.yml")
    broken = text_of(words).replace("definition:", "defintion:", 1)
    answer = atelier.post("relire/guides/mots.yml", texte=broken)
    assert told(answer) == accepted("atelier", "mots.yml", told(answer))


def test_a_field_that_a_cure_names_never_takes_the_place_of_what_a_reader_reads() -> None:
    [problem] = [Problem("guides/a/guide.md", 1, "fait-sans-source", "D’où vient « Suivant » ?", "Sous « faits: », …")]
    assert cures("Cliquez sur **Suivant** (1).", [problem], lambda text: []) == {}


def test_a_text_that_another_file_keeps_from_being_judged_is_not_called_right(atelier: Atelier) -> None:
    screens = atelier.root / PATH.replace("guide.md", "ecrans.yml")
    screens.write_text(screens.read_text("utf-8").replace("cadre:", "cadr:", 1), "utf-8")
    page = atelier.get(GUIDE).text
    assert "ecrans.yml » empêche de relire ce guide en entier.".replace(" »", "\u00a0»") in page
    assert "Tout va bien" not in page
