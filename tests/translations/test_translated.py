"""A guide in another language: what is fresh is translated, the rest is French and told, the structure is the same."""

from __future__ import annotations

from pathlib import Path

import polib
import pytest

from guidebook.languages.typography import NO_BREAK_SPACE
from guidebook.machine.store import Store
from guidebook.model.text import Bold, Marker, flat, text_of
from guidebook.reading.reader import read
from tests.translations.filling import (
    ARABIC,
    SLUG,
    arabic,
    ask,
    change,
    fill,
    french,
    marked,
    reading,
    texts,
    translate,
)


def say(project: Path, said: dict[str, str], name: str = ARABIC) -> None:
    po = polib.pofile(str(project / name))
    for source, text in said.items():
        po.find(source).msgstr = text
    po.save(str(project / name))


def test_every_text_is_translated_and_the_structure_is_the_same(site: Path) -> None:
    original, guide = french(site), arabic(site)
    assert guide.header.title == "AR Lire un e-mail"
    assert guide.header.keywords == ("AR courriel", "mail", "message")
    assert [step.title for step in guide.steps] == [marked(step.title) for step in original.steps]
    assert [step.picture.alternative for step in guide.steps] == [
        marked(step.picture.alternative) for step in original.steps
    ]
    assert texts(guide) == [marked(text) for text in texts(original)]
    assert guide.screens == original.screens
    assert guide.outline.questions == ("AR Je n’ai pas reçu le message",)
    assert guide.translation and guide.translation.stale == guide.translation.missing == 0
    assert guide.translation.is_by_machine and not guide.translation.is_whole_french


def test_a_sentence_has_markers_and_labels_as_the_french_one_that_it_knows(site: Path) -> None:
    say(site, {"Cliquez sur **Votre rendez-vous** (1).": "(1) اضغط على **Votre rendez-vous**."})
    sentence = next(arabic(site).steps[0].text.sentences())
    assert [one.number for one in flat(sentence.inlines) if isinstance(one, Marker)] == [1]
    assert [text_of(one) for one in flat(sentence.inlines) if isinstance(one, Bold)] == ["Votre rendez-vous"]
    assert sentence.source and sentence.source.plain.startswith("Cliquez sur Votre rendez-vous")


def test_french_typography_is_for_french_and_figures_hold_together_everywhere(site: Path) -> None:
    change(site, "Le code est dans le SMS (1).", "Le code est dans le SMS (1). Appelez le 36 46 : c’est gratuit !")
    fill(site, lambda text: text.replace("Appelez le 36 46 : c’est gratuit !", "Call 36 46: it's free!"))
    found = texts(arabic(site))
    assert f"Call 36{NO_BREAK_SPACE}46: it's free!" in found


def test_one_sentence_that_changed_is_french_alone(site: Path) -> None:
    change(site, "Le message dit la date du rendez-vous (1).", "Le message dit le jour du rendez-vous (1).")
    for renewed in (False, True):  # told or not to the file
        if renewed:
            translate(site)
        guide = arabic(site)
        assert guide.translation and (guide.translation.stale, guide.translation.missing) == (1, 0)
        assert [one.plain for one in guide.steps[1].text.sentences() if not one.source] == [
            "Le message dit le jour du rendez-vous ."
        ]


def test_a_sentence_that_changed_is_one_stale_unit_in_each_language(project: Path) -> None:
    ask(project, "ar", "uk", "en")
    for language in ("ar", "uk", "en"):
        fill(project, language=language)
    change(project, "Le message dit la date du rendez-vous (1).", "Le message dit le jour du rendez-vous (1).")
    guidebook = reading(project, "ar", "uk", "en").guidebook
    for language in ("ar", "uk", "en"):
        guides = guidebook.editions[language].guides
        stale = {guide.slug: guide.translation.stale for guide in guides if guide.translation}
        assert stale == {SLUG: 1, "lire-sa-carte": 0, "ouvrir-un-site": 0}


def test_a_step_that_moves_makes_nothing_stale(site: Path) -> None:
    file = site / "guides" / SLUG / "guide.md"
    head, first, second, third = file.read_text("utf-8").split("\n## ")
    file.write_text("\n## ".join([head, third.rstrip() + "\n", first, second]), "utf-8")
    guide = arabic(site)
    assert guide.translation and (guide.translation.stale, guide.translation.missing) == (0, 0)


def test_a_doubtful_translation_is_not_shown(site: Path) -> None:
    po = polib.pofile(str(site / ARABIC))
    po.find("Regardez aussi dans les courriers indésirables.").flags.append("fuzzy")
    po.save(str(site / ARABIC))
    assert "Regardez aussi dans les courriers indésirables." in texts(arabic(site))


def test_a_title_that_changed_puts_all_sentences_in_french(site: Path) -> None:
    change(site, "titre: Lire un e-mail", "titre: Lire ses e-mails")
    guide = arabic(site)
    assert guide.translation and guide.translation.is_whole_french
    assert texts(guide) == texts(french(site))
    assert guide.header.title == "Lire ses e-mails" and "Lire ses e-mails" in guide.translation.french


@pytest.mark.parametrize(("changed", "is_whole"), [(1, False), (2, True)])
def test_more_than_half_of_the_steps_puts_all_sentences_in_french(site: Path, changed: int, is_whole: bool) -> None:
    for old in ("Cliquez sur", "Le message dit")[:changed]:
        change(site, f"\n{old}", f"\nMaintenant, {old.lower()}")
    guide = arabic(site)
    assert guide.translation and guide.translation.is_whole_french is is_whole
    assert guide.steps[0].title.startswith("AR ")


def test_without_a_file_a_guide_is_there_in_french(site: Path) -> None:
    (site / ARABIC).unlink()
    guide = arabic(site)
    assert guide.language == "ar" and guide.translation and guide.translation.is_whole_french
    assert texts(guide) == texts(french(site))


def test_what_all_guides_share_is_translated_with_what_labels_and_words_mean(site: Path) -> None:
    edition = reading(site).guidebook.editions["ar"]
    assert edition.language == "ar"
    assert {theme.title[:3] for theme in edition.themes.values()} == {"AR "}
    assert edition.gloss("Votre rendez-vous") == "AR Votre rendez-vous"
    assert edition.gloss("Autre chose") == ""
    assert {word.definition[:3] for word in edition.glossary.values()} == {"AR "}
    assert set(edition.meanings) == set(edition.glossary)
    assert not edition.untranslated


def test_a_label_that_changed_loses_its_meaning_alone(site: Path) -> None:
    change(site, "Votre rendez-vous", "Votre rendez-vous à la mairie", f"guides/{SLUG}/ecrans.yml")
    change(site, "**Votre rendez-vous**", "**Votre rendez-vous à la mairie**")
    translate(site)
    po = polib.pofile(str(site / "guides/libelles.ar.po"))
    assert [entry.msgid for entry in po if entry.fuzzy] == ["Votre rendez-vous à la mairie"]
    assert reading(site).guidebook.editions["ar"].gloss("Votre rendez-vous à la mairie") == ""


def test_what_is_shared_and_not_translated_is_known(site: Path) -> None:
    (site / "guides/commun.ar.po").unlink()
    guidebook = reading(site).guidebook
    edition = guidebook.editions["ar"]
    assert edition.themes == guidebook.themes
    assert {theme.title for theme in guidebook.themes.values()} <= edition.untranslated


def test_who_translated_and_who_read_again_is_told(site: Path) -> None:
    po = polib.pofile(str(site / ARABIC))
    po.metadata.update({"X-Origin": "personne", "X-Read-By": "Réseau des conseillers, Arras"})
    po.save(str(site / ARABIC))
    told = arabic(site).translation
    assert told and not told.is_by_machine and told.read_by == "Réseau des conseillers, Arras"


def test_a_site_that_asks_for_nothing_has_nothing_more(site: Path) -> None:
    (site / "mkdocs.yml").unlink()
    guidebook = reading(site).guidebook
    assert not guidebook.editions and {guide.language for guide in guidebook.guides} == {"fr"}


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "[ar, xx]",
            "La langue « xx » n’est pas dans ce programme : le site ne l’a pas. [langue]\n    Les langues possibles",
        ),
        ("ar", "Le champ « langues » attend une liste de langues. [langue]\n    Mettez leurs codes"),
    ],
)
def test_a_setting_that_is_wrong_is_told(site: Path, asked: str, said: str) -> None:
    (site / "mkdocs.yml").write_text(f"extra:\n  langues: {asked}\n", "utf-8")
    (problem,) = reading(site).problems
    assert said in str(problem)


def test_the_languages_of_a_machine_on_the_kiosk_are_those_that_a_network_names(site: Path) -> None:
    (site / "mkdocs.yml").write_text("extra:\n  langues: [ar]\n  langues_machine: [ar]\n", "utf-8")
    assert reading(site).guidebook.machine_languages == {"ar"}


def test_a_translation_is_kept_with_its_guide_and_read_again_when_its_file_changes(site: Path) -> None:
    def again() -> str:
        store = Store(site / ".cache" / "kept.sqlite")
        guide = read(site, frozenset({"fr", "ar"}), store=store).guidebook.guide(SLUG, "ar")
        store.save()
        assert guide
        return texts(guide)[0]

    first = again()
    assert again() == first == "AR Cliquez sur Votre rendez-vous ."
    say(site, {"Cliquez sur **Votre rendez-vous** (1).": "XX **Votre rendez-vous** (1)"})
    assert again() == "XX Votre rendez-vous"


@pytest.mark.parametrize(
    ("text", "is_shown"),
    [("ورقتان من الورق", True), ("٢ أوراق", True), ("3 أوراق", False), ("ورق", True)],
)
def test_a_number_that_a_word_says_by_itself_may_be_in_words(site: Path, text: str, is_shown: bool) -> None:
    """« ورقتان » is two sheets."""
    change(site, "Regardez aussi dans les courriers indésirables.", "Prenez 2 feuilles.")
    fill(site, lambda source: text if source == "Prenez 2 feuilles." else source)
    assert (text in texts(arabic(site))) is is_shown


def test_a_signature_that_hides_something_is_not_shown(site: Path) -> None:
    po = polib.pofile(str(site / ARABIC))
    po.metadata["X-Read-By"] = "Réseau \u202edes conseillers"
    po.save(str(site / ARABIC))
    told = arabic(site).translation
    assert told and told.read_by == ""
