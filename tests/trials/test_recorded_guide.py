"""A guide that a walk gave, once its author has written what is left, is one like others: its practice is played."""

from __future__ import annotations

import datetime
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import Page

from guidebook.desk.record.draft import Draft
from guidebook.desk.record.house import guidebook_at, house_of
from guidebook.desk.record.redraw.guide_text import redrawn
from tests.browser.learner import Learner
from tests.conftest import ROOT, built, french_guides
from tests.record.applications import govuk
from tests.record.conftest import *  # noqa: F403 - who walks, and the application
from tests.record.conftest import Site, Walker

pytestmark = [pytest.mark.browser, pytest.mark.trial]


def walk(walker: Walker, address: str) -> Draft:
    """Through the whole form of a public design system."""
    page = walker.page
    page.goto(address)
    page.get_by_text("Start now button").click()
    for field in ("National Insurance number", "Day", "Month", "Year"):
        page.get_by_label(field).fill("12")
        if field in ("National Insurance number", "Year"):
            page.get_by_text("Save and continue").click()
    page.get_by_label("Email", exact=True).check(force=True)
    page.get_by_label("Email address").fill("lavande")
    page.get_by_text("Save and continue").click()
    page.get_by_label("Farm or agricultural waste").check(force=True)
    page.get_by_text("Save and continue").click()
    page.get_by_label("Label text goes here").press("ArrowUp")
    page.get_by_text("Save and continue").click()
    page.locator("input[type=file]").set_input_files(Path(__file__))
    page.get_by_text("Save and continue").click()
    page.get_by_label("Password", exact=True).fill("Bleu-Lavande")
    for _ in range(3):
        page.get_by_text("Save and continue").click()
    page.get_by_text("Application complete").wait_for()
    return walker.draft()


def test_the_practice_of_a_recorded_guide_is_played(walker: Walker, site: Site, example: Path, page: Page) -> None:
    draft = walk(walker, site(govuk.pages()))
    project = example.parent
    made = redrawn(draft, house_of(guidebook_at(project)), datetime.date.today())
    folder = project / "guides" / "essai"
    folder.mkdir()
    for name, text in made.items():
        (folder / name).write_text(re.sub("À écrire", "Un mot", text), "utf-8")
    built_site = built(example, project / "built")
    guide = next(one for one in french_guides(built_site) if one["slug"] == "essai")
    Learner(page, built_site, guide, "mouse").play()


SCRIPT = """
import os
from pathlib import Path
from guidebook.desk.record.window import walking
from guidebook.machine.browser import open_window, start_playwright
from tests.record.conftest import application_of, serving
from tests.record.test_privacy import ACCOUNT, FORM, HELD, TYPED

PAGES = {"/": FORM.format(fields="".join(f"<label>{n}<input name=a{n}></label>" for n in range(len(TYPED)))),
         "/vu": ACCOUNT.format(held="".join(f"<p>{one}</p>" for one in HELD))}

def on_the_disk(folder):
    found = set()
    for file in Path(folder).rglob("*"):
        try:
            text = file.read_bytes() if file.is_file() and not file.is_symlink() else b""
        except OSError:
            continue
        for one in (*TYPED, *HELD):
            if any(one.encode(code) in text for code in ("utf-8", "utf-16-le")):
                found.add(f"{file}: {one}")
    return found

with serving(application_of(PAGES)) as address, start_playwright() as playwright, open_window(playwright) as browser:
    with walking(browser, address) as window:
        for n, value in enumerate(TYPED):
            window.page.locator("input").nth(n).fill(value)
        window.page.get_by_text("Continuer").click()
        window.page.get_by_text("Mes messages").wait_for()
        window.banner.get_by_role("button").click()
        window.wait()
        window.listener.finish()
        print(sorted(on_the_disk(os.environ["TMPDIR"]) | on_the_disk(os.environ["HOME"])))
print(sorted(on_the_disk(os.environ["TMPDIR"]) | on_the_disk(os.environ["HOME"])))
"""


@pytest.mark.skipif(not shutil.which("xvfb-run"), reason="no screen can be made here")
def test_the_browser_of_a_walk_leaves_nothing_of_it_on_the_disk() -> None:
    with tempfile.TemporaryDirectory(prefix="e") as short:  # Chromium makes a socket there, whose path has a limit
        given = [f"{name}={short}" for name in ("TMPDIR", "HOME")]
        command = ["xvfb-run", "-a", "env", *given, sys.executable, "-c", SCRIPT]
        done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
        assert done.stdout.splitlines() == ["[]", "[]"], done.stdout + done.stderr
