"""A site is spread over the browsers of other machines: real Playwright servers, here on this one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from constat.browser import NoBrowser, candidates
from constat.record import record
from constat.visits.runner import Settings, audit
from constat.visits.targets import targets
from playwright.sync_api import Playwright

pytestmark = pytest.mark.browser

PAGE = '<!doctype html><html lang="fr"><title>{0}</title><main><h1>{0}</h1><img src="a.png"></main>'


@pytest.fixture
def servers(tmp_path: Path, playwright: Playwright) -> Iterator[tuple[str, ...]]:
    """The addresses of two of them."""
    options = tmp_path / "options.json"
    options.write_text(
        json.dumps({"executablePath": str(next(candidates(playwright))), "args": ["--no-sandbox"]}), "utf-8"
    )
    command = [sys.executable, "-m", "playwright", "launch-server", "--browser=chromium", f"--config={options}"]
    with ExitStack() as stack:
        started = []
        for _ in range(2):
            one = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
            started.append(stack.enter_context(one))
            stack.callback(os.killpg, one.pid, signal.SIGTERM)  # Playwright's command starts another
        yield tuple(one.stdout.readline().strip() for one in started if one.stdout)


def test_pages_are_shared_by_remote_browsers(tmp_path: Path, servers: tuple[str, ...]) -> None:
    for name in "abcd":
        (tmp_path / f"{name}.html").write_text(PAGE.format(name), "utf-8")
    made = record(audit(targets([str(tmp_path)]), Settings(tmp_path / "journal", "axe", servers)), "2026-11-28")
    failed = {page.name for page in made.pages for one in page.findings if one.result == "echoue"}
    assert failed == {"a.html", "b.html", "c.html", "d.html"}


def test_no_browser_at_the_address_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(PAGE.format("a"), "utf-8")
    with pytest.raises(NoBrowser, match=r"ws://127\.0\.0\.1:9/"):
        audit(targets([str(tmp_path)]), Settings(tmp_path / "journal", "axe", ("ws://127.0.0.1:9/",)))
