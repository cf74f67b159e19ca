"""Text on a picture or a gradient is readable."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from PIL import Image
from playwright.sync_api import FloatRect

from constat.check import Check
from constat.checks._light import contrast, luminance
from constat.checks._reading import told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="contraste-sur-image",
    rgaa=("3.2",),
    wcag=("1.4.3",),
    act=("afw4f7",),
    hinders=(People.LOW_VISION,),
    stage="lecture",
)


# A sheet made by script is allowed where the page forbids inline styles.
_HIDE = """() => {
  const sheet = new CSSStyleSheet();
  const clear = ['color', '-webkit-text-fill-color', 'text-decoration-color', 'caret-color'];
  const rules = clear.map((name) => `${name}: transparent !important;`).join(' ');
  sheet.replaceSync(`*, ::before, ::after { ${rules} transition: none !important; }`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  window.__pale = sheet;
}"""
_SHOW = (
    "() => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== window.__pale); }"
)
_MOSTLY, _PARTLY = 0.6, 0.15
"""Share of the points under a text whose contrast is too low: it fails; it is for a person to see."""


def look(page: AuditedPage) -> Iterator[Finding]:
    """Only pages that have such text are pictured."""
    seen = page.run("contraste_sur_image")
    spots = _pictured(page, seen["spots"]) if seen["spots"] else []
    yield from told(CHECK, bool(seen["spots"]), [*seen["found"], *spots])


def _pictured(page: AuditedPage, spots: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    page.evaluate(_HIDE)
    try:
        for spot in spots:
            if entry := _measured(page, spot):
                yield entry
    finally:
        page.evaluate(_SHOW)


def _measured(page: AuditedPage, spot: dict[str, Any]) -> dict[str, Any] | None:
    ratios: list[float] = []
    ink = luminance(spot["ink"])
    for x, y, width, height in spot["lines"]:
        clip: FloatRect = {"x": x, "y": y, "width": width, "height": height}
        shot = page.page.screenshot(clip=clip, full_page=True, animations="disabled", caret="hide")
        with Image.open(io.BytesIO(shot)) as picture:
            small = picture.convert("RGB").resize(
                (min(64, picture.width), min(16, picture.height)), Image.Resampling.BOX
            )
            raw = small.tobytes()
        ratios += [contrast(ink, luminance(raw[i : i + 3])) for i in range(0, len(raw), 3)]
    ratios.sort()
    low = sum(ratio < spot["least"] for ratio in ratios) / max(1, len(ratios))
    if low < _PARTLY:
        return None
    said = {"ratio": _short(ratios[int(len(ratios) * _MOSTLY)] if low >= _MOSTLY else ratios[0])}
    result = "echoue" if low >= _MOSTLY else "a_verifier"
    return {
        **spot,
        **said,
        "least": _short(spot["least"]),
        "key": "pale" if low >= _MOSTLY else "partly",
        "result": result,
    }


def _short(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")
