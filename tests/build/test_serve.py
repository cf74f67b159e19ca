"""`guidebook apercu`, while an author writes: guides and screens included, mistakes survived."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from guidebook.machine.disk import whole_file
from tests.conftest import ROOT, port_of_its_own

PATIENCE = 300.0
"""Seconds after which what was not seen never will be: a busy machine is no fault."""


@pytest.fixture
def preview(example: Path, tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """The address of a preview of the example, and where it writes what it says."""
    port = port_of_its_own()
    said = tmp_path / "said.txt"
    command = [sys.executable, "-m", "guidebook", "apercu", "--racine", str(example.parent), "--port", str(port)]
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with said.open("w") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=env, stdout=output, stderr=subprocess.STDOUT)
        try:
            yield f"http://127.0.0.1:{port}", said
        finally:
            process.send_signal(signal.SIGINT)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_for(what: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if what():
            return
        time.sleep(0.2)
    raise AssertionError("it did not happen")


def shows(address: str, text: str) -> Callable[[], bool]:
    def look() -> bool:
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return text in answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return False

    return look


def lost(address: str) -> str:
    """What is shown where no page is."""
    with pytest.raises(urllib.error.HTTPError) as told, urllib.request.urlopen(address, timeout=60):
        pass
    return told.value.read().decode()


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def test_a_change_of_a_guide_and_of_a_screen_shows_and_a_mistake_is_survived(
    example: Path, preview: tuple[str, Path]
) -> None:
    root, said = preview
    address = f"{root}/guides/ouvrir-un-site/index.html"
    guide = example.parent / "guides/ouvrir-un-site/guide.md"
    wait_for(shows(address, "Ouvrir un site"))
    wait_for(lambda: f"L’aperçu est prêt : {root}/" in said.read_text("utf-8"))
    assert shows(f"{root}/sw.js", "caches.delete")(), "a copy kept from this address goes away"
    assert not shows(address, "<offline-copy")()
    edit(guide, "titre: Ouvrir un site", "titre: Ouvrir une page")
    wait_for(shows(address, "Ouvrir une page"))
    edit(guide, "duree: 5", "duree: cinq")
    wait_for(lambda: "L’aperçu montre la dernière version sans erreur." in said.read_text("utf-8"))
    assert "guides/ouvrir-un-site/guide.md:" in said.read_text("utf-8")
    assert "Traceback" not in said.read_text("utf-8")
    assert shows(address, "Ouvrir une page")()
    wait_for(shows(address, "« cinq » n’est pas un nombre qui convient pour « duree »."))
    assert shows(
        address, "1 erreur : la page montre la dernière version qui n’en avait pas.".replace(" :", "\u00a0:")
    )()
    assert "Cette page n’est pas encore là" in lost(f"{root}/guides/neuf/index.html")
    edit(guide, "duree: cinq", "duree: 6")
    wait_for(shows(address, "6 minutes"))
    assert not shows(address, "apercu-erreurs")()
    edit(example.parent / "guides/ouvrir-un-site/ecrans.yml", "mairie.example", "mairie-neuve.example")
    edit(guide, "**mairie.example**", "**mairie-neuve.example**")
    wait_for(shows(address, "mairie-neuve.example"))
    assert not [line for line in said.read_text("utf-8").splitlines() if line.startswith(("INFO", "WARNING", "ERROR"))]


def test_a_page_that_is_looked_at_shows_a_change_by_itself(
    example: Path, preview: tuple[str, Path], page: Page
) -> None:
    root, _ = preview
    wait_for(shows(root, "Pas à pas"))
    page.goto(f"{root}/guides/ouvrir-un-site/index.html")
    guide = example.parent / "guides/ouvrir-un-site/guide.md"
    edit(guide, "titre: Ouvrir un site", "titre: Ouvrir une page")
    expect(page.locator("h1")).to_contain_text("Ouvrir une page", timeout=PATIENCE * 1000)
    with whole_file(guide) as made:
        made.write(guide.read_bytes().replace(b"titre: Ouvrir une page", b"titre: Ouvrir un livre"))
    expect(page.locator("h1")).to_contain_text("Ouvrir un livre", timeout=PATIENCE * 1000)


def test_what_paper_is_given_is_made_when_it_is_asked_for(example: Path, preview: tuple[str, Path]) -> None:
    root, _ = preview
    wait_for(shows(root, "Pas à pas"))
    assert shows(f"{root}/guides/ouvrir-un-site/fiche.js", "Ouvrir un site")()
    assert shows(f"{root}/guides/ouvrir-un-site/entrainement.html", "mairie.example")()


def test_the_part_of_a_file_that_a_browser_asks_for_is_given_alone(preview: tuple[str, Path]) -> None:
    """Safari plays no sound and no film of a server that gives it the whole."""
    root, _ = preview
    wait_for(shows(root, "Pas à pas"))
    with urllib.request.urlopen(f"{root}/assets/site.css", timeout=10) as answer:
        whole = answer.read()
    for asked, status, of, got in (
        ("bytes=0-1", 206, f"bytes 0-1/{len(whole)}", whole[:2]),
        ("bytes=-3", 206, f"bytes {len(whole) - 3}-{len(whole) - 1}/{len(whole)}", whole[-3:]),
        ("bytes=x", 200, None, whole),
    ):
        request = urllib.request.Request(f"{root}/assets/site.css", headers={"Range": asked})
        with urllib.request.urlopen(request, timeout=10) as answer:
            found = (answer.status, answer.headers.get("Content-Range"), answer.read())
        assert found == (status, of, got), asked
        assert answer.headers["Content-Length"] == str(len(got)), asked
    request = urllib.request.Request(f"{root}/nulle-part.mp3", headers={"Range": "bytes=0-1"})
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(request, timeout=10)


def test_settings_that_cannot_be_read_are_told_and_survived(example: Path, preview: tuple[str, Path]) -> None:
    root, said = preview
    wait_for(shows(root, "Pas à pas"))
    edit(example, "docs_dir: docs", "docs_dir: nulle-part")
    wait_for(lambda: "nulle-part" in said.read_text("utf-8"))
    assert shows(f"{root}/guides/ouvrir-un-site/index.html", "Ouvrir un site")()
    edit(example, "docs_dir: nulle-part", "docs_dir: docs")
    edit(example.parent / "guides/ouvrir-un-site/guide.md", "titre: Ouvrir un site", "titre: Ouvrir une page")
    wait_for(shows(f"{root}/guides/ouvrir-un-site/index.html", "Ouvrir une page"))


def test_a_port_that_is_taken_is_told_before_anything_is_built(example: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = [sys.executable, "-m", "guidebook", "apercu", "--racine", str(example.parent), "--port", str(port)]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"Le port {port} est déjà pris")
    assert f"guidebook apercu --port {port + 1}" in done.stderr


def test_a_preview_that_is_tied_ends_with_who_started_it(example: Path) -> None:
    """Also where that one is killed: nobody holds the other end of its input any more."""
    port = port_of_its_own()
    command = [sys.executable, "-m", "guidebook", "apercu", "--racine", str(example.parent), "--port", str(port)]
    with subprocess.Popen(
        [*command, "--lie"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as it:
        assert it.stdin and it.stdout
        assert any("L’aperçu est prêt" in line for line in it.stdout)
        it.stdin.close()
        assert it.wait(PATIENCE) == 0
