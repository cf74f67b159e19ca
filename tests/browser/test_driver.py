"""On a bare system what drives Chromium lacks a library: it is installed, or one sentence says how. Never a traceback.

The bare system itself is a trial, since it takes a whole Debian: tests/trials/test_bare_debian.py.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from playwright._impl._driver import compute_driver_executable

from guidebook.machine.browser import chromium_of_the_system
from guidebook.machine.interpreter import interpreter
from tests.conftest import ROOT
from tests.kiosk.edition import make

LACKS = "node: error while loading shared libraries: {}: cannot open shared object file: No such file or directory"


def program(file: Path, script: str) -> Path:
    file.write_text(f"#!/bin/sh\n{script}\n", "utf-8")
    file.chmod(0o755)
    return file


def node_that_lacks(library: str, folder: Path) -> Path:
    """A Node to which the loader says, as on a bare Debian 12, that a library is not there."""
    return program(folder / "node", f"echo '{LACKS.format(library)}' >&2; exit 127")


def run(*arguments: str | Path, **variables: str | Path) -> subprocess.CompletedProcess[str]:
    env = os.environ | {name: str(value) for name, value in variables.items()}
    command = [sys.executable, "-m", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=env, check=False)


@pytest.fixture
def no_tool(tmp_path: Path) -> Path:
    """A PATH on which nothing can be installed."""
    (tmp_path / "programmes").mkdir()
    return tmp_path / "programmes"


@pytest.mark.parametrize("command", ["imprimer", "auditer", "borne", "browser"])
def test_each_command_that_needs_chromium_says_in_one_sentence_which_package_is_missing(
    command: str, example_site: Path, tmp_path: Path, no_tool: Path
) -> None:
    arguments: dict[str, tuple[str | Path, ...]] = {
        "imprimer": ("guidebook", "imprimer", "--site", example_site),
        "auditer": ("guidebook", "auditer", example_site / "index.html", "--journal", tmp_path / "journal"),
        "borne": ("guidebook", "borne", "--contenu", make(tmp_path / "site"), "--dossier", tmp_path / "borne"),
        "browser": ("guidebook.machine.browser",),
    }
    node = node_that_lacks("libatomic.so.1", tmp_path)
    done = run(*arguments[command], PLAYWRIGHT_NODEJS_PATH=node, PATH=no_tool)
    assert done.returncode == 2 and done.stdout == ""
    assert len(done.stderr.splitlines()) == 1 and "libatomic.so.1" in done.stderr
    assert done.stderr.endswith("libatomic1\n"), "the last word is the package to install"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (LACKS.format("libzzz.so.3"), "« libzzz.so.3 ». Installez le paquet qui le contient."),
        (
            "Illegal instruction",
            f"(Illegal instruction). Tapez : {interpreter()} -m pip install --force-reinstall playwright",
        ),
    ],
)
def test_another_reason_is_told_too(said: str, told: str, tmp_path: Path, no_tool: Path) -> None:
    node = program(tmp_path / "node", f"echo '{said}' >&2; exit 1")
    done = run("guidebook.machine.browser", PLAYWRIGHT_NODEJS_PATH=node, PATH=no_tool)
    assert done.returncode == 2
    assert done.stderr.endswith(told + "\n") and len(done.stderr.splitlines()) == 1


def test_a_driver_that_is_not_there_is_told(tmp_path: Path, no_tool: Path) -> None:
    done = run("guidebook.machine.browser", PLAYWRIGHT_NODEJS_PATH=tmp_path / "rien", PATH=no_tool)
    assert done.returncode == 2
    assert "ne démarre pas" in done.stderr and len(done.stderr.splitlines()) == 1


def test_the_set_up_installs_what_is_missing_and_chromium_starts(tmp_path: Path, no_tool: Path) -> None:
    """The tool of the system is one that notes what it is asked, and then has the library there."""
    node, asked = node_that_lacks("libatomic.so.1", tmp_path), tmp_path / "asked"
    real = compute_driver_executable()[0]
    mended = program(tmp_path / "mended", f'exec "{real}" "$@"')
    program(no_tool / "apt-get", f'echo "$@" >> "{asked}"; /bin/mv "{mended}" "{node}" 2>/dev/null; exit 0')
    for name, script in {"sudo": '[ "$1" = -n ] && shift; exec "$@"', "env": 'export "$1"; shift; exec "$@"'}.items():
        program(no_tool / name, script)
    done = run(
        "guidebook.machine.browser", PLAYWRIGHT_NODEJS_PATH=node, PATH=no_tool, CHROMIUM=chromium_of_the_system()
    )
    assert done.returncode == 0, done.stderr
    assert asked.read_text("utf-8").splitlines() == [
        "update -qq",
        "install -y -qq --no-install-recommends libatomic1",
    ]
    assert "est prêt." in done.stdout and done.stderr == ""
