"""Somebody else's computer: both packages in an empty environment, a site of one's own, what one does with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from guidebook.desk.new import write_packages
from guidebook.desk.wheels import made
from tests.conftest import ROOT

pytestmark = [pytest.mark.trial, pytest.mark.browser, pytest.mark.timeout(1800)]

BIN = "Scripts" if os.name == "nt" else "bin"


def run(program: Path, *words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    """A program with nothing of this repository in reach."""
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    command = [str(program), *words]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=env, check=False)


def good(done: subprocess.CompletedProcess[str]) -> str:
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty environment where pip has put both packages from their folders."""
    place = tmp_path_factory.mktemp("ailleurs") / "env"
    venv.create(place, with_pip=True)
    folder = place / BIN
    good(run(folder / "python", "-m", "pip", "install", "--quiet", str(ROOT), str(ROOT / "constat"), cwd=place))
    return folder


@pytest.fixture(scope="module")
def site(first: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site, with the environment that its README makes: nothing but what its lock names."""
    folder = tmp_path_factory.mktemp("ailleurs") / "Mon été numérique"
    good(run(first / "guidebook", "nouveau", str(folder), cwd=folder.parent))
    venv.create(folder / ".venv", with_pip=True)
    good(run(python(folder), "-m", "pip", "install", "--quiet", "-r", "requirements.txt", cwd=folder))
    return folder


@pytest.fixture(scope="module")
def network(first: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A network's site made of a release: our guides as an installed package, those of a new site, those of its own."""
    place = tmp_path_factory.mktemp("réseau")
    write_packages(place / "dist", dict(made(source) for source in (ROOT, ROOT / "constat", ROOT / "guides")))
    folder = place / "site"
    good(run(first / "guidebook", "nouveau", str(folder), "--paquets", str(place / "dist"), cwd=place))
    (folder / "guides/recueil.yml").write_text("nom: Guides de départ\nlicence: CC0 1.0\n", "utf-8")
    for name, header in (("emprunter-un-livre", "---\n"), ("utiliser-le-clavier", "---\nremplace: true\n")):
        shutil.copytree(folder / "guides/cliquer-avec-la-souris", folder / "ternois" / name)
        guide = folder / "ternois" / name / "guide.md"
        guide.write_text(guide.read_text("utf-8").replace("---\n", header, 1), "utf-8")
    (folder / "ternois/recueil.yml").write_text("nom: Réseau du Ternois\nlicence: CC BY 4.0\n", "utf-8")
    with (folder / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("  recueils:\n    - paquet: pas-a-pas-guides\n    - guides\n    - ternois\n")
    venv.create(folder / ".venv", with_pip=True)
    good(run(python(folder), "-m", "pip", "install", "--quiet", "-r", "requirements.txt", cwd=folder))
    return folder


def python(site: Path) -> Path:
    return site / ".venv" / BIN / "python"


def guidebook(site: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return run(site / ".venv" / BIN / "guidebook", *words, cwd=site)


def test_the_wheels_beside_a_site_hold_what_was_installed_to_the_byte(first: Path, site: Path) -> None:
    where = run(first / "python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=site)
    for wheel in (site / "paquets").glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            for name in archive.namelist():
                if not name.endswith("/RECORD"):
                    assert archive.read(name) == Path(good(where).strip(), name).read_bytes(), name


def test_nothing_is_installed_that_the_lock_does_not_name(site: Path) -> None:
    lock = (site / "paquets/requirements.txt").read_text("utf-8")
    told = good(run(python(site), "-m", "pip", "list", "--format", "freeze", cwd=site))
    names = {line.partition("==")[0].lower().replace("_", "-") for line in told.splitlines()}
    ours = {"pas-a-pas", "pas-a-pas-constat"}
    assert ours <= names
    assert all(f"{name}==" in lock for name in names - ours - {"pip", "setuptools"})


def test_the_site_is_built_checked_printed_and_taken_away(site: Path) -> None:
    assert "0 erreur" in good(guidebook(site, "verifier"))
    assert "site/index.html" in good(guidebook(site, "construire")).replace("\\", "/")
    good(guidebook(site, "imprimer", "cliquer-avec-la-souris"))
    assert (site / "site/imprimer/cliquer-avec-la-souris.pdf").read_bytes().startswith(b"%PDF")
    good(guidebook(site, "emporter"))
    assert (site / "emporter/pas-a-pas/OUVRIR.html").is_file()
    good(guidebook(site, "construire", "--edition", "borne"))
    good(guidebook(site, "borne", "--installer", "installation"))


def test_its_own_tests_pass_at_once(site: Path) -> None:
    assert " passed" in good(run(python(site), "-m", "pytest", "-q", cwd=site))


def test_the_audit_finds_nothing_that_fails(site: Path) -> None:
    good(guidebook(site, "construire"))
    assert " 0 défaut" in good(guidebook(site, "auditer", "site", "--html", "rapport"))
    assert (site / "rapport/index.html").is_file()


def test_our_guides_as_a_package_stand_beside_a_networks_own_which_may_take_their_place(network: Path) -> None:
    assert "0 erreur" in good(guidebook(network, "verifier"))
    good(guidebook(network, "construire"))
    licences = {
        "utiliser-la-souris": "Licence Ouverte 2.0",
        "cliquer-avec-la-souris": "CC0 1.0",
        "emprunter-un-livre": "CC BY 4.0",
        "utiliser-le-clavier": "CC BY 4.0",
    }
    for name, licence in licences.items():
        page = (network / "site/guides" / name / "index.html").read_text("utf-8").replace("\u00a0", " ")
        assert {one for one in licences.values() if one in page} == {licence}, name


def test_the_locks_are_to_be_had_for_windows_and_macos(tmp_path: Path) -> None:
    for lock in ("requirements-dev.txt", "guidebook/desk/new_site/paquets/requirements.txt"):
        for system in ("x86_64-pc-windows-msvc", "aarch64-apple-darwin", "x86_64-unknown-linux-gnu"):
            how = ("--dry-run", "--require-hashes", "--only-binary", ":all:", "--no-config", "--target", str(tmp_path))
            where = ("--python-platform", system, "--python-version", "3.11")
            uv = (sys.executable, "-m", "uv", "pip", "install", *how, *where, "-r", str(ROOT / lock))
            env = {**os.environ, "MACOSX_DEPLOYMENT_TARGET": "15.0"}
            done = subprocess.run(uv, capture_output=True, text=True, cwd=tmp_path, env=env, check=False)
            assert done.returncode == 0, (lock, system, done.stderr)
