"""Les guides sont bons, le site se fabrique, et chaque page s’ouvre d’un double clic, sans rien demander à Internet."""

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from guidebook.desk import open_browser

ROOT = Path(__file__).parent.parent
LINK = re.compile(r'<(?!base)[a-z-]+\b[^>]*?\s(?:href|src)=(?:"([^"]*)"|([^\s">]+))')
ON_A_SERVER_ONLY = {"404.html"}


def guidebook(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "guidebook", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Le site, fabriqué à part : celui de site/ ne change pas."""
    folder = tmp_path_factory.mktemp("essai") / "site"
    done = guidebook("construire", "--site", str(folder))
    assert done.returncode == 0, done.stderr
    return folder


def pages(site: Path) -> list[Path]:
    found = [page for page in sorted(site.rglob("*.html")) if page.name not in ON_A_SERVER_ONLY]
    assert found
    return found


def test_les_guides_n_ont_pas_d_erreur() -> None:
    done = guidebook("verifier")
    assert done.returncode == 0, done.stdout


def test_chaque_lien_mene_a_un_fichier_qui_existe(site: Path) -> None:
    lost = []
    for page in pages(site):
        for found in LINK.finditer(page.read_text("utf-8")):
            address = urlsplit(found[1] or found[2] or "")
            if not address.scheme and address.path and not (page.parent / unquote(address.path)).is_file():
                lost.append((page.relative_to(site).as_posix(), address.path))
    assert lost == []


def test_chaque_page_s_ouvre_sans_erreur_et_sans_internet(site: Path) -> None:
    faults: list[tuple[str, str]] = []
    with open_browser() as browser:
        tab = browser.new_page()
        tab.on("pageerror", lambda error: faults.append((tab.url, str(error))))
        tab.on("request", lambda asked: faults.append((tab.url, asked.url)) if asked.url.startswith("http") else None)
        for page in pages(site):
            tab.goto(page.as_uri())
            assert tab.title(), page
            assert tab.locator("h1").count() == 1, page
    assert faults == []
