"""A disk that refuses is one French sentence with its cure, whatever was asked; nobody waits."""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from guidebook.cli import run
from guidebook.machine.disk_errors import failed, refused, unread
from guidebook.site.release import NAME, Release, read, relisted
from guidebook.site.sources import sources_of
from tests.conftest import manifest
from tests.disk_faults import FAULTS, KIOSK, a_folder
from tests.rights import needs_rights, obey_rights_now

pytestmark = [needs_rights, pytest.mark.timeout(120)]


@pytest.fixture
def project(example: Path, example_site: Path, kiosk_site: Path) -> Path:
    """A folder of a site, as its commands leave it."""
    root = example.parent
    shutil.copytree(example_site, root / "site")
    shutil.copytree(kiosk_site, root / "site-borne")
    for site, settings in (("site", "mkdocs.yml"), ("site-borne", "mkdocs.borne.yml")):
        _made_here(root / site, root / settings)
    (root / "borne.exemple.yml").write_text("lieu: Ici\n", "utf-8")
    return root


def _made_here(site: Path, settings: Path) -> None:
    """As if the site had been made from these texts: the copy's settings name the hooks by another path."""
    (site / "guidebook.json").write_text(json.dumps(manifest(site) | {"sources": sources_of(settings)}), "utf-8")
    release = read(site)
    assert isinstance(release, Release)
    (site / NAME).write_text(relisted(site, release, "guidebook.json").text(), "utf-8")


def said(root: Path, command: str) -> tuple[int | None, str]:
    """What a person without rights is answered, advice about the guides set apart, and the exit code."""

    def asked() -> None:
        os.chdir(root)
        sys.stdout = sys.stderr = (root.parent / "dit").open("w", 1, "utf-8")
        obey_rights_now()
        os._exit(run(command.split()))

    child = multiprocessing.get_context("fork").Process(target=asked)
    child.start()
    child.join()
    lines = (root.parent / "dit").read_text("utf-8").replace(str(root.resolve()), "ROOT").splitlines()
    return child.exitcode, "\n".join(_but_advice(lines))


def _but_advice(lines: list[str]) -> list[str]:
    advice = {number for number, line in enumerate(lines) if ": conseil :" in line}
    return [
        re.sub(r"^(1 erreur), \d+ conseils\.$", r"\1.", line)
        for number, line in enumerate(lines)
        if line and number not in advice and number - 1 not in advice and not line.startswith(("0 erreur", "-----"))
    ]


@pytest.mark.parametrize(("command", "fault"), FAULTS, ids=[": ".join(case) for case in FAULTS])
def test_a_refusal_is_one_french_sentence(command: str, fault: str, project: Path) -> None:
    change, expected = FAULTS[command, fault]
    before = (project / "site/index.html").read_bytes()
    change(project)
    code, told = said(project, command)
    project.chmod(0o755)
    assert told == expected
    assert code in (1, 2)
    if (project / "site").is_dir() and os.geteuid() == 0:
        assert (project / "site/index.html").read_bytes() == before


def test_what_only_costs_time_stops_nobody(project: Path) -> None:
    """What is kept from one build to the next, where nobody may read or write it."""
    a_folder(".cache", 0)(project)
    code, told = said(project, "construire")
    assert code == 0, told


def test_no_sentence_has_the_words_of_the_system() -> None:
    """Every number that a system may give, for a thing that has a name or none."""
    for number in range(1, 134):
        for error in (OSError(number, os.strerror(number), "livre.txt"), OSError(number, os.strerror(number))):
            for told in (failed(error), refused(error, "livre.txt"), unread(error, "livre.txt")):
                assert os.strerror(number) not in told
                assert re.fullmatch(r"[^\n{}]+\.", told), told
                assert error.filename or "« »" not in told


FULL = "Le disque est plein : faites de la place, puis recommencez."


DISKS = {
    (
        "imprimer lire-sa-carte --site disque/site",
        "full",
    ): FULL,
    ("imprimer lire-sa-carte --site disque/site", "read-only"): (
        "Le disque de « site/imprimer » ne se laisse pas écrire : copiez le site ailleurs, puis recommencez."
    ),
    ("emporter --dossier disque", "full"): FULL,
    ("emporter --dossier disque", "read-only"): (
        "Le disque de « disque » ne se laisse pas écrire : choisissez un autre disque, puis recommencez."
    ),
    (f"{KIOSK} --dossier disque/borne", "full"): (f"La copie s’est arrêtée, l’ancien contenu reste en place. {FULL}"),
    (f"{KIOSK} --dossier disque/borne", "read-only"): (
        "Le disque de « ROOT/disque/borne » ne se laisse pas écrire : vérifiez-le, puis recommencez."
    ),
}


@pytest.mark.skipif(os.geteuid() != 0, reason="a small disk is mounted by root only")
@pytest.mark.parametrize(("command", "state"), DISKS, ids=[": ".join(case) for case in DISKS])
def test_a_disk_that_is_full_or_only_read_is_one_french_sentence(command: str, state: str, project: Path) -> None:
    disk = project / "disque"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip("no disk can be mounted here")
    try:
        if "site" in command:
            shutil.copytree(project / "site", disk / "site")
        if state == "full":
            _fill(disk)
        else:
            subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        assert said(project, command) == (2, DISKS[command, state])
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _fill(disk: Path) -> None:
    """Leave some kilobytes: a file can begin and not end."""
    with (disk / "plein").open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    os.truncate(disk / "plein", (disk / "plein").stat().st_size - 3 * 4096)
