"""`guidebook flotte` and `guidebook borne --racine`, as a network and a venue type them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guidebook.kiosk.store import Store
from guidebook.kiosk.updates.record import record_of
from tests.conftest import ROOT
from tests.kiosk.edition import make


def guidebook(folder: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "guidebook", *map(str, words)]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, env=env, check=False)


@pytest.mark.browser
def test_from_keys_to_a_kiosk_that_shows_a_signed_content_and_what_is_said_on_the_way(place: Path) -> None:
    def does(*words: str | Path, code: int = 0) -> str:
        done = guidebook(place, *words)
        assert done.returncode == code, done.stdout + done.stderr
        return done.stdout + done.stderr

    assert "racine-2.pem est prêt." in does("flotte", "cles")
    assert "Il y a déjà des clés" in does("flotte", "cles", code=1)
    make(place / "site-borne", "a")
    assert "Version 1, pour toutes les bornes." in does("flotte", "publier", "--vers", "publie")
    (place / "flotte.yml").write_text("anneaux: [5, 100]\n", "utf-8")
    shutil.rmtree(place / "site-borne")
    make(place / "site-borne", "b")
    assert "Version 2, pour 5 bornes sur 100." in does("flotte", "publier", "--vers", "publie")
    assert "En pause" in does("flotte", "pause", "publie")
    assert "Version 2, pour 5 bornes sur 100." in does("flotte", "pause", "publie", "--fin")
    assert "Version 2, pour toutes les bornes." in does("flotte", "avancer", "publie")
    assert "déjà pour toutes" in does("flotte", "avancer", "publie", code=1)
    assert "jusqu’au" in does("flotte", "prolonger", "publie")

    store = Store(place / "borne")
    assert "quel réseau croire" in does("borne", "--cle", "publie", "--port", "0", code=2)
    does("borne", "--racine", "cles/1.root.json")
    stick = place / "cle-usb"
    stick.mkdir()
    shutil.copytree(place / "publie", stick / "pas-a-pas-flotte")
    said = does("borne", "--cle", stick, "--port", "0")
    assert said.startswith("version 2. La borne le montre")
    assert store.pointer and record_of(store.folder).numbers == {store.pointer.current: 2}
    assert "a signé" in does("borne", "--contenu", "site-borne", "--port", "0", code=2)
    (place / "borne.yml").write_text("depuis: cle\n", "utf-8")
    assert "--cle" in does("borne", "--mettre-a-jour", code=2)
    (place / "borne.yml").write_text(f"depuis: {place / 'publie'}\n", "utf-8")
    assert "Rien de nouveau." in does("borne", "--mettre-a-jour")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["flotte", "cles"], "Il manque « tuf » pour les bornes d’un réseau. Installez ce qu’il faut"),
        (["borne", "--cle", "."], "Il manque « tuf » pour les contenus signés. Installez ce qu’il faut"),
        (["borne", "--verifier"], "borne.yml"),
    ],
)
def test_without_what_signs_a_kiosk_does_all_else_and_the_rest_says_what_to_install(
    words: list[str], said: str, tmp_path: Path
) -> None:
    script = f"import sys; sys.modules['tuf'] = None; from guidebook.cli import run; sys.exit(run({words!r}))"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, env=env, check=False
    )
    assert said in done.stdout + done.stderr and "Traceback" not in done.stderr
