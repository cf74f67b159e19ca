"""The page is usable held upright and sideways."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from constat.check import Check
from constat.checks._driving import settle, take_the_wheel
from constat.finding import WHOLE_PAGE, Finding
from constat.page import VIEWPORT, AuditedPage
from constat.people import People

CHECK = Check(
    id="orientation",
    rgaa=("13.9",),
    wcag=("1.3.4",),
    act=("b33eff",),
    hinders=(People.HANDS,),
    stage="conduite",
)


_TURN = re.compile(
    r"(tourne[rz]|pivote[rz]|faites pivoter|rotate|turn)\b.{0,40}"
    r"(appareil|téléphone|tablette|écran|device|phone|tablet|screen)"
    r"|(mode|format|orientation) (paysage|portrait)",
    re.I,
)
_HALF = 0.5
_SIZES = (((1024, 768), (768, 1024)), ((844, 390), (390, 844)))


def look(page: AuditedPage) -> Iterator[Finding]:
    """Both ways, on a tablet and on a telephone; the first fault is enough."""
    take_the_wheel(page)
    try:
        for wide, tall in _SIZES:
            found = _compared(_held(page, wide, 80), _held(page, tall, 80))
            if found and (found := _compared(_held(page, wide, 600), _held(page, tall, 600))):
                yield CHECK.said(found)
                return
    finally:
        page.page.set_viewport_size(VIEWPORT)  # type: ignore[arg-type]


def _held(page: AuditedPage, size: tuple[int, int], wait: int) -> dict[str, Any]:
    """What is seen so, once the page has laid itself out anew."""
    page.page.set_viewport_size({"width": size[0], "height": size[1]})
    settle(page, wait)
    seen: dict[str, Any] = page.run("orientation")
    return seen


def _compared(flat: dict[str, Any], upright: dict[str, Any]) -> dict[str, Any] | None:
    if bool(flat["turned"]) != bool(upright["turned"]):
        largest = max(flat["turned"] or upright["turned"], key=lambda one: float(one["share"]))
        return {**largest, "key": "turned", "result": "echoue" if largest["share"] > _HALF else "a_verifier"}
    for way, one, other in (("wide", flat, upright), ("tall", upright, flat)):
        new = [text for text in one["said"] if text not in other["said"]]
        if (asked := next((text for text in new if _TURN.search(text)), None)) is not None:
            result = "echoue" if one["length"] < other["length"] * 0.6 else "a_verifier"
            return {**WHOLE_PAGE, "key": "asked", "way": CHECK.part(way), "text": asked[:80], "result": result}
        if other["length"] > 30 and one["length"] < other["length"] * 0.2:
            result = "a_verifier" if one["controls"] and one["length"] else "echoue"
            return {**WHOLE_PAGE, "key": "hidden", "way": CHECK.part(way), "result": result}
        if other["length"] > 200 and one["length"] < other["length"] * 0.5:
            return {**WHOLE_PAGE, "key": "less", "way": CHECK.part(way), "result": "a_verifier"}
    return None
