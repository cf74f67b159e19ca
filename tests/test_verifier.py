"""`python -m guidebook verifier`: every bad input gets its sentence, its line and its cure, wording included.

To accept changed wording after reading it: GOLDEN=write pytest tests/test_verifier.py
"""

from __future__ import annotations

import datetime
import os
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from guidebook.problem import Level, Problem
from guidebook.reading.reader import read
from guidebook.verify import check
from tests.pictures import PICTURES

TODAY = datetime.date(2026, 11, 30)
HERE = Path(__file__).parent
EXAMPLE = HERE / "example"
CASES = sorted((HERE / "cases" / "verifier").glob("*.yml"))
GOLDEN = HERE / "cases" / "verifier" / "golden"


def cases() -> list[Any]:
    return [
        pytest.param(file.stem, case, id=f"{file.stem}: {case['case']}")
        for file in CASES
        for case in yaml.safe_load(file.read_text("utf-8"))
    ]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(EXAMPLE / "guides", tmp_path / "guides")
    return tmp_path


def problems(root: Path) -> list[Problem]:
    return list(read(root).problems)


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
    for name, text in case.get("write", {}).items():
        (project / name).write_text(text, "utf-8")
    for name, kind in case.get("picture", {}).items():
        (project / name).write_bytes(PICTURES[kind]())
    said = "\n".join(map(str, problems(project)))
    golden = GOLDEN / f"{group}.yml"
    known = yaml.safe_load(golden.read_text("utf-8")) if golden.exists() else {}
    if os.environ.get("GOLDEN") == "write":
        known[case["case"]] = said
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(yaml.dump(known, allow_unicode=True, width=1000, default_style="|", sort_keys=False), "utf-8")
    assert said, "nothing was said"
    assert said == known[case["case"]]


def write(project: Path, content: bytes, name: str = "guides/lire-un-courriel/guide.md") -> list[str]:
    (project / name).write_bytes(content)
    return [str(problem) for problem in problems(project)]


def original(project: Path, name: str = "guides/lire-un-courriel/guide.md") -> bytes:
    return (project / name).read_bytes()


def test_a_byte_order_mark_and_windows_line_ends_are_read_without_a_word(project: Path) -> None:
    assert write(project, b"\xef\xbb\xbf" + original(project).replace(b"\n", b"\r\n")) == []


def test_a_remark_under_a_block_of_text_is_a_remark(project: Path) -> None:
    guide = project / "guides" / "lire-un-courriel" / "guide.md"
    text = guide.read_text("utf-8")
    resume = re.search(r"^resume: (.*)$", text, re.MULTILINE)
    assert resume
    said = write(project, text.replace(resume[0], f"resume: >-\n  {resume[1]}\n  #ancien\n#titre: autre", 1).encode())
    assert [line for line in said if "yaml-diese" in line] == []


def test_another_encoding_is_told_with_its_line(project: Path) -> None:
    content = original(project).decode("utf-8").replace("’", "'").encode("latin-1", "replace")
    assert write(project, content)[0] == (
        "guides/lire-un-courriel/guide.md:3: Ce fichier n’est pas enregistré en UTF-8. [encodage]\n"
        "    Enregistrez-le de nouveau en choisissant l’encodage « UTF-8 »."
    )


def test_a_nul_character_is_told_with_its_line(project: Path) -> None:
    assert write(project, original(project).replace(b"Lisez", b"Li\x00sez"))[0] == (
        "guides/lire-un-courriel/guide.md:18: Cette ligne contient un caractère invisible (code 0). "
        "[caractere-invisible]\n    Effacez la ligne et tapez-la de nouveau."
    )


def test_a_file_of_50_megabytes_is_refused_without_being_read(project: Path) -> None:
    with (project / "guides/lire-un-courriel/guide.md").open("wb") as file:
        file.truncate(50_000_000)
    assert str(problems(project)[0]) == (
        "guides/lire-un-courriel/guide.md:1: Ce fichier pèse 50,0 Mo. [fichier-trop-gros]\n"
        "    Un guide est court : gardez moins de 1 Mo."
    )


@pytest.mark.parametrize("name", ["guide.md", "ecrans.yml", "../mots.yml", "../parcours.yml", "../recueil.yml"])
def test_a_pipe_in_place_of_a_file_is_told_and_waits_for_nobody(project: Path, name: str) -> None:
    file = (project / "guides/lire-un-courriel" / name).resolve()
    file.unlink(missing_ok=True)
    os.mkfifo(file)
    path = file.relative_to(project).as_posix()
    assert [str(problem) for problem in problems(project) if problem.path == path] == [
        f"{path}:1: Ce n’est pas un fichier ordinaire. [illisible]\n"
        "    Effacez-le, et mettez à sa place un fichier de texte."
    ]


def test_a_folder_in_place_of_a_file_is_told(project: Path) -> None:
    (project / "guides/mots.yml").unlink()
    (project / "guides/mots.yml").mkdir()
    said = [str(problem) for problem in problems(project) if problem.path == "guides/mots.yml"]
    assert said == [
        "guides/mots.yml:1: Ce n’est pas un fichier ordinaire. [illisible]\n"
        "    Effacez-le, et mettez à sa place un fichier de texte."
    ]


@pytest.mark.parametrize("name", ["a\x1b[31mb", "a\nb", "a\x9b2Jb", "a\u202eb", os.fsdecode(b"a\xffb")])
def test_no_sign_of_a_name_commands_a_terminal(project: Path, name: str) -> None:
    shutil.copytree(project / "guides/lire-un-courriel", project / "guides" / name)
    (said,) = [str(problem) for problem in problems(project) if problem.rule == "nom"]
    assert said.count("\n") == 1
    assert said.replace("\n", "").isprintable()
    assert "Le nom du dossier « a?" in said


@pytest.mark.parametrize("opening", ["[", "- ", "{a: "])
def test_nesting_a_thousand_deep_is_refused(project: Path, opening: str) -> None:
    content = b"a:\n  " + opening.encode() * 1000
    said = write(project, content, "guides/lire-un-courriel/ecrans.yml")
    assert said[0] == (
        "guides/lire-un-courriel/ecrans.yml:2: Trop de listes les unes dans les autres. [yaml-profondeur]\n"
        "    Retirez des niveaux : un écran en a six au plus."
    )


def test_a_symbolic_link_out_of_the_project_is_refused(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.md").write_text("secret", "utf-8")
    (project / "guides/lire-un-courriel/guide.md").unlink()
    (project / "guides/lire-un-courriel/guide.md").symlink_to(outside / "secret.md")
    (project / "guides/voisin").symlink_to(outside, target_is_directory=True)
    said = [str(problem) for problem in problems(project)]
    assert (
        "guides/lire-un-courriel/guide.md:1: Ce fichier est un raccourci vers un autre dossier. [hors-du-dossier]\n"
        "    Copiez le fichier ici." in said
    )
    assert (
        "guides/voisin:1: Ce dossier est un raccourci vers un autre endroit. [hors-du-dossier]\n"
        "    Copiez le dossier ici." in said
    )
    assert not any("secret" in line for line in said)


def test_two_folders_that_give_one_address_are_told(project: Path) -> None:
    shutil.copytree(project / "guides/lire-un-courriel", project / "guides/Lire un courriel")
    said = [str(problem) for problem in problems(project)]
    assert any("donnent la même adresse : « lire-un-courriel »" in line for line in said)


def test_a_folder_whose_name_is_no_address_is_told(project: Path) -> None:
    (project / "guides/lire-un-courriel").rename(project / "guides/Lire un e-mail !")
    said = [str(problem) for problem in problems(project)]
    assert (
        "guides/Lire un e-mail !:1: Le nom du dossier « Lire un e-mail ! » ne convient pas pour une adresse. [nom]\n"
        "    Renommez-le : « lire-un-e-mail »." in said
    )


def test_a_folder_without_guide_is_told(project: Path) -> None:
    (project / "guides/vide").mkdir()
    assert [str(problem) for problem in problems(project)] == [
        "guides/vide:1: Ce dossier n’a pas de fichier « guide.md ». [guide-absent]\n    Écrivez guide.md."
    ]


@pytest.mark.parametrize(("wanted", "named"), [("guide.md", "guide.md.txt"), ("ecrans.yml", "ecrans.yml.txt")])
def test_a_file_that_the_editor_named_otherwise_is_told_once(project: Path, wanted: str, named: str) -> None:
    folder = project / "guides/ouvrir-un-site"
    (folder / wanted).rename(folder / named)
    said = [str(problem) for problem in problems(project) if problem.path.startswith("guides/ouvrir-un-site")]
    assert len(said) == 1
    assert said[0].endswith(f"Le fichier « {named} » est-il le bon ? Renommez-le « {wanted} ».")


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("lire-un-courriel/guide - Copie.md", "guide.md"),
        ("lire-un-courriel/guide (1).md", "guide.md"),
        ("lire-un-courriel/guide.md.txt", "guide.md"),
        ("lire-un-courriel/Copie de guide.docx", "guide.md"),
        ("lire-un-courriel/guide (Copie en conflit de PC-ACCUEIL 2026-11-03).md", "guide.md"),
        ("lire-un-courriel/guide_en.md", "guide.md"),
        ("lire-un-courriel/écrans.yml", "ecrans.yml"),
        ("lire-un-courriel/ecrans.yaml", "ecrans.yml"),
        ("lire-un-courriel/Sans titre.md", ""),
        ("mots - Copie.yml", "mots.yml"),
        ("services.yml.txt", "services.yml"),
    ],
)
def test_a_text_that_is_not_read_is_told(named: str, meant: str, project: Path) -> None:
    (project / "guides" / named).write_text("Un autre texte", "utf-8")
    cure = f" Si c’est le bon, renommez-le « {meant} »." if meant else ""
    assert [str(problem) for problem in problems(project)] == [
        f"guides/{named}:1: conseil : Ce fichier n’est pas lu : « {Path(named).name} ». [fichier-non-lu]\n"
        f"    Supprimez-le, ou rangez-le ailleurs.{cure}"
    ]


def test_what_systems_and_programs_leave_is_not_told(project: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$guide.md", "._guide.md", "notes.txt", "photo.png"):
        (project / "guides/lire-un-courriel" / name).write_bytes(b"x")
    (project / "guides/LICENCE.md").write_text("CC BY", "utf-8")
    assert problems(project) == []


def test_a_step_whose_title_lacks_a_space_is_a_step(project: Path) -> None:
    assert write(project, original(project).replace(b"## Lisez", b"##Lisez")) == []


def test_a_list_with_a_line_before_it_or_in_a_call_out_is_read_without_a_word(project: Path) -> None:
    lists = "\n\n- un\n  suite\n- deux\nsuite\n- trois\n\n1. un\n2. deux\n\n!!! astuce\n    - un\n    - deux\n"
    told = original(project).replace(b"dans le SMS (1).", f"dans le SMS (1).{lists}".encode())
    assert write(project, told) == []


def test_a_missing_shared_file_is_told(project: Path) -> None:
    (project / "guides/mots.yml").unlink()
    assert [str(problem) for problem in problems(project)] == [
        "guides/mots.yml:1: Le fichier « mots.yml » manque. [fichier-absent]\n    Créez-le, ou vérifiez son nom."
    ]


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


def test_no_guides_folder_is_told_without_traceback(tmp_path: Path) -> None:
    assert {problem.rule for problem in problems(tmp_path)} == {"fichier-absent"}
