"""From saving a guide to seeing it in a browser that looks at the preview: the median of ten."""

from __future__ import annotations

import signal
import socket
import statistics
import subprocess
import sys
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from bench.projects import change
from guidebook.machine.browser import open_browser

_TURNS = 10
_LOOK = 20
"""Milliseconds between two looks at the page."""


def seen_after(project: Path) -> float:
    """Seconds until a new title is on the page."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "guidebook", "apercu", "--racine", str(project), "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        assert server.stdout
        next(line for line in server.stdout if "est prêt" in line)
        with sync_playwright() as playwright, open_browser(playwright, lean=True) as chromium:
            guide = min(project.glob("guides/*/guide.md"))
            page = chromium.new_page()
            page.goto(f"http://127.0.0.1:{port}/guides/{guide.parent.name}/index.html")
            return statistics.median(_changed(page, project, number) for number in range(_TURNS))
    finally:
        server.send_signal(signal.SIGINT)
        server.wait()


def _changed(page: Page, project: Path, number: int) -> float:
    begin = time.monotonic()
    title = change(project, number)
    page.wait_for_function(
        "title => document.querySelector('h1')?.textContent.includes(title)", arg=title, polling=_LOOK
    )
    return time.monotonic() - begin
