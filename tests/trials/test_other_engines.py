"""Today's Firefox ESR and WebKitGTK (Safari's engine): reading, one step, practice, search, comfort, and paper.

Debian holds both browsers, and Xvfb for the second; npm brings what drives them, once, into .cache/.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Literal

import pypdfium2  # type: ignore[import-untyped]
import pytest

from tests.conftest import ROOT, port_of_its_own
from tools.npm import brought

DRIVERS = ("puppeteer-core@25.16.0", "selenium-webdriver@4.46.0")
WEBKIT = Path("/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser")
GUIDE = "guides/ouvrir-un-site/"
Engine = Literal["firefox", "webkit"]

pytestmark = pytest.mark.trial


class Browser:
    """One browser with one page; each method is one thing that a person does or sees."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def do(self, what: str, **more: str) -> Any:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps({"do": what, **more}) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "error" not in answer, answer["error"]
        return answer["found"]

    def open(self, file: Path) -> None:
        self.do("open", address=file.as_uri())

    def click(self, selector: str) -> None:
        self.do("click", selector=selector)

    def ask(self, script: str) -> Any:
        return self.do("ask", script=script)

    def until(self, script: str) -> None:
        """Wait until this is so; a minute is for a machine that is very busy."""
        end = time.monotonic() + 60
        while not self.ask(script):
            assert time.monotonic() < end, script
            time.sleep(0.05)


def needed(program: str, package: str) -> str:
    found = shutil.which(program)
    assert found, f"{program} is not there: sudo apt-get install {package}"
    return found


@pytest.fixture(scope="module")
def drivers() -> Path:
    return brought(ROOT / ".cache" / "engines", *DRIVERS)


@contextmanager
def webkit_server() -> Iterator[str]:
    """The address of WebKit's driver, on a screen that nobody sees."""
    port = port_of_its_own()
    command = [needed("xvfb-run", "xvfb"), "-a", needed("WebKitWebDriver", "webkit2gtk-driver"), f"--port={port}"]
    # Root's browser has no sandbox to give; the pages are ours.
    env = {**os.environ, "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
    with subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            while True:
                assert server.poll() is None, "WebKit's driver has ended"
                with socket.socket() as line:
                    if line.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


@pytest.fixture(scope="module", params=["firefox", "webkit"])
def engine(request: pytest.FixtureRequest, drivers: Path) -> Iterator[Browser]:
    with ExitStack() as stack:
        command = [needed("node", "nodejs"), str(Path(__file__).with_name("engine.mjs")), request.param, str(drivers)]
        if request.param == "firefox":
            command += [needed("firefox-esr", "firefox-esr")]
        else:
            assert WEBKIT.is_file(), "MiniBrowser is not there: sudo apt-get install webkit2gtk-driver"
            command += [str(WEBKIT), stack.enter_context(webkit_server())]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        stack.callback(process.wait)
        browser = Browser(process)
        assert browser.do("name")
        yield browser
        assert not browser.do("errors")
        browser.do("close")


def test_a_word_opens_its_definition_and_escape_closes_it(engine: Browser, example_site: Path) -> None:
    engine.open(example_site / GUIDE / "index.html")
    shown = "[...document.querySelectorAll('.definition')].filter((box) => box.checkVisibility()).length"
    assert engine.ask(shown) == 0
    engine.click(".step .word")
    engine.until(f"{shown} === 1")
    assert "mot expliqué" in engine.ask(
        "document.getElementById(document.querySelector('.step .word').getAttribute('aria-describedby')).textContent"
    )
    engine.do("press", key="Escape")
    engine.until(f"{shown} === 0")
    assert engine.ask("document.activeElement.className") == "word"


def test_a_word_that_is_explained_has_its_dots(engine: Browser, example_site: Path) -> None:
    engine.open(example_site / GUIDE / "index.html")
    look = engine.ask(
        "(({borderBottomStyle, textDecorationLine, textDecorationStyle}) => "
        "[borderBottomStyle, textDecorationLine + ' ' + textDecorationStyle])"
        "(getComputedStyle(document.querySelector('.step .word')))"
    )
    assert "dotted" in " ".join(look), look


def test_one_step_is_read_at_a_time(engine: Browser, example_site: Path) -> None:
    engine.open(example_site / GUIDE / "index.html")
    engine.ask("[...document.querySelectorAll('button')].find((b) => b.textContent.includes('Lire une étape')).click()")
    engine.ask("document.querySelector('#etape-1').querySelector('a[href$=\"#etape-2\"]').click()")
    engine.until("document.activeElement.id === 'titre-2'")
    shown = "[...document.querySelectorAll('.step')].filter((step) => step.checkVisibility()).length"
    assert engine.ask(shown) == 1


def test_the_practice_answers(engine: Browser, example_site: Path) -> None:
    engine.open(example_site / GUIDE / "entrainement.html")
    engine.do("type", selector="#etape-1 input", text="mairie.example")
    engine.until("document.querySelector('#etape-1 .p-help').textContent.includes('C’est bien écrit.')")
    engine.do("press", key="Enter")
    engine.until("document.activeElement.id === 'titre-2'")


def test_the_search_finds_and_the_comfort_is_kept(engine: Browser, example_site: Path) -> None:
    engine.open(example_site / "chercher.html")
    engine.do("type", selector="#mots-cherches", text="ouvrir un cite")
    engine.until("document.querySelector('guide-search ol a')?.textContent.includes('Ouvrir un site')")
    engine.ask("document.querySelector('input[value=dark]').click()")
    engine.open(example_site / "chercher.html")
    engine.until("document.documentElement.dataset.theme === 'dark'")


def test_an_arabic_page_is_read_from_right_to_left_and_its_practice_answers(engine: Browser, arabic_site: Path) -> None:
    engine.open(arabic_site / "ar" / GUIDE / "index.html")
    assert engine.ask("getComputedStyle(document.body).direction") == "rtl"
    assert engine.ask("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
    place = "document.querySelector('{}').getBoundingClientRect().x"
    assert engine.ask(f"{place.format('#etape-1 .num')} > {place.format('#etape-1 .step-picture')}")
    assert engine.ask(f"{place.format('.s-marker')} < {place.format('.s-ring')}")
    engine.click(".langs summary")
    engine.until("document.querySelector('.langs a[lang=fr]').checkVisibility()")
    engine.open(arabic_site / "ar" / GUIDE / "entrainement.html")
    engine.do("type", selector="#etape-1 input", text="mairie.example")
    engine.until("document.querySelector('#etape-1 .p-help').dataset.kind === 'right'")
    engine.do("press", key="Enter")
    engine.until("document.activeElement.id === 'titre-2'")


def test_paper_has_what_is_folded_and_the_screen_is_folded_after(engine: Browser, example_site: Path) -> None:
    engine.open(example_site / GUIDE / "index.html")
    if "firefox" not in engine.ask("navigator.userAgent.toLowerCase()"):
        # WebKit's driver prints nothing: either the style sheet unfolds on paper, or the script does just before.
        engine.ask("dispatchEvent(new Event('beforeprint'))")
        folded = engine.ask("document.querySelectorAll('details:not([open])').length")
        assert folded == 0 or engine.ask("CSS.supports('selector(::details-content)')")
        engine.ask("dispatchEvent(new Event('afterprint'))")
    else:
        hidden = engine.ask("document.querySelector('details > :not(summary)').textContent")
        paper = pypdfium2.PdfDocument(base64.b64decode(engine.do("print")))
        printed = "".join(sheet.get_textpage().get_text_range() for sheet in paper)
        assert hidden and "".join(hidden.split()) in "".join(printed.split())
    assert engine.ask("document.querySelectorAll('details[open]').length") == 0
