"""`guidebook traduire`: files are made, and follow the French; what a translator wrote is never touched."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from guidebook.cli import run
from tests.translations.filling import ARABIC, FRENCH, ask, change, translate

SENTENCE = "Le message dit la date du rendez-vous (1)."


def entries(site: Path) -> polib.POFile:
    """The guide's file, as somebody has translated all of it."""
    return polib.pofile(str(site / ARABIC))


def stale(project: Path) -> list[polib.POEntry]:
    return [entry for entry in polib.pofile(str(project / ARABIC)) if entry.fuzzy]


def test_a_language_gets_a_file_for_each_guide_and_two_for_all(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert translate(project, "fa_af") == 0
    assert sorted(file.relative_to(project).as_posix() for file in project.rglob("*.po")) == [
        "guides/commun.fa-AF.po",
        "guides/libelles.fa-AF.po",
        "guides/lire-sa-carte/guide.fa-AF.po",
        "guides/lire-un-courriel/guide.fa-AF.po",
        "guides/ouvrir-un-site/guide.fa-AF.po",
    ]
    assert "fa-AF : 5 fichiers écrits." in capsys.readouterr().out


def test_a_sentence_is_written_as_an_author_writes_it_with_its_place(project: Path) -> None:
    translate(project)
    file = polib.pofile(str(project / ARABIC))
    entry = file.find("Cliquez sur **Votre rendez-vous** (1).")
    assert entry and entry.occurrences == [("etape-1/1", "")] and not entry.msgstr
    assert file.find("Je n’ai pas reçu le message").occurrences == [("etape-2/bloque-1/titre", "")]
    assert file.find("courriel ; mail ; message").occurrences == [("mots_cles", "")]
    assert file.metadata["Language"] == "ar" and file.metadata["Plural-Forms"].startswith("nplurals=6;")


def test_the_words_of_screens_are_there_once_for_all_guides_and_addresses_are_not(project: Path) -> None:
    translate(project)
    labels = [entry.msgid for entry in polib.pofile(str(project / "guides/libelles.ar.po"))]
    assert "Votre rendez-vous" in labels
    assert len(labels) == len(set(labels)) and not any("." in label and " " not in label for label in labels)


def test_twice_changes_nothing(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(site, SENTENCE, "Le message dit le jour du rendez-vous (1).")
    change(site, "Regardez aussi dans les courriers indésirables.", "Demandez.")
    translate(site)
    before = {file: file.read_bytes() for file in site.rglob("*.po")}
    capsys.readouterr()
    translate(site)
    assert {file: file.read_bytes() for file in site.rglob("*.po")} == before
    assert "0 fichier écrit." in capsys.readouterr().out


def test_a_sentence_that_changed_is_stale_alone_and_keeps_its_translation(site: Path) -> None:
    change(site, SENTENCE, "Le message dit le jour du rendez-vous (1).")
    translate(site)
    (entry,) = stale(site)
    assert entry.msgid == "Le message dit le jour du rendez-vous (1)."
    assert (entry.msgstr, entry.previous_msgid) == (f"AR {SENTENCE}", SENTENCE)


def test_a_sentence_that_changed_twice_remembers_the_french_that_was_translated(site: Path) -> None:
    for old, new in ((SENTENCE, "Le message dit le jour du rendez-vous (1)."), ("le jour du", "le jour et l’heure du")):
        change(site, old, new)
        translate(site)
    (entry,) = stale(site)
    assert entry.previous_msgid == SENTENCE and "l’heure" in entry.msgid


def test_a_sentence_that_comes_back_finds_its_translation_again(site: Path) -> None:
    change(site, "Le code est dans le SMS (1).", "Regardez (1).")
    translate(site)
    file = entries(site)
    assert file.find("Regardez (1).").msgstr == ""
    assert [entry.msgid for entry in file.obsolete_entries()] == ["Le code est dans le SMS (1)."]
    change(site, "Regardez (1).", "Le code est dans le SMS (1).")
    translate(site)
    file = entries(site)
    assert file.find("Le code est dans le SMS (1).").msgstr == "AR Le code est dans le SMS (1)."
    assert not file.obsolete_entries() and not stale(site)


def test_a_step_that_moves_makes_nothing_stale(site: Path) -> None:
    before = {entry.msgid: entry.msgstr for entry in entries(site)}
    head, first, second, third = (site / FRENCH).read_text("utf-8").split("\n## ")
    (site / FRENCH).write_text("\n## ".join([head, third.rstrip() + "\n", first, second]), "utf-8")
    translate(site)
    after = entries(site)
    assert {entry.msgid: entry.msgstr for entry in after} == before
    assert not stale(site)
    assert after.find("Cliquez sur **Votre rendez-vous** (1).").occurrences == [("etape-2/1", "")]


def test_an_apostrophe_or_a_space_of_typography_makes_nothing_stale(site: Path) -> None:
    change(site, "Je n’ai pas reçu", "Je n'ai  pas reçu")
    translate(site)
    assert not stale(site)
    assert entries(site).untranslated_entries() == []


def test_two_equal_sentences_are_one_unit_unless_somebody_sets_one_apart(project: Path) -> None:
    change(project, "Le code est dans le SMS (1).", SENTENCE)
    translate(project)
    file = polib.pofile(str(project / ARABIC))
    assert file.find(SENTENCE).occurrences == [("etape-2/1", ""), ("etape-3/1", "")]
    file.append(polib.POEntry(msgctxt="etape-3/1", msgid=SENTENCE, msgstr="other"))
    file.save(str(project / ARABIC))
    translate(project)
    file = polib.pofile(str(project / ARABIC))
    assert file.find(SENTENCE, msgctxt="etape-3/1").msgstr == "other"
    assert file.find(SENTENCE, msgctxt=False).occurrences == [("etape-2/1", "")]


def test_what_a_translator_wrote_in_the_head_and_in_comments_stays(site: Path) -> None:
    file = entries(site)
    file.metadata["X-Origin"] = "personne"
    file.metadata["X-Generator"] = "Weblate"
    file.find(SENTENCE).tcomment = "vu avec la mairie"
    file.save(str(site / ARABIC))
    change(site, SENTENCE, "Le message dit le jour du rendez-vous (1).")
    translate(site)
    after = entries(site)
    assert after.metadata["X-Origin"] == "personne" and after.metadata["X-Generator"] == "Weblate"
    assert stale(site)[0].tcomment == "vu avec la mairie"


def test_nothing_is_written_while_the_french_has_an_error(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(project, "theme: courriel", "theme: courrielle")
    assert translate(project) == 1
    assert "Corrigez d’abord le français" in capsys.readouterr().err
    assert not list(project.rglob("*.po"))


@pytest.mark.parametrize("word", ["fr", "arabe", "../ar", "ar.po"])
def test_a_word_that_is_no_language_is_answered(project: Path, word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert translate(project, word) == 2
    assert f"« {word} » n’est pas une langue de traduction." in capsys.readouterr().err


def test_a_file_that_cannot_be_read_is_told_and_left_as_it_is(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = (site / ARABIC).read_text("utf-8").replace('msgstr "AR Lire', "msgstr AR Lire", 1)
    (site / ARABIC).write_text(broken, "utf-8")
    assert translate(site) == 1
    assert f"{ARABIC}:15: conseil : Cette ligne du fichier de traduction ne se lit pas." in capsys.readouterr().err
    assert (site / ARABIC).read_text("utf-8") == broken


def test_without_a_language_those_of_the_site_are_renewed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["traduire", "--racine", str(project)]) == 2
    assert "Dites la langue, par son code" in capsys.readouterr().err
    ask(project, "fr")
    assert run(["traduire", "--racine", str(project)]) == 2
