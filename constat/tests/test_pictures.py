"""The pictures of a report are taken while a page is there; one that was merged opens each page once."""

from __future__ import annotations

import http.server
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from constat.command import Asked, Habits
from PIL import Image

from constat import command

pytestmark = pytest.mark.browser

RED = (208, 2, 27)
CARD = "<div class=card><img src=a.png width=200 height=120></div>"
PAGE = '<!doctype html><html lang="fr"><title>Cartes</title><main><h1>Cartes</h1>{}</main>'
PAGES = {
    "un.html": CARD * 3 + "<p class=low><img src=b.png width=40 height=40 style='margin-top:3000px'>",
    "deux.html": CARD,
}


@pytest.fixture
def site(tmp_path: Path) -> Iterator[tuple[list[str], Counter[str]]]:
    """The addresses of two pages, and how often each was asked for."""
    for name, body in PAGES.items():
        (tmp_path / name).write_text(PAGE.format(body), "utf-8")
    asked: Counter[str] = Counter()

    class _Counted(http.server.SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            asked[self.path.lstrip("/")] += 1
            super().do_GET()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(_Counted, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield [f"http://127.0.0.1:{server.server_port}/{name}" for name in PAGES], asked
    server.shutdown()


def pictures(report: Path) -> list[str]:
    return sorted(file.name for file in (report / "images").iterdir())


def has_red(file: Path) -> bool:
    with Image.open(file) as picture:
        pixels = picture.convert("RGB").tobytes()
    triples = zip(pixels[::3], pixels[1::3], pixels[2::3], strict=True)
    return any(sum(abs(a - b) for a, b in zip(pixel, RED, strict=True)) < 60 for pixel in triples)


def test_each_cause_has_a_picture_of_its_first_place_without_a_page_loaded_again(
    site: tuple[list[str], Counter[str]], tmp_path: Path
) -> None:
    pages, asked = site
    habits = Habits(journal=tmp_path / "journal")
    parts = [tmp_path / f"{number}.json" for number in (1, 2)]
    for target, part in zip(pages, parts, strict=True):
        report = tmp_path / "rapport" if part == parts[0] else None
        wanted = Asked(targets=(target,), habits=habits, controles="axe", json_file=part, html=report)
        command.run(wanted, lambda line: None)
    assert [asked[name] for name in PAGES] == [1, 1]
    there = pictures(tmp_path / "rapport")
    assert len([name for name in there if name.startswith("axe-image-alt-")]) == 2
    assert all(has_red(tmp_path / "rapport" / "images" / name) for name in there)
    shown = (tmp_path / "rapport" / "index.html").read_text("utf-8")
    assert all(f"images/{name}" in shown for name in there)

    merging = [sys.executable, "-m", "constat", *map(str, parts), "--fusionner", "--html", str(tmp_path / "ensemble")]
    assert subprocess.run(merging, capture_output=True, check=False).returncode == 1
    assert pictures(tmp_path / "ensemble") == there
    assert max(asked[name] for name in PAGES) == 2
