"""Whatever is wrong with a translation, a sentence says it with its line, and the French stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polib
import pytest
import yaml

from guidebook.problem import Level
from tests.golden import accepted
from tests.translations.filling import ARABIC, FRENCH, arabic, reading, texts

CASES = yaml.safe_load(Path(__file__).with_name("bad_files.yml").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["case"] for case in CASES])
def test_a_bad_translation_is_told_and_the_french_stands(case: dict[str, Any], translated: Path) -> None:
    french = reading(translated).guidebook
    spoil(case, translated / ARABIC)
    found = reading(translated)
    assert {problem.level for problem in found.problems} == {Level.ADVICE}
    said = "\n".join(map(str, found.problems))
    assert said == accepted("traductions", case["case"], said)
    assert [(guide.header, texts(guide)) for guide in found.guidebook.guides] == [
        (guide.header, texts(guide)) for guide in french.guides
    ]
    guide = arabic(translated)
    for source in case.get("say", {}):
        assert guide.translation
        assert source in (guide.header.title, *written(guide)) or guide.translation.is_whole_french


def test_a_sentence_of_many_words_is_told_and_shown(translated: Path) -> None:
    source = "Regardez aussi dans les courriers indésirables."
    spoil({"say": {source: " ".join(["انظر"] * 21)}}, translated / ARABIC)
    (problem,) = reading(translated).problems
    assert str(problem).endswith(
        "conseil : Cette traduction a 21 mots. Elle est montrée quand même. [traduction-phrase-longue]\n"
        "    Dites la même chose en 20 mots au plus."
    )
    assert " ".join(["انظر"] * 21) in texts(arabic(translated))


def written(guide: Any) -> list[str]:
    from guidebook.reading.translation.as_written import as_written

    return [as_written(one.inlines, True) for text in guide.texts() for one in text.sentences() if not one.source]


def spoil(case: dict[str, Any], file: Path) -> None:
    po = polib.pofile(str(file))
    for source, text in case.get("say", {}).items():
        entry = po.find(source)
        assert entry, source
        entry.msgstr = text
    if "say" in case:
        po.save(str(file))
    text = file.read_text("utf-8")
    for old, new in case.get("change", ()):
        assert old in text, old
        text = text.replace(old, new, 1)
    file.write_text(case.get("text", text), "utf-8")
    if "other" in case:
        other = file.parents[1] / "ouvrir-un-site" / file.name
        file.write_bytes(other.read_bytes())
    if "name" in case:
        file.rename(file.with_name(case["name"]))
    if "also" in case:
        file.with_name(case["also"]).write_text(text, "utf-8")
    if "markdown" in case:
        file.with_name(case["markdown"]).write_bytes(file.with_name("guide.md").read_bytes())


def test_latin_1_is_told_with_its_line(translated: Path) -> None:
    text = (translated / ARABIC).read_text("utf-8").replace("AR Lire", "Être")
    (translated / ARABIC).write_bytes(text.encode("latin-1", "replace"))
    (problem,) = reading(translated).problems
    assert str(problem).startswith(f"{ARABIC}:1: conseil : Ce fichier n’est pas enregistré en UTF-8. [encodage]")
    assert arabic(translated).header.title == "Lire un e-mail"


def test_a_byte_order_mark_and_windows_line_ends_are_read_without_a_word(translated: Path) -> None:
    content = (translated / ARABIC).read_bytes().replace(b"\n", b"\r\n")
    (translated / ARABIC).write_bytes(b"\xef\xbb\xbf" + content)
    assert not reading(translated).problems
    assert arabic(translated).header.title == "AR Lire un e-mail"


def test_a_file_of_50_megabytes_is_refused_without_being_read(translated: Path) -> None:
    with (translated / ARABIC).open("wb") as file:
        file.truncate(50_000_000)
    (problem,) = reading(translated).problems
    assert str(problem).startswith(f"{ARABIC}:1: conseil : Ce fichier pèse 50,0 Mo. [fichier-trop-gros]")


def test_a_file_as_heavy_as_may_be_is_read(translated: Path) -> None:
    rest = "".join(f'\nmsgid "Une phrase {number} qui n’est plus là."\nmsgstr "{number}"\n' for number in range(13_000))
    with (translated / ARABIC).open("a", encoding="utf-8") as file:
        file.write(rest)
    assert [problem.rule for problem in reading(translated).problems] == ["traduction-etrangere"]


def test_a_joiner_between_letters_is_spelling_and_a_bare_one_is_not(translated: Path) -> None:
    """« نمی‌خواهم » has one."""
    po = polib.pofile(str(translated / ARABIC))
    po.find("Lire un e-mail").msgstr = "نمی\u200cخواهم"
    po.find("Lisez le message").msgstr = "\u200cپیام"
    po.save(str(translated / ARABIC))
    assert [problem.rule for problem in reading(translated).problems] == ["traduction-signe-cache"]
    assert arabic(translated).header.title == "نمی\u200cخواهم"


def test_a_link_to_a_file_elsewhere_is_not_followed(translated: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("ailleurs") / "autre.po"
    other.write_bytes((translated / ARABIC).read_bytes())
    (translated / ARABIC).unlink()
    (translated / ARABIC).symlink_to(other)
    assert [problem.rule for problem in reading(translated).problems] == ["hors-du-dossier"]


def test_nothing_is_said_of_the_files_of_a_language_that_the_site_does_not_ask_for(translated: Path) -> None:
    (translated / ARABIC).write_text("n’importe quoi", "utf-8")
    (translated / "mkdocs.yml").unlink()
    assert not reading(translated).problems
    assert not reading(translated).guidebook.editions
    assert (translated / FRENCH).exists()
