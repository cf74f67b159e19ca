"""`guidebook nouveau`, and the packages that a site is built with."""

from __future__ import annotations

import hashlib
import io
import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from guidebook.cli import run
from guidebook.desk.new import packages
from guidebook.desk.wheels import made

ROOT = Path(__file__).parent.parent
OURS = ("pas-a-pas", "pas_a_pas", "guidebook", "constat")


def nouveau(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "guidebook", "nouveau", *words]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, check=False)


@pytest.fixture(scope="module")
def wheels() -> dict[str, bytes]:
    return dict(made(source) for source in (ROOT, ROOT / "constat"))


@pytest.fixture(scope="module")
def dist(wheels: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("paquets")
    for name, data in wheels.items():
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def site(dist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new site, in a folder whose name has a space and an accent."""
    folder = tmp_path_factory.mktemp("neuf") / "Mon été numérique"
    done = nouveau(str(folder), "--paquets", str(dist), cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return folder


def test_a_new_site_has_what_ours_has_and_its_packages(site: Path) -> None:
    top = {file.name for file in site.iterdir() if file.name[0] != "."}
    ours = {"mkdocs.yml", "mkdocs.borne.yml", "docs", "guides", "hooks", "tests", "requirements.txt", "README.md"}
    assert top == {*ours, "paquets", "weblate.json", "Pas-a-pas.bat"}
    assert all((ROOT / name).exists() for name in ours)
    for forge in (".github/workflows/site.yml", ".gitlab-ci.yml", ".forgejo/workflows/site.yml"):
        steps = (site / forge).read_text("utf-8")
        assert all(f"guidebook {word}" in steps for word in ("verifier", "construire", "auditer")), forge


@pytest.mark.parametrize("forge", [".github", ".forgejo"])
def test_a_new_site_asks_real_sites_nothing_before_its_network_has_said_where_to_write(site: Path, forge: str) -> None:
    weekly = yaml.safe_load((site / forge / "workflows/comparer.yml").read_text("utf-8"))
    assert weekly["env"] == {"CONTACT": ""}
    steps = weekly["jobs"]["comparer"]["steps"]
    assert {step["if"] for step in steps} == {"env.CONTACT != ''"}
    assert steps[-1]["run"] == 'python -m guidebook comparer --contact "$CONTACT"'
    job = yaml.safe_load((site / ".gitlab-ci.yml").read_text("utf-8"))
    assert job["variables"]["CONTACT"] == ""
    assert job["comparer"]["rules"] == [{"if": '$CI_PIPELINE_SOURCE == "schedule" && $CONTACT != ""'}]


def test_a_new_site_is_built_with_no_error_and_no_warning(site: Path, tmp_path: Path) -> None:
    for edition in ("site", "borne"):
        where = ("--racine", str(site), "--site", str(tmp_path / edition))
        command = [sys.executable, "-m", "guidebook", "construire", "--edition", edition, *where]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
        assert done.returncode == 0, done.stderr
        assert (tmp_path / edition / "guides/cliquer-avec-la-souris/index.html").is_file()


def test_every_command_of_its_readme_exists(site: Path) -> None:
    told = re.findall(r"(?:bin/|Scripts\\)guidebook ([a-z]+)", (site / "README.md").read_text("utf-8"))
    assert len(set(told)) > 3
    for word in sorted(set(told)):
        assert run([word, "--help"]) == 0, word


def test_our_packages_are_named_by_their_files_and_never_asked_of_a_registry(
    site: Path, wheels: Mapping[str, bytes]
) -> None:
    lock = (site / "paquets/requirements.txt").read_text("utf-8").splitlines()
    named = [line for line in lock if not line.startswith(("#", " ")) and any(name in line for name in OURS)]
    assert named == [
        f"./paquets/{name} --hash=sha256:{hashlib.sha256(data).hexdigest()}" for name, data in wheels.items()
    ]
    for data in wheels.values():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            metadata = next(name for name in archive.namelist() if name.endswith("/METADATA"))
            needs = re.findall(r"^Requires-Dist: ([\w-]+)", archive.read(metadata).decode(), re.MULTILINE)
        assert needs and not set(needs) & set(OURS)


def test_a_wheel_holds_all_of_its_package_and_is_the_same_to_the_byte_each_time(wheels: Mapping[str, bytes]) -> None:
    for source, package, (name, data) in zip(
        (ROOT, ROOT / "constat"), ("guidebook", "constat"), wheels.items(), strict=True
    ):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            held = set(archive.namelist())
        files = {f.relative_to(source).as_posix() for f in (source / package).rglob("*") if f.is_file()}
        assert {file for file in files if "__pycache__" not in file} <= held
        assert made(source) == (name, data)


def test_the_packages_of_a_release_can_replace_those_of_a_site(site: Path, wheels: Mapping[str, bytes]) -> None:
    assert {file.name: file.read_bytes() for file in (site / "paquets").iterdir()} == packages(wheels)


@pytest.mark.parametrize("there", ["a-file", "a-folder/with-a-file"])
def test_a_folder_that_holds_something_is_left_alone(dist: Path, tmp_path: Path, there: str) -> None:
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_text("à moi", "utf-8")
    name = there.partition("/")[0]
    done = nouveau(str(tmp_path / name), "--paquets", str(dist), cwd=ROOT)
    assert (done.returncode, done.stdout) == (1, "")
    assert (
        done.stderr == f"Il y a déjà quelque chose dans « {tmp_path / name} » : choisissez un autre nom de dossier.\n"
    )
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [tmp_path / there]


def test_our_guides_come_along_where_their_package_is_and_go_with_those_of_a_new_site(
    dist: Path, wheels: Mapping[str, bytes], tmp_path: Path
) -> None:
    name, data = made(ROOT / "guides")
    (tmp_path / "dist").mkdir()
    for file, content in {**wheels, name: data}.items():
        (tmp_path / "dist" / file).write_bytes(content)
    site = tmp_path / "site"
    assert nouveau(str(site), "--paquets", str(tmp_path / "dist"), cwd=ROOT).returncode == 0
    assert f"./paquets/{name} --hash=sha256:" in (site / "paquets/requirements.txt").read_text("utf-8")
    shutil.copytree(ROOT / "guides", site / "les-notres")
    config = site / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "  recueils: [les-notres, guides]\n", "utf-8")
    (site / "guides/recueil.yml").write_text("nom: Réseau neuf\nlicence: CC0 1.0\n", "utf-8")
    command = [sys.executable, "-m", "guidebook", "construire", "--racine", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 0, done.stderr
    assert (site / "site/guides/utiliser-la-souris/index.html").is_file()


def test_an_empty_folder_is_filled(dist: Path, tmp_path: Path) -> None:
    assert nouveau(str(tmp_path), "--paquets", str(dist), cwd=ROOT).returncode == 0
    assert (tmp_path / "mkdocs.yml").is_file()


@pytest.mark.parametrize(("others", "told"), [((), "pas de fichier"), (("0.9.0", "1.0.0"), "plusieurs versions")])
def test_packages_that_are_not_two_are_told(tmp_path: Path, others: tuple[str, ...], told: str) -> None:
    for version in others:
        (tmp_path / f"pas_a_pas-{version}-py3-none-any.whl").touch()
    done = nouveau(str(tmp_path / "site"), "--paquets", str(tmp_path), cwd=ROOT)
    assert done.returncode == 2
    assert done.stderr.startswith(f"Il y a {told} « pas_a_pas-….whl » dans « {tmp_path} » : ")
    assert not (tmp_path / "site").exists()


def test_both_packages_of_a_release_have_the_version_of_the_changelog(wheels: Mapping[str, bytes]) -> None:
    newest = re.search(r"^## (\d+\.\d+\.\d+), \d{4}-\d{2}-\d{2}$", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.M)
    assert newest
    assert {name.split("-")[1] for name in wheels} == {newest[1]}


def test_what_weblate_reads_names_the_files_of_translators(site: Path) -> None:
    components = json.loads((site / "weblate.json").read_text("utf-8"))
    masks = {component["filemask"] for component in components}
    guides = {f"guides/{folder.name}/guide.*.po" for folder in (site / "guides").iterdir() if folder.is_dir()}
    assert masks == {"guides/libelles.*.po", "guides/commun.*.po", *guides}
    assert all(component["file_format"] == "po" for component in components)
