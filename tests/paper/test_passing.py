"""What Chromium writes in passing goes with who started it; killed with it, at the next start."""

from __future__ import annotations

import os
import platform
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from guidebook.machine.passing import passing_folder
from tests.conftest import ROOT

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(platform.system() != "Linux", reason="elsewhere Chromium has its own place"),
]
OPENS = """
import sys
from guidebook.machine.browser import open_browser
with open_browser(lean=True) as browser:
    browser.new_page()
    print("open", flush=True)
    sys.stdin.readline()
"""


def opened(folder: Path) -> subprocess.Popen[str]:
    env = {**os.environ, "TMPDIR": str(folder)}
    command = [sys.executable, "-c", OPENS]
    pipe = subprocess.PIPE
    running = subprocess.Popen(command, env=env, cwd=ROOT, stdin=pipe, stdout=pipe, text=True, start_new_session=True)
    assert running.stdout
    assert running.stdout.readline() == "open\n"
    return running


def test_what_a_killed_one_left_goes_at_the_next_start_and_what_a_living_one_has_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed, living = opened(tmp_path), opened(tmp_path)
    both = set(tmp_path.iterdir())
    assert len(both) == 2
    assert all(list(folder.glob("playwright*")) for folder in both), "Chromium's files are in them"
    os.killpg(killed.pid, signal.SIGKILL)
    killed.communicate()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with passing_folder() as mine:
        left = set(tmp_path.iterdir()) - {mine}
        assert len(left) == 1 and left < both
        assert list(left.pop().glob("playwright*")), "of the one that lives"
    living.communicate("end\n")
    assert list(tmp_path.iterdir()) == []
