"""`imprimer` stopped half-way leaves a site that tells true of itself, and can be taken away."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from functools import partial
from itertools import count
from pathlib import Path
from subprocess import PIPE

import pytest

from guidebook.paper.publish import Published
from guidebook.site.release import Release, read, verify
from guidebook.takeaway.content import Takeaway
from guidebook.takeaway.copies import write_folder
from tests.conftest import ROOT
from tests.stopping import stopped_at

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has neither these signals nor fork")
NAME = "lire-sa-carte.pdf"


@pytest.fixture
def site(online_site: Path, tmp_path: Path) -> Path:
    """A site as the build leaves it."""
    return Path(shutil.copytree(online_site, tmp_path / "site"))


def taken_away(site: Path, into: Path) -> Path:
    """What a key would hold: whole, as its own list says."""
    copy = write_folder(Takeaway(site), into) / "site"
    release = read(copy)
    assert isinstance(release, Release) and verify(copy, release) == []
    return copy


def test_a_kill_at_each_moment_leaves_a_site_to_take_away_and_the_next_run_mends_it(site: Path, tmp_path: Path) -> None:
    """Before and after each file gets its name, the first time and when a paper takes the place of another."""
    for content in (b"%PDF-1", b"%PDF-2"):
        for moment in count(1):
            if stopped_at(moment, partial(_add, site, content), changes={"replace"}) == 0:
                break
            taken_away(site, tmp_path / "key")
        assert moment > 8
        Published(site).add(NAME, content)
        release = read(site)
        assert isinstance(release, Release) and verify(site, release) == []
        assert (taken_away(site, tmp_path / "key") / "imprimer" / NAME).read_bytes() == content


def _add(site: Path, content: bytes) -> None:
    Published(site).add(NAME, content)


# The command, which waits for a word once two papers have their names: whoever stops it knows that it is half-way.
WAITS = """
import os, sys
from guidebook.cli import run
rename, papers = os.replace, []
def renamed(old, new):
    rename(old, new)
    papers.extend([new] if str(new).endswith(".pdf") else [])
    if len(papers) == 2:
        print("half-way", flush=True)
        sys.stdin.readline()
os.replace = renamed
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.parametrize("name", ["SIGKILL", "SIGTERM", "SIGINT"])
def test_the_command_stopped_keeps_what_is_ready(site: Path, tmp_path: Path, name: str) -> None:
    command = [sys.executable, "-c", WAITS, "imprimer", "--site", str(site)]
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True, cwd=ROOT) as running:
        assert running.stdout
        while "half-way" not in (line := running.stdout.readline()):
            assert line, running.communicate()[1]
        running.send_signal(signal.Signals[name])
        _, said = running.communicate("go on")
    assert running.returncode != 0 and "Traceback" not in said
    ready = {file.name for file in (site / "imprimer").glob("*.pdf")}
    copied = {file.name for file in (taken_away(site, tmp_path) / "imprimer").glob("*.pdf")}
    assert len(ready) == 2
    assert copied <= ready
    assert len(ready - copied) == (0 if name == "SIGINT" else 1), "killed, the list had no time to know the second"


def test_two_windows_that_print_at_once_list_the_papers_of_both(site: Path) -> None:
    one, other = Published(site), Published(site)
    other.add("lire-un-courriel.pdf", b"%PDF-other")
    one.add(NAME, b"%PDF-one")
    release = read(site)
    assert isinstance(release, Release) and verify(site, release) == []
