"""`python -m guidebook verifier`: every bad input gets its sentence, its line and its cure, wording included."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from guidebook.problem import Level, Problem
from guidebook.verify import check, report
from tests.authoring import original, problems, write
from tests.golden import accepted
from tests.pictures import PICTURES

TODAY = datetime.date(2026, 11, 30)
HERE = Path(__file__).parent
CASES = sorted((HERE / "cases" / "verifier").glob("*.yml"))


def cases() -> list[Any]:
    return [
        pytest.param(file.stem, case, id=f"{file.stem}: {case['case']}")
        for file in CASES
        for case in yaml.safe_load(file.read_text("utf-8"))
    ]


def test_the_example_is_without_problem(project: Path) -> None:
    assert problems(project) == []


@pytest.mark.parametrize(("group", "case"), cases())
def test_bad_input_is_told_with_its_line_and_its_cure(group: str, case: dict[str, Any], project: Path) -> None:
    for name, changes in case.get("change", {}).items():
        text = (project / name).read_text("utf-8")
        for old, new in changes:
            assert old in text, f"the case « {case['case']} » changes nothing: {old!r} is not in {name}"
            text = text.replace(old, new)
        (project / name).write_text(text, "utf-8")
    for name, renamed in case.get("move", {}).items():
        (project / name).rename(project / renamed)
    for name, text in case.get("write", {}).items():
        (project / name).write_text(text, "utf-8")
    for name, kind in case.get("picture", {}).items():
        (project / name).write_bytes(PICTURES[kind]())
    said = "\n".join(map(str, problems(project)))
    known = accepted(group, case["case"], said)
    assert said, "nothing was said"
    assert said == known


def test_a_byte_order_mark_and_windows_line_ends_are_read_without_a_word(project: Path) -> None:
    assert write(project, b"\xef\xbb\xbf" + original(project).replace(b"\n", b"\r\n")) == []


def test_what_somebody_says_on_a_screen_keeps_its_quotation_marks(project: Path) -> None:
    name = "guides/lire-un-courriel/ecrans.yml"
    said = original(project, name).replace(b"Votre code est 000 000.", "« Votre code est 000 000. »".encode())
    assert write(project, said, name) == []


def test_a_remark_under_a_block_of_text_is_a_remark(project: Path) -> None:
    guide = project / "guides" / "lire-un-courriel" / "guide.md"
    text = guide.read_text("utf-8")
    resume = re.search(r"^resume: (.*)$", text, re.MULTILINE)
    assert resume
    said = write(project, text.replace(resume[0], f"resume: >-\n  {resume[1]}\n  #ancien\n#titre: autre", 1).encode())
    assert [line for line in said if "yaml-diese" in line] == []


@pytest.mark.parametrize("opening", ["[", "- ", "{a: "])
def test_nesting_a_thousand_deep_is_refused(project: Path, opening: str) -> None:
    content = b"a:\n  " + opening.encode() * 1000
    said = write(project, content, "guides/lire-un-courriel/ecrans.yml")
    assert said[0] == (
        "guides/lire-un-courriel/ecrans.yml:2: Trop de listes les unes dans les autres. [yaml-profondeur]\n"
        "    Retirez des niveaux : un écran en a six au plus."
    )


def test_a_step_whose_title_lacks_a_space_is_a_step(project: Path) -> None:
    assert write(project, original(project).replace(b"## Lisez", b"##Lisez")) == []


def test_a_list_with_a_line_before_it_or_in_a_call_out_is_read_without_a_word(project: Path) -> None:
    lists = "\n\n- un\n  suite\n- deux\nsuite\n- trois\n\n1. un\n2. deux\n\n!!! astuce\n    - un\n    - deux\n"
    told = original(project).replace(b"dans le SMS (1).", f"dans le SMS (1).{lists}".encode())
    assert write(project, told) == []


@pytest.mark.parametrize(("old", "new"), [("  definition: Un petit", "  definitions: Un petit"), ("sms:\n", "sms\n")])
def test_a_mistake_in_the_words_is_one_message_at_its_line(project: Path, old: str, new: str) -> None:
    words = project / "guides/mots.yml"
    words.write_text(words.read_text("utf-8").replace(old, new, 1), "utf-8")
    errors = [problem for problem in check(project, TODAY)[1] if problem.level is Level.ERROR]
    assert [(problem.path, problem.line) for problem in errors] == [("guides/mots.yml", 8)]


@pytest.mark.parametrize(
    ("asked", "level"),
    [("exigee: oui", "erreur"), ("exigee: true", "erreur"), ("exigee: non", "conseil"), ("", "conseil")],
)
def test_a_site_may_ask_that_every_guide_be_verified(project: Path, asked: str, level: str) -> None:
    settings = f"extra:\n  verification:\n    mois: 6\n    {asked}\n"
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    guidebook, problems = check(project, TODAY)
    assert {str(problem.level) for problem in problems if problem.rule == "verification-absente"} == {level}
    assert guidebook.verification.months == 6


@pytest.mark.parametrize("nothing", ['""', "''", "", "null", "~", "[]", "{}", '[""]', "[null]"])
def test_a_field_that_a_web_editor_left_empty_is_no_field(nothing: str, project: Path) -> None:
    fields = ["personnage", "service", "il_faut", "avant", "apres", "remplace", "verification", "photo", "note"]
    empty = "\n".join(f"{field}: {nothing}" for field in fields)
    assert write(project, original(project).replace(b"avant: [ouvrir-un-site]", empty.encode())) == []


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("guide.md", "duree: 10", "duree: 10\nverification:\n  le: ''\n  par:"),
        ("guide.md", "[courriel, mail, message]", "[courriel, mail, message, '', null]"),
        ("ecrans.yml", "repere: 1", "repere: 1\n      action: ''\n      ton:"),
        ("ecrans.yml", "cadre: courriel", "cadre: courriel\n  service: ''"),
        ("../mots.yml", "formes: [SMS]\n  en_entier: short message service", "formes: ''\n  en_entier:\n  note: null"),
        (
            "../services.yml",
            "lu_le: 2026-01-15\n    - moyen",
            "lu_le: 2026-01-15\n      lien: ''\n      reserve:\n    - moyen",
        ),
        ("../themes.yml", "courriel:", "courriel:\n  couleur: ''"),
        ("../parcours.yml", "", "debuter:\nateliers: []\n"),
        ("../../mkdocs.yml", "", "extra:\n  identite:\n    nom: ''\n    logo:\n    contact: ~\n"),
        ("../../mkdocs.yml", "", "extra:\n  identite:\n  recueils:\n  verification:\nsite_url: ''\n"),
    ],
)
def test_an_empty_field_is_no_field_wherever_it_stands(file: str, old: str, new: str, project: Path) -> None:
    changed = project / "guides/lire-un-courriel" / file
    text = changed.read_text("utf-8") if old else ""
    assert old in text
    changed.write_text(text.replace(old, new) if old else new, "utf-8")
    assert problems(project) == []


def test_the_errors_come_last_under_a_line_of_their_own_and_the_count_after_them() -> None:
    advice = [Problem(f"guides/a{n}/guide.md", 1, "conseille", "Un.", "Deux.", Level.ADVICE) for n in range(25)]
    lines = report([Problem("guides/a/guide.md", 7, "faux", "Ceci.", "Cela."), *advice]).split("\n")
    assert lines[-7:] == [
        "",
        "----- À corriger : le site ne se fabrique pas avant -----",
        "",
        "guides/a/guide.md:7: Ceci. [faux]",
        "    Cela.",
        "",
        "1 erreur, 25 conseils.",
    ]


def test_where_there_is_advice_alone_or_errors_alone_no_line_parts_them() -> None:
    advice, error = (Problem("a", 1, "r", "Un.", "Deux.", level) for level in (Level.ADVICE, Level.ERROR))
    assert report([advice]) == "a:1: conseil : Un. [r]\n    Deux.\n\n0 erreur, 1 conseil."
    assert report([error, error]) == "a:1: Un. [r]\n    Deux.\n" * 2 + "\n2 erreurs, 0 conseil."
