"""`python -m guidebook imprimer`: what it writes, and one sentence when it cannot."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from guidebook.paper import publish
from guidebook.paper.orders import Wish
from guidebook.paper.press import open_press
from guidebook.paper.shelf import PaperError
from guidebook.paper.venue import Venue, venue_of
from guidebook.site.release import Release, describe, read
from tests.conftest import ROOT
from tests.paper.conftest import VENUE, Papers, alone
from tests.rights import obey_rights


def imprimer(
    *arguments: str, before: Callable[[], None] | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "guidebook", "imprimer", *arguments]
    env = os.environ | variables
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=env, check=False, preexec_fn=before)


def one_sentence(done: subprocess.CompletedProcess[str], code: int) -> str:
    assert done.returncode == code and done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr.strip()


@pytest.fixture
def site(online_site: Path, tmp_path: Path) -> Path:
    """A site of the test's own, whose files are those of the example."""
    for name in ("assets", "guides", "guidebook.json", "imprimer.html"):
        (tmp_path / name).symlink_to(online_site / name)
    (tmp_path / "imprimer").mkdir()
    return tmp_path


def test_a_guide_becomes_the_same_three_pdfs_elsewhere_and_at_another_hour(
    site: Path, papers: Papers, tmp_path: Path
) -> None:
    (site / "release.json").write_text(describe(site, "site").text(), "utf-8")
    (tmp_path / "lieu.yml").write_text(json.dumps(VENUE), "utf-8")
    lieu = ("--lieu", str(tmp_path / "lieu.yml"))
    done = imprimer("--site", str(site), *lieu, "lire-sa-carte", TZ="Pacific/Auckland", LANG="en_US.UTF-8")
    assert done.returncode == 0, done.stderr
    names = [f"lire-sa-carte{end}.pdf" for end in ("", "-grand", "-aide-memoire", "-planche")]
    assert done.stdout == "".join(f"{site}/imprimer/{name} est prêt.\n" for name in names)
    assert sorted(file.name for file in (site / "imprimer").iterdir()) == sorted([*names, "prets.js"])
    told = (site / "imprimer/prets.js").read_text("utf-8")
    ready = json.loads(told.partition(";\n")[0].removeprefix("paper.ready = "))
    assert ready == {"lire-sa-carte": dict(zip(("fiche", "grand", "memo", "planche"), names, strict=True))}
    release = read(site)
    assert isinstance(release, Release) and {f"imprimer/{name}" for name in names} < set(release.files)
    for name in names:
        assert (site / "imprimer" / name).read_bytes() == papers.file(name).read_bytes(), name


def test_a_guide_that_does_not_exist_is_answered_with_the_nearest(site: Path) -> None:
    told = one_sentence(imprimer("--site", str(site), "lire-sa-cart"), 1)
    assert told == "Il n’y a pas de guide « lire-sa-cart » dans le site. Vouliez-vous écrire « lire-sa-carte » ?"


def test_without_a_site_it_says_how_to_make_one(tmp_path: Path) -> None:
    told = one_sentence(imprimer("--site", str(tmp_path / "rien")), 1)
    assert told == "Il n’y a pas de site dans « rien » : lancez d’abord « guidebook construire »."


def test_without_chromium_it_says_what_to_install(site: Path) -> None:
    told = one_sentence(imprimer("--site", str(site), "lire-sa-carte", CHROMIUM="/rien"), 2)
    assert told == "La variable CHROMIUM désigne « /rien », qui n’est pas un programme."
    assert not list((site / "imprimer").iterdir())


@pytest.mark.parametrize("option", ["--titre", "--date"])
def test_what_goes_on_a_cover_is_refused_where_there_is_none(site: Path, option: str) -> None:
    said = one_sentence(imprimer("--site", str(site), option, "Atelier"), 1)
    assert said == "Un titre et une date vont sur la couverture d’un livret : ajoutez --livret ou --cahier."


def test_a_mistake_in_the_venue_is_told_with_its_line(site: Path, tmp_path: Path) -> None:
    venue = tmp_path / "lieu.yml"
    venue.write_text("nom: Médiathèque\nhoraire: mardi\n", "utf-8")
    told = one_sentence(imprimer("--site", str(site), "--lieu", str(venue)), 1)
    assert "lieu.yml:2: Le champ « horaire » n’existe pas ici." in told and "« horaires: »" in told
    venue.write_text("nom: Médiathèque\nhoraires: [mardi]\n", "utf-8")
    assert isinstance(venue_of(venue), Venue)
    assert isinstance(venue_of(tmp_path / "rien.yml"), list)


def test_a_full_disk_is_told_and_leaves_no_half_pdf(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.ENOSPC, "ENOSPC")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(PaperError, match="Le disque est plein : faites de la place, puis recommencez") as stopped:
        alone(lambda: list(publish.printed(site, publish.plan(site, Wish(("lire-sa-carte",))))))
    assert stopped.value.code == 2
    assert not list((site / "imprimer").iterdir())


def test_a_read_only_folder_is_told(site: Path) -> None:
    (site / "imprimer").chmod(0o555)
    done = imprimer("--site", str(site), "lire-sa-carte", before=obey_rights)
    assert "Je n’ai pas le droit d’écrire" in one_sentence(done, 2)
    (site / "imprimer").chmod(0o755)


def test_a_paper_is_made_whole_though_the_next_one_fails(site: Path) -> None:
    """What is ready is offered, and nothing else: the second paper's place is taken by a folder."""
    (site / "imprimer/lire-sa-carte-grand.pdf").mkdir()
    done = imprimer("--site", str(site), "lire-sa-carte")
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert done.stdout == f"{site}/imprimer/lire-sa-carte.pdf est prêt.\n"
    assert '"lire-sa-carte": {"fiche": "lire-sa-carte.pdf"}' in (site / "imprimer/prets.js").read_text("utf-8")
    assert not [file for file in (site / "imprimer").iterdir() if file.suffix == ".part"]


def test_chromium_killed_half_way_is_told(site: Path) -> None:
    order = publish.plan(site, Wish(("lire-sa-carte",)))[0]

    def print_it() -> None:
        with open_press(site) as press:
            os.kill(_newest_chromium(), signal.SIGKILL)
            press.print(order)

    with pytest.raises(PaperError, match="Chromium s’est arrêté") as stopped:
        alone(print_it)
    assert stopped.value.code == 2


def _newest_chromium() -> int:
    """The Chromium that this test has started, and no other: the last one that descends from this process."""
    parents = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            rest = entry.read_text().rpartition(")")[2].split()
            parents[int(entry.parent.name)] = (int(rest[1]), int(rest[19]))
    found, below = [], {os.getpid()}
    while below := {pid for pid, (parent, _) in parents.items() if parent in below}:
        found += [(parents[pid][1], pid) for pid in below if _is_main(pid)]
    return max(found)[1]


def _is_main(pid: int) -> bool:
    try:
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False
    return b"chrom" in command and b"--headless" in command and b"--type=" not in command
