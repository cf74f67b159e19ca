"""`imprimer` stopped half-way leaves a site that tells true of itself, and can be taken away."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from guidebook.paper.publish import Published
from guidebook.site.release import Release, read, verify
from guidebook.takeaway.copies import Takeaway, write_folder
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has neither these signals nor fork")
NAME = "lire-sa-carte.pdf"


@pytest.fixture
def site(online_site: Path, tmp_path: Path) -> Path:
    """A site as the build leaves it."""
    papers = [file.name for file in (online_site / "imprimer").glob("*.pdf")]
    return shutil.copytree(online_site, tmp_path / "site", ignore=shutil.ignore_patterns(*papers))


def taken_away(site: Path, into: Path) -> Path:
    """What a key would hold: whole, as its own list says."""
    copy = write_folder(Takeaway(site), into) / "site"
    release = read(copy)
    assert isinstance(release, Release) and verify(copy, release) == []
    return copy


def dies(work: Callable[[], None]) -> bool:
    """Whether the work, done by a child, ends with a kill."""
    child = os.fork()
    if not child:
        work()
        os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def test_a_kill_at_each_moment_leaves_a_site_to_take_away_and_the_next_run_mends_it(site: Path, tmp_path: Path) -> None:
    """Before and after each file gets its name, the first time and when a paper takes the place of another."""
    for content in (b"%PDF-1", b"%PDF-2"):
        for moment in range(1, 20):
            if not dies(lambda moment=moment, content=content: _add(site, content, moment)):  # type: ignore[misc]
                break
            taken_away(site, tmp_path / "key")
        assert moment > 8
        Published(site).add(NAME, content)
        release = read(site)
        assert isinstance(release, Release) and verify(site, release) == []
        assert (taken_away(site, tmp_path / "key") / "imprimer" / NAME).read_bytes() == content


def _add(site: Path, content: bytes, moment: int) -> None:
    """Add a paper, and be killed at a moment: before or after a renaming."""
    rename, seen = os.replace, 0

    def tick() -> None:
        nonlocal seen
        seen += 1
        if seen == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def renamed(*names: str) -> None:
        tick()
        rename(*names)
        tick()

    os.replace = renamed  # type: ignore[assignment]
    Published(site).add(NAME, content)


@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGINT"])
def test_the_command_stopped_keeps_what_is_ready(site: Path, tmp_path: Path, name: str) -> None:
    command = [sys.executable, "-m", "guidebook", "imprimer", "--site", str(site)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT) as running:
        while not list((site / "imprimer").glob("*.pdf")) and running.poll() is None:
            time.sleep(0.01)
        running.send_signal(signal.Signals[name])
        _, said = running.communicate(timeout=30)
    assert running.returncode != 0 and "Traceback" not in said
    ready = {file.name for file in (site / "imprimer").glob("*.pdf")}
    copied = {file.name for file in (taken_away(site, tmp_path) / "imprimer").glob("*.pdf")}
    # One may be there that the list had no time to know.
    assert 1 <= len(ready) < 9 and copied <= ready and len(ready - copied) <= 1


def test_two_windows_that_print_at_once_list_the_papers_of_both(site: Path) -> None:
    one, other = Published(site), Published(site)
    other.add("lire-un-courriel.pdf", b"%PDF-other")
    one.add(NAME, b"%PDF-one")
    release = read(site)
    assert isinstance(release, Release) and verify(site, release) == []
