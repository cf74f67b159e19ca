"""A site takes its place whole: killed at any moment, or made twice at once, one whole site is there."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from guidebook.machine.place import Place
from guidebook.site import release
from tests.build.edits import contents
from tests.conftest import ROOT, mkdocs
from tests.system_leftovers import leave_everywhere

ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
# Puts a folder of many files in the place of another, says so, and goes on until it is killed.
EXCHANGES = """
import itertools, sys
from pathlib import Path
from guidebook.machine.place import Place
for number in itertools.count():
    place = Place(Path(sys.argv[1]))
    made = place.begin(lambda: None)
    made.mkdir()
    for name in range(20):
        (made / str(name)).write_text(str(number))
    place.keep()
    print(number, flush=True)
"""


def started(config: Path, site: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(config), "-d", str(site)]
    return subprocess.Popen(command, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True, cwd=ROOT)


def is_whole(site: Path) -> bool:
    listed = release.read(site)
    return isinstance(listed, release.Release) and not release.verify(site, listed)


def test_killed_while_it_takes_its_place_a_folder_is_the_former_one_or_the_new_one(tmp_path: Path) -> None:
    place = tmp_path / "site"
    for turn in range(30):
        maker = subprocess.Popen(
            [sys.executable, "-c", EXCHANGES, str(place)], env=ENVIRONMENT, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        assert maker.stdout
        for _ in range(1 + turn % 4):  # each time at another moment of the exchange that follows
            maker.stdout.readline()
        maker.send_signal(signal.SIGKILL)
        maker.wait()
        Place(place).begin(lambda: pytest.fail("nobody makes it any more"))
        texts = {file.read_text() for file in place.iterdir()}
        assert len(texts) == 1
        assert len(list(place.iterdir())) == 20


def test_a_step_cut_short_where_names_cannot_be_exchanged_is_mended_by_the_next(tmp_path: Path) -> None:
    aside = tmp_path / "site.ancien.part"
    aside.mkdir()
    (aside / "index.html").write_text("le site d’avant")
    Place(tmp_path / "site").begin(lambda: None)
    assert (tmp_path / "site/index.html").read_text() == "le site d’avant"


def test_where_names_cannot_be_exchanged_the_new_folder_takes_its_place_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platform.system", lambda: "Windows")
    (tmp_path / "site").mkdir()
    place = Place(tmp_path / "site")
    made = place.begin(lambda: None)
    made.mkdir()
    (made / "neuf").touch()
    place.keep()
    assert [file.name for file in tmp_path.rglob("*")] == ["site", "neuf"]


def test_a_build_killed_at_its_end_leaves_a_whole_site_and_the_next_one_nothing_else(
    example: Path, tmp_path: Path
) -> None:
    site = tmp_path / "site"
    assert mkdocs(example, site).returncode == 0
    part = site.with_name("site.part")
    for name in ("index.html", "guidebook.json", "release.json"):  # further and further into the build
        build = started(example, site)
        while build.poll() is None and not (part / name).exists():
            pass
        build.kill()
        build.communicate()
        assert is_whole(site), name
    assert mkdocs(example, site).returncode == 0
    assert is_whole(site)
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith("site")] == ["site"]


def test_what_systems_leave_among_the_guides_and_the_texts_is_neither_read_nor_copied(
    example: Path, tmp_path: Path, example_site: Path
) -> None:
    for folder in ("guides", "docs"):
        leave_everywhere(example.parent / folder)
    done = mkdocs(example, tmp_path / "site", "--strict")
    assert done.returncode == 0, done.stderr
    assert contents(tmp_path / "site").keys() == contents(example_site).keys()


def test_two_builds_at_once_wait_for_one_another(example: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    one, other = started(example, site), started(example, site)
    told = one.communicate()[1] + other.communicate()[1]
    assert (one.returncode, other.returncode) == (0, 0)
    assert told.count("Une autre construction de ce site est en cours : j’attends qu’elle finisse.") <= 1
    assert is_whole(site)


def test_a_build_waits_while_another_makes_the_same_site(example: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    place = Place(site)
    place.begin(lambda: None)
    build = started(example, site)
    assert build.stderr
    lines = iter(build.stderr.readline, "")
    assert any("Une autre construction de ce site est en cours" in line for line in lines)
    place.drop()
    build.communicate()
    assert build.returncode == 0
    assert is_whole(site)


def test_who_gives_up_waiting_leaves_what_the_other_makes(tmp_path: Path) -> None:
    one, other = Place(tmp_path / "site"), Place(tmp_path / "site")
    one.begin(lambda: None).mkdir()

    def give_up() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        other.begin(give_up)
    other.drop()
    assert one.made.is_dir()
    one.drop()


@pytest.mark.skipif(not Path("/dev/shm").is_dir() or os.geteuid() != 0, reason="a small disk is mounted by root only")
def test_a_full_disk_is_one_french_sentence_and_the_former_site_stays(example: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disque"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], check=False).returncode:
        pytest.skip(f"no disk can be mounted here ({errno.errorcode[errno.EPERM]})")
    try:
        site = disk / "site"
        site.mkdir()
        (site / "index.html").write_text("le site d’avant")
        (site / release.NAME).write_text("{}")
        (disk / "plein").write_bytes(bytes(1_700_000))
        done = mkdocs(example, site)
        assert done.returncode == 1
        assert "Le disque est plein : faites de la place, puis recommencez." in done.stderr + done.stdout
        assert "Traceback" not in done.stderr
        assert (site / "index.html").read_text() == "le site d’avant"
    finally:
        subprocess.run(["umount", str(disk)], check=True)
        shutil.rmtree(disk)
