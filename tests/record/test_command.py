"""`guidebook enregistrer`, as a person types it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from guidebook.cli import run
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["pas une adresse"], "n’est pas une adresse de site"),
        (["ftp://a.example"], "n’est pas une adresse de site"),
        (["file:///etc/passwd"], "n’est pas une adresse de site"),
        (["a.example", "--guide", "casse"], "Le guide « casse » a des erreurs"),
        (["a.example", "--guide", "../dehors"], "ne peut pas être un nom de dossier"),
        (["a.example", "--guid", "x"], "Vouliez-vous dire « --guide » ?"),
    ],
)
def test_what_cannot_be_recorded_is_refused_in_a_sentence(
    project: Path, capsys: pytest.CaptureFixture[str], typed: list[str], said: str
) -> None:
    (project / "guides" / "casse").mkdir()
    before = sorted(project.rglob("*"))
    assert run(["enregistrer", *typed, "--racine", str(project)]) == 2
    assert said in capsys.readouterr().err and sorted(project.rglob("*")) == before


@pytest.mark.browser
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
def test_without_a_screen_no_window_opens_and_a_sentence_says_so(project: Path) -> None:
    env = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    command = [sys.executable, "-m", "guidebook", "enregistrer", "a.example", "--racine", str(project)]
    done = subprocess.run(command, capture_output=True, text=True, env=env, cwd=ROOT, check=False)
    assert done.returncode == 2 and "Aucun Chromium n’ouvre de fenêtre ici." in done.stderr
    assert "Traceback" not in done.stderr and "session" in done.stderr


SCRIPT = """
from guidebook.desk.record.window import NoWalk, walking
from guidebook.machine.browser import open_window, start_playwright
from tests.record.conftest import application_of, serving

PAGES = {"/": "<h1>Demande</h1><form action=/suite><label>Nom <input></label><button>Continuer</button></form>",
         "/suite": "<h1>Merci</h1>"}
with serving(application_of(PAGES)) as address, start_playwright() as playwright, open_window(playwright) as browser:
    for closed in ("banner", "page", ""):
        with walking(browser, address) as window:
            window.page.get_by_label("Nom").fill("Lavande")
            window.page.get_by_text("Continuer").click()
            window.page.get_by_text("Merci").wait_for()
            if closed:
                getattr(window, closed).close()
            else:
                window.banner.get_by_role("button").click()
            window.wait()
            screens = window.listener.finish().screens
            print([len(screen.gestures) for screen in screens], [screen.headings() for screen in screens])
    try:
        with walking(browser, "http://127.0.0.1:9/"):
            print("?")
    except NoWalk as error:
        print(error)
"""


@pytest.mark.trial
@pytest.mark.browser
@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="no screen can be made here")
def test_a_walk_in_a_real_window_ends_with_its_button_or_when_a_window_is_closed() -> None:
    command = ["xvfb-run", "-a", sys.executable, "-c", SCRIPT]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    whole = "[2, 0] [('Demande',), ('Merci',)]"
    refused = "« 127.0.0.1 » ne répond pas. Vérifiez l’adresse, et que cet ordinateur est connecté."
    assert done.stdout.splitlines() == [whole, whole, whole, refused], done.stderr
