"""The files of the guides: what is no text, no file of ours, named otherwise, or reached by a link."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.authoring import original, problems, write


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
        "    Un texte est court : gardez moins de 1 Mo."
    )


@pytest.mark.parametrize(
    ("name", "old", "line"),
    [
        ("lire-un-courriel/guide.md", b"resume: ", 3),
        ("lire-un-courriel/ecrans.yml", b"message: Votre", 25),
        ("mots.yml", b"definition: Un", 8),
        ("parcours.yml", b"pourquoi: ", 9),
    ],
)
def test_a_text_of_200_kilobytes_in_a_field_is_told_with_its_line(
    project: Path, name: str, old: bytes, line: int
) -> None:
    path = f"guides/{name}"
    said = write(project, original(project, path).replace(old, old + b"a [b" * 50_000, 1), path)
    told = f"{path}:{line}: Ce texte a plus de 5 000 signes. [texte-trop-long]"
    assert [one.partition("\n")[0] for one in said if one.startswith(path)] == [told]


def test_of_ten_thousand_mistakes_in_a_file_the_first_are_told_and_how_many_there_are(project: Path) -> None:
    """Each took three milliseconds and filled the window."""
    path = "guides/lire-un-courriel/guide.md"
    fields = "".join(f"champ{number}: a\n" for number in range(10_000)).encode()
    said = write(project, original(project, path).replace(b"theme:", fields + b"theme:", 1), path)
    assert len([one for one in said if "[champ-inconnu]" in one]) == 40
    assert f"{path}:44: Ce fichier a encore 9960 autre(s) erreur(s). [autres-erreurs]\n" in "\n".join(said)


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


COPY, BACKUP = ", la copie d’un autre fichier", ", la copie de secours d’un programme"
CONFLICT = ", le reste d’un conflit entre deux versions"


@pytest.mark.parametrize(
    ("named", "meant", "kind"),
    [
        ("lire-un-courriel/guide - Copie.md", "guide.md", COPY),
        ("lire-un-courriel/guide (1).md", "guide.md", COPY),
        ("lire-un-courriel/guide copy.md", "guide.md", COPY),
        ("lire-un-courriel/guide.md.txt", "guide.md", ""),
        ("lire-un-courriel/guide.md.orig", "guide.md", BACKUP),
        ("lire-un-courriel/guide.bak.md", "guide.md", BACKUP),
        ("lire-un-courriel/ecrans.yml~", "ecrans.yml", BACKUP),
        ("lire-un-courriel/#guide.md#", "guide.md", BACKUP),
        ("lire-un-courriel/guide.md.conflict", "guide.md", CONFLICT),
        ("lire-un-courriel/guide.md.mine", "guide.md", CONFLICT),
        ("lire-un-courriel/guide.sync-conflict-20260101-120000-ABCDEFG.md", "guide.md", CONFLICT),
        ("lire-un-courriel/guide (conflicted copy 2026-11-03).md", "guide.md", CONFLICT),
        ("lire-un-courriel/guide (Copie en conflit de PC-ACCUEIL 2026-11-03).md", "guide.md", CONFLICT),
        ("lire-un-courriel/guide.md_1", "guide.md", ""),
        ("lire-un-courriel/guide_en.md", "guide.md", ""),
        ("lire-un-courriel/écrans.yml", "ecrans.yml", ""),
        ("lire-un-courriel/ecrans.yaml", "ecrans.yml", ""),
        ("lire-un-courriel/Sans titre.md", "", ""),
        ("mots - Copie.yml", "mots.yml", COPY),
        ("mots.yml.orig", "mots.yml", BACKUP),
        ("services.yml.txt", "services.yml", ""),
    ],
)
def test_a_text_that_is_not_read_is_told(named: str, meant: str, kind: str, project: Path) -> None:
    (project / "guides" / named).write_text("Un autre texte", "utf-8")
    cure = f" Si c’est le bon, renommez-le « {meant} »." if meant else ""
    both = "Deux personnes ont écrit en même temps : comparez les deux textes, puis supprimez celui-ci."
    assert [str(problem) for problem in problems(project)] == [
        f"guides/{named}:1: conseil : Ce fichier n’est pas lu : « {Path(named).name} »{kind}. [fichier-non-lu]\n"
        f"    {both if kind == CONFLICT else 'Supprimez-le, ou rangez-le ailleurs.'}{cure}"
    ]


def test_the_document_of_a_word_processor_is_not_said_to_become_a_guide_by_another_name(project: Path) -> None:
    (project / "guides/lire-un-courriel/Copie de guide.docx").write_bytes(b"PK\x03\x04")
    (told,) = problems(project)
    assert told.message == "Ce fichier n’est pas lu : « Copie de guide.docx », la copie d’un autre fichier."
    assert "collez-le dans « guide.md »" in told.cure and "renommez" not in told.cure


@pytest.mark.parametrize("name", ["guide.md", "ecrans.yml"])
def test_a_file_of_a_guide_without_a_folder_of_its_own_is_told(name: str, project: Path) -> None:
    (project / "guides" / name).write_text("Un autre texte", "utf-8")
    assert [str(problem) for problem in problems(project)] == [
        f"guides/{name}:1: conseil : Ce fichier n’est pas lu : « {name} » n’est dans le dossier d’aucun guide. "
        f"[fichier-non-lu]\n    Mettez-le dans le dossier de son guide, comme « mon-guide/{name} »."
    ]


def test_what_systems_and_programs_leave_is_not_told(project: Path) -> None:
    for name in (".DS_Store", "Thumbs.db", "~$guide.md", "._guide.md", "notes.txt", "photo.png"):
        (project / "guides/lire-un-courriel" / name).write_bytes(b"x")
    (project / "guides/LICENCE.md").write_text("CC BY", "utf-8")
    assert problems(project) == []


def test_a_missing_shared_file_is_told(project: Path) -> None:
    (project / "guides/mots.yml").unlink()
    assert [str(problem) for problem in problems(project)] == [
        "guides/mots.yml:1: Le fichier « mots.yml » manque. [fichier-absent]\n    Créez-le, ou vérifiez son nom."
    ]


def test_no_guides_folder_is_told_without_traceback(tmp_path: Path) -> None:
    assert {problem.rule for problem in problems(tmp_path)} == {"fichier-absent"}
