"""`guidebook voix`: what it says where it can't work. What it makes is a trial: the voice weighs 100 MB."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

LOCK = ROOT / "guidebook" / "desk" / "new_site" / "paquets" / "requirements-voix.txt"
WITHOUT = """
import sys
from guidebook.cli import run
sys.modules.update(dict.fromkeys({!r}))
sys.exit(run(sys.argv[1:]))
"""
"""The command on a machine where these packages are not installed."""


def voix(root: Path, *words: str, lacking: tuple[str, ...] = ("espeakng_loader",)) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT.format(lacking), "voix", *words, "--racine", str(root)]
    return subprocess.run(command, capture_output=True, text=True, cwd=root, check=False, env={"PYTHONPATH": str(ROOT)})


def test_without_espeak_it_says_what_to_install(project: Path) -> None:
    done = voix(project)
    cure = f"Installez ce qu’il faut : {sys.executable} -m pip install -r {LOCK}"
    assert done.stderr == f"Il manque espeak-ng pour faire les voix. {cure}\n"
    assert (done.returncode, done.stdout) == (2, "")
    assert not (project / ".voix").exists()


def test_in_a_site_it_names_the_list_that_lies_beside_it(project: Path) -> None:
    (project / "paquets").mkdir()
    (project / "paquets" / "requirements-voix.txt").touch()
    assert voix(project).stderr.endswith(" -r paquets/requirements-voix.txt\n")


def test_a_guide_that_is_not_there_is_told_with_the_nearest(project: Path) -> None:
    done = voix(project, "ouvrir-un-sit")
    assert done.stderr == "Il n’y a pas de guide « ouvrir-un-sit ». Vouliez-vous dire « ouvrir-un-site » ?\n"
    assert done.returncode == 1


def test_a_guide_with_an_error_is_told_and_nothing_is_made(project: Path) -> None:
    guide = project / "guides/ouvrir-un-site/guide.md"
    guide.write_text(guide.read_text("utf-8").replace("titre:", "titr:"), "utf-8")
    done = voix(project)
    assert "guides/ouvrir-un-site/guide.md:2: " in done.stderr and "2 erreurs" in done.stderr
    assert done.returncode == 1
