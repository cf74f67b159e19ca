"""Draws the icons of the installed site from `guidebook/theme/assets/icon.svg`, which is ours (MIT, like the code)."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image

from guidebook.machine.browser import NoBrowser, open_browser

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "guidebook" / "theme" / "assets" / "icon.svg"
FOLDER = ROOT / "guidebook" / "theme" / "assets" / "icons"

# A maskable icon is cut to any shape: what counts stays within 80 % of it (https://www.w3.org/TR/appmanifest/#icon-masks).
ICONS = {
    "icon-192": (192, 1.0, "transparent"),
    "icon-512": (512, 1.0, "transparent"),
    "icon-maskable": (512, 0.8, "#0b4f5c"),
}


def main() -> int:
    FOLDER.mkdir(exist_ok=True)
    try:
        with open_browser() as browser:
            page = browser.new_page(viewport={"width": 512, "height": 512})
            for name, (size, share, ground) in ICONS.items():
                style = f"margin: 0; display: grid; place-items: center; block-size: 100vh; background: {ground}"
                drawing = SOURCE.read_text("utf-8").replace("<svg ", f'<svg width="{size * share}" ', 1)
                page.set_viewport_size({"width": size, "height": size})
                page.set_content(f'<body style="{style}">{drawing}')
                (FOLDER / f"{name}.png").write_bytes(_small(page.screenshot(omit_background=True)))
    except NoBrowser as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _small(png: bytes) -> bytes:
    """Two colours and their shades: 32 are enough."""
    made = io.BytesIO()
    with Image.open(io.BytesIO(png)) as image:
        image.quantize(32, method=Image.Quantize.FASTOCTREE).save(made, "PNG", optimize=True)
    return made.getvalue()


if __name__ == "__main__":
    sys.exit(main())
