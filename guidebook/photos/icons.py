"""A logo → the square icons of an installed site (https://www.w3.org/TR/appmanifest/#icons-member)."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element, fromstring, register_namespace, tostring

_SVG = "http://www.w3.org/2000/svg"
_SIDES = (192, 512)
_CUT = 0.7
"""The share of a maskable icon that the logo takes: its corners too stay in the circle that is never cut."""


@dataclass(frozen=True, slots=True)
class Icon:
    """A square picture; `sizes`, `kind` and `purpose` are the manifest's."""

    name: str
    sizes: str
    kind: str
    purpose: str
    content: bytes


def squares(logo: bytes) -> tuple[Icon, ...]:
    """The icons of a picture that was made clean: on white, in the middle."""
    return (_drawing(logo),) if logo.startswith(b"<svg") else tuple(_pictures(logo))


def _drawing(logo: bytes) -> Icon:
    inside = fromstring(logo)  # noqa: S314 - cleaned: it declares nothing
    width, height = (float(inside.get(side, "1")) for side in ("width", "height"))
    side = max(width, height)
    if inside.get("viewBox") is None:
        inside.set("viewBox", f"0 0 {width:g} {height:g}")
    inside.set("x", f"{(side - width) / 2:g}")
    inside.set("y", f"{(side - height) / 2:g}")
    square = Element(f"{{{_SVG}}}svg", {"viewBox": f"0 0 {side:g} {side:g}"})
    square.append(Element(f"{{{_SVG}}}rect", {"width": f"{side:g}", "height": f"{side:g}", "fill": "#fff"}))
    square.append(inside)
    register_namespace("", _SVG)
    return Icon("logo.svg", "any", "image/svg+xml", "any", tostring(square, encoding="utf-8"))


def _pictures(logo: bytes) -> list[Icon]:
    from PIL import Image  # long to load, and most sites have no logo of their own

    with Image.open(BytesIO(logo)) as opened:
        picture = opened.convert("RGBA")

    def square(side: int, share: float) -> bytes:
        whole = Image.new("RGBA", (side, side), "#ffffff")
        scale = side * share / max(picture.size)
        size = (max(1, round(picture.width * scale)), max(1, round(picture.height * scale)))
        small = picture.resize(size, Image.Resampling.LANCZOS)
        whole.alpha_composite(small, ((side - size[0]) // 2, (side - size[1]) // 2))
        made = BytesIO()
        whole.convert("RGB").save(made, "PNG", optimize=True)
        return made.getvalue()

    made = [Icon(f"logo-{n}.png", f"{n}x{n}", "image/png", "any", square(n, 1.0)) for n in _SIDES]
    largest = _SIDES[-1]
    return [*made, Icon("logo-maskable.png", f"{largest}x{largest}", "image/png", "maskable", square(largest, _CUT))]
