"""The wording in another language: one file is a language, and what lacks in it is said in French."""

from __future__ import annotations

import datetime
from pathlib import Path

import polib
import pytest

from guidebook.languages import interface, wording
from guidebook.languages.catalogue import State, counting
from guidebook.languages.known import known_languages
from guidebook.languages.wording_tree import FOLDER, french_tree
from guidebook.languages.wording_units import wording_units
from guidebook.translating.files import Target, begun, renewed

SENTENCES = ("Accueil", "Étape {number} sur {total}", "{count} guide")
ARABIC_FORMS = ["لا دليل", "دليل واحد", "دليلان", "{count} أدلة", "{count} دليلا", "{count} دليل"]


def begin(tmp_path: Path, code: str) -> polib.POFile:
    """A language of three sentences."""
    units = (unit for unit in wording_units(french_tree()) if unit.text in SENTENCES)
    target = Target(FOLDER / f"{code}.po", tuple(units))
    file = renewed(None, target, begun(code))
    file.save(str(tmp_path / f"{code}.po"))
    return file


def test_a_language_is_one_file(tmp_path: Path) -> None:
    file = begin(tmp_path, "tr")
    file.find("Accueil").msgstr = "Ana sayfa"
    file.save(str(tmp_path / "tr.po"))
    assert wording.languages(tmp_path) == {"fr", "tr"}
    turkish = wording.load("tr", folder=tmp_path)
    assert turkish.site.home == "Ana sayfa"
    assert turkish.site.help == "Parler à quelqu’un"
    assert interface.interface_of("tr", tmp_path).language.name == "Türkçe"


def test_a_language_that_nobody_knew_tells_its_name_its_direction_and_how_it_counts(tmp_path: Path) -> None:
    file = begin(tmp_path, "xx")
    file.metadata.update({"X-Name": "Xx", "X-Direction": "rtl", "Plural-Forms": "nplurals=1; plural=0;"})
    entry = file.find("{count} guide")
    entry.msgstr_plural = {0: "xx {count}"}
    file.save(str(tmp_path / "xx.po"))
    assert interface.interface_of("xx", tmp_path).language[:3] == ("xx", "Xx", "rtl")
    assert wording.load("xx", folder=tmp_path).home.guides.format(count=7) == "xx 7"


def test_arabic_counts_in_six_forms(tmp_path: Path) -> None:
    file = begin(tmp_path, "ar")
    file.find("{count} guide").msgstr_plural = dict(enumerate(ARABIC_FORMS))
    file.save(str(tmp_path / "ar.po"))
    guides = wording.load("ar", folder=tmp_path).home.guides
    assert [guides.format(count=n) for n in (0, 1, 2, 3, 11, 100)] == [
        "لا دليل", "دليل واحد", "دليلان", "3 أدلة", "11 دليلا", "100 دليل",
    ]  # fmt: skip
    assert guides.upto(2) == ["لا دليل", "دليل واحد", "دليلان"]


def test_french_that_stands_in_for_a_lacking_sentence_keeps_its_direction_amid_arabic(tmp_path: Path) -> None:
    begin(tmp_path, "ar").save(str(tmp_path / "ar.po"))
    arabic = wording.load("ar", folder=tmp_path)
    assert arabic.site.not_official == "\u2068Ce site n’est pas un site de l’État.\u2069"
    assert arabic.home.guides.format(count=3) == "\u20683 guides\u2069"
    assert arabic.site.home == "\u2068Accueil\u2069"


def test_french_counts_as_it_did() -> None:
    french = wording.load("fr")
    assert french.home.guides.upto(2) == ["0 guide", "1 guide", "2 guides"]
    assert french.search.found_near.upto(2)[1:] == [
        "Le guide le plus proche, et un autre",
        "Le guide le plus proche, et 2 autres",
    ]
    assert wording.long_date(datetime.date(2026, 5, 1), french) == "1er mai 2026"


@pytest.mark.parametrize(
    ("source", "text", "rule"),
    [
        ("Étape {number} sur {total}", "Step {number}", "traduction-champ"),
        ("Étape {number} sur {total}", "Step {number} of {total.__class__}", "traduction-champ"),
        ("Étape {number} sur {total}", "Step {number} of {total", "traduction-champ"),
        ("Accueil", "Home {page}", "traduction-champ"),
        ("Accueil", "<b>Home</b>", "traduction-html"),
        ("Accueil", "Ho\u202eme", "traduction-signe-cache"),
        (
            "Accueil",
            "Home " * 20,
            "traduction-longue",
        ),
    ],
)
def test_a_wrong_sentence_is_told_and_said_in_french(tmp_path: Path, source: str, text: str, rule: str) -> None:
    file = begin(tmp_path, "en")
    file.find(source).msgstr = text
    file.save(str(tmp_path / "en.po"))
    english = interface.interface_of("en", tmp_path)
    assert isinstance(english, interface.Interface)
    assert [said[0] for _, said in english.faults()] == [rule]
    assert wording.load("en", folder=tmp_path).site.home == "Accueil"
    assert wording.load("en", folder=tmp_path).guide.position == "Étape {number} sur {total}"


@pytest.mark.parametrize("forms", [{0: "{count} guide"}, {0: "a", 1: "b", 2: "c"}])
def test_a_wrong_number_of_forms_is_told_and_said_in_french(tmp_path: Path, forms: dict[int, str]) -> None:
    file = begin(tmp_path, "en")
    file.find("{count} guide").msgstr_plural = forms
    file.save(str(tmp_path / "en.po"))
    english = interface.interface_of("en", tmp_path)
    assert isinstance(english, interface.Interface)
    assert [said[0] for _, said in english.faults()] == ["traduction-pluriel"]
    assert wording.load("en", folder=tmp_path).home.guides.format(count=3) == "3 guides"


def test_a_sentence_that_counts_and_whose_french_changed_is_stale(tmp_path: Path) -> None:
    file = begin(tmp_path, "en")
    entry = file.find("{count} guide")
    entry.msgstr_plural = {0: "{count} guide", 1: "{count} guides"}
    entry.msgid = "{count} petit guide"
    file.save(str(tmp_path / "en.po"))
    (unit,) = (unit for unit in wording_units(french_tree()) if unit.text == "{count} guide")
    english = interface.interface_of("en", tmp_path)
    assert isinstance(english, interface.Interface)
    assert english.state(unit) is State.STALE


@pytest.mark.parametrize("line", ["nplurals=2; plural=__import__('os');", "nplurals=2; plural=n;", "two", ""])
def test_a_rule_of_plurals_that_cannot_be_read_is_refused(line: str) -> None:
    assert counting(line) is None


def test_the_languages_that_are_known_count_as_they_say() -> None:
    for language in known_languages().values():
        assert counting(language.plurals), language.code


@pytest.mark.parametrize("content", [b"msgid nothing", b"\xff\xfe", b'msgid "a"\nmsgstr "b'])
def test_a_file_that_cannot_be_read_leaves_the_french(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "en.po").write_bytes(content)
    assert wording.load("en", folder=tmp_path).site.home == "Accueil"
    english = interface.interface_of("en", tmp_path)
    assert isinstance(english, interface.Interface)
    assert [said[0] for _, said in english.faults()] == ["traduction-illisible"]


def test_what_is_said_in_several_languages_is_for_nobody_to_translate() -> None:
    places = {unit.place for unit in wording_units(french_tree())}
    assert not any(place.startswith(("kiosk.language.help.", "search.letters_help.")) for place in places)
    assert "guide.you_need" in places


def test_from_right_to_left_what_a_sentence_is_told_keeps_its_own_direction(tmp_path: Path) -> None:
    file = begin(tmp_path, "ar")
    file.find("Étape {number} sur {total}").msgstr = "الخطوة {number} من {total}"
    file.save(str(tmp_path / "ar.po"))
    said = wording.load("ar", folder=tmp_path).guide.position
    assert said.format(number=3, total=9) == "الخطوة \u20683\u2069 من \u20689\u2069"
