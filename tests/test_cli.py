"""The commands, run as a person runs them: what they print, and how they exit."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from guidebook.cli import main, run

ROOT = Path(__file__).parent.parent


def guidebook(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "guidebook", *arguments]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)


def break_a_guide(project: Path) -> None:
    guide = project / "guides/lire-un-courriel/guide.md"
    guide.write_text(guide.read_text("utf-8").replace("duree: 10", "duree: dix"), "utf-8")


def test_verifier_counts_advice_and_exits_0(project: Path) -> None:
    done = guidebook("verifier", "--racine", str(project))
    assert done.returncode == 0
    assert done.stdout.endswith("\n0 erreur, 4 conseils.\n")
    assert "[verification-absente]" in done.stdout


def test_verifier_tells_the_words_that_no_guide_has_once_all_guides_are_read(project: Path) -> None:
    words = project / "guides" / "mots.yml"
    words.write_text(words.read_text("utf-8") + "wifi:\n  definition: Internet sans fil.\n", "utf-8")
    told = "guides/mots.yml:11: conseil : Aucun guide n’a ces mots : « wifi ». [mot-sans-guide]\n"
    assert told in guidebook("verifier", "--racine", str(project)).stdout
    assert told in guidebook("verifier", "--racine", str(project)).stdout, "from what was kept"
    break_a_guide(project)
    assert "[mot-sans-guide]" not in guidebook("verifier", "--racine", str(project)).stdout


def test_verifier_tells_an_error_with_its_line_and_exits_1(project: Path) -> None:
    break_a_guide(project)
    done = guidebook("verifier", "--racine", str(project))
    assert done.returncode == 1
    assert (
        "guides/lire-un-courriel/guide.md:5: « dix » n’est pas un nombre qui convient pour « duree ». [nombre]\n"
        "    Écrivez un nombre entier de 1 à 240, en chiffres.\n"
    ) in done.stdout


def test_verifier_tells_errors_last_where_the_terminal_stops(project: Path) -> None:
    break_a_guide(project)
    said = guidebook("verifier", "--racine", str(project)).stdout
    assert said.index("conseil : ") < said.index("[nombre]")


def test_without_what_the_commands_need_the_cure_is_told_in_french() -> None:
    command = [sys.executable, "-S", "-m", "guidebook", "verifier"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("Ce Python n’a pas ce qu’il faut : « ")
    assert "Traceback" not in done.stderr


def test_the_command_that_would_work_here_is_named(tmp_path: Path) -> None:
    program = tmp_path / (r".venv\Scripts\guidebook.exe" if os.name == "nt" else ".venv/bin/guidebook")
    program.parent.mkdir(parents=True)
    program.touch()
    command = [sys.executable, "-S", "-m", "guidebook", "apercu", "--port", "8001"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=env, check=False)
    known = program.relative_to(tmp_path).with_suffix("")
    assert done.stderr.splitlines()[1] == f"Tapez plutôt : {known} apercu --port 8001"


@pytest.mark.parametrize("python", [".venv/bin/python", "python3"])
def test_the_help_names_the_program_as_it_was_called(tmp_path: Path, python: str) -> None:
    program = tmp_path / ".venv/bin" / Path(python).name
    program.parent.mkdir(parents=True)
    program.symlink_to(sys.executable)
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path), "PATH": str(program.parent)}
    command = [python, "-m", "guidebook", "verifier", "--help"]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=env, check=False)
    assert done.stdout.startswith(f"{python} -m guidebook verifier : "), done.stderr


def test_verifier_speaks_json_to_machines(project: Path) -> None:
    break_a_guide(project)
    problems = json.loads(guidebook("verifier", "--json", "--racine", str(project)).stdout)
    error = next(problem for problem in problems if problem["level"] == "erreur")
    assert {key: error[key] for key in ("path", "line", "rule", "level")} == {
        "path": "guides/lire-un-courriel/guide.md",
        "line": 5,
        "rule": "nombre",
        "level": "erreur",
    }


@pytest.mark.parametrize("arguments", [("verifie",), ("verifier", "--jsno"), ("verifier", "--racine")])
def test_a_command_mistyped_is_answered_in_french_and_exits_2(arguments: tuple[str, ...]) -> None:
    done = guidebook(*arguments)
    assert done.returncode == 2
    assert "Error" not in done.stderr
    assert "Usage" not in done.stderr
    assert "Essayez" in done.stderr


@pytest.mark.parametrize(("typed", "meant"), [("verifer", "verifier"), ("imprimer --livre", "--livret")])
def test_the_nearest_word_that_exists_is_proposed(typed: str, meant: str) -> None:
    assert f"Vouliez-vous dire « {meant} » ?" in guidebook(*typed.split()).stderr


def test_a_folder_that_is_not_there_is_told_in_one_french_sentence(tmp_path: Path) -> None:
    done = guidebook("schemas", "--racine", str(tmp_path / "absent"))
    assert done.returncode == 2
    assert done.stderr == f"« {tmp_path}/absent/schemas » n’existe pas : vérifiez ce nom.\n"


def test_judgements_that_are_not_there_are_told_before_the_audit_begins() -> None:
    done = guidebook("auditer", "--manuel", "absent.yml", str(ROOT / "tests/example"))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Le fichier « absent.yml » n’existe pas. Vérifiez le nom donné à --manuel.\n"


def test_help_names_what_a_command_and_its_options_take() -> None:
    told = guidebook("auditer", "--help").stdout
    assert told.startswith("python -m guidebook auditer [CIBLES]… : ")
    assert "Au choix : erreur, doute. Sinon : erreur." in told


def test_each_command_says_what_it_and_its_options_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`GOLDEN=write` writes what they say now: read it."""
    monkeypatch.setattr(sys, "argv", [str(ROOT / "guidebook" / "__main__.py")])
    monkeypatch.setattr(sys, "orig_argv", ["/usr/bin/python"])
    said = []
    for name, command in sorted(main.commands.items()):
        parts = sorted(command.commands) if isinstance(command, click.Group) else []
        for words in ([name], *([name, part] for part in parts)):
            assert run([*words, "--help"]) == 0
            said.append(capsys.readouterr().out)
    told = "\n".join(said)
    golden = ROOT / "tests" / "cases" / "help.txt"
    if os.environ.get("GOLDEN") == "write":
        golden.write_text(told, "utf-8")
    assert told == golden.read_text("utf-8")


def test_without_a_command_it_says_what_it_can_do() -> None:
    done = guidebook()
    assert "verifier" in done.stdout + done.stderr
    assert "Usage" not in done.stdout + done.stderr


def test_the_schemas_of_the_repository_are_those_of_the_models(tmp_path: Path) -> None:
    (tmp_path / "guides").mkdir()
    assert guidebook("schemas", "--racine", str(tmp_path)).returncode == 0
    for file in sorted((tmp_path / "schemas").glob("*.json")):
        committed = ROOT / "schemas" / file.name
        assert committed.read_text("utf-8") == file.read_text("utf-8"), f"{file.name}: run make schemas"


@pytest.mark.parametrize("command", ["verifier", "voix", "schemas", "construire", "apercu"])
def test_in_another_folder_than_the_site_s_one_is_sent_there_and_no_file_is_asked_for(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--racine", str(tmp_path)]) == 2
    told = capsys.readouterr()
    assert told.err == (
        f"Il n’y a pas de fichier mkdocs.yml dans « {tmp_path} » : allez d’abord dans le dossier du site.\n"
        "Pour faire un site neuf : guidebook nouveau DOSSIER\n"
    )
    assert told.out == "" and list(tmp_path.iterdir()) == []
