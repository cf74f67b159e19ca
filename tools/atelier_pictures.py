"""The pictures of the handbook's page about the atelier: `python -m tools.atelier_pictures`, when its look changed.

The real command, on a copy of our guides in which one word is misspelt, in Chromium.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

from guidebook.machine.browser import open_browser

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "manuel" / "atelier"
GUIDE = "guides/creer-son-compte-ameli/guide.md"
_WIDTH, _QUALITY = 900, 60


@contextmanager
def atelier(root: Path) -> Iterator[str]:
    """The address of an atelier on these guides."""
    command = [sys.executable, "-m", "guidebook", "atelier", "--port", "0", "--sans-ouvrir", "--racine", str(root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
        if running.stdout is None:
            raise RuntimeError("it can't be heard")
        yield next(line for line in running.stdout if "http://" in line).split()[-1]
        running.terminate()


def site(folder: Path) -> Path:
    """A copy of our site, in French."""
    shutil.copytree(ROOT / "guides", folder / "guides")
    shutil.copytree(ROOT / "hooks", folder / "hooks")
    shutil.copytree(ROOT / "docs", folder / "docs")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").replace("langues: [en, ar, uk]", "langues: []")
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    return folder


def taken(page: Page, name: str) -> None:
    """Write what the window shows."""
    written(page.screenshot(), FOLDER / f"{name}.webp")


def written(picture: bytes, file: Path) -> None:
    """Write a picture as small as the handbook shows it."""
    image = Image.open(BytesIO(picture))
    height = round(image.height * _WIDTH / image.width)
    image.resize((_WIDTH, height), Image.Resampling.LANCZOS).save(file, quality=_QUALITY, method=6)


def main() -> None:
    """Make them."""
    FOLDER.mkdir(exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        atelier(site(Path(folder))) as address,
        open_browser() as browser,
    ):
        page = browser.new_page(viewport={"width": 1366, "height": 768}, locale="fr")
        page.set_default_timeout(120_000)
        page.goto(address)
        taken(page, "liste")
        page.goto(f"{address}texte/{GUIDE}")
        page.frame_locator("iframe").get_by_role("heading", level=1).wait_for()
        area = page.get_by_label("Le texte de guide.md")
        area.fill(area.input_value().replace("duree:", "durée:"))
        page.get_by_role("button", name="Écrire « duree: »").wait_for()
        area.evaluate("(area) => { area.style.blockSize = '15rem'; }")
        page.get_by_role("button", name="Ligne 6").click()
        page.get_by_role("button", name="Écrire « duree: »").scroll_into_view_if_needed()
        taken(page, "texte")
        page.goto(f"{address}ecran/creer-son-compte-ameli/connexion")
        page.locator(".elements > li").first.scroll_into_view_if_needed()
        taken(page, "ecran")


if __name__ == "__main__":
    main()
