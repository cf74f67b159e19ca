"""A drawing in SVG that a stranger sends → the same drawing with nothing in it but shapes.

An SVG file is a small program: it may hold scripts, links, other files. Its tree is copied from lists
of what is allowed; what could act or reach outside is named in a `Refused`, what is only foreign
(the notes of a drawing program) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, fromstring, tostring

from guidebook.photos.svg_weight import MOST, Endless, drawn_shapes

MAX_BYTES = 500_000
"""Read as a tree, a drawing takes twenty times its size."""

MAX_DEPTH = 40
MAX_SIDE = 10_000

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_TAGS = frozenset({
    "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
    "tspan", "textPath", "linearGradient", "radialGradient", "stop", "clipPath", "style", "marker", "use", "symbol",
    "pattern", "mask", "switch",
})  # fmt: skip
_ATTRIBUTES = frozenset({
    "id", "class", "style", "transform", "viewBox", "preserveAspectRatio", "x", "y", "width", "height", "x1", "y1",
    "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "d", "points", "dx", "dy", "rotate", "offset",
    "gradientUnits", "gradientTransform", "spreadMethod", "clipPathUnits", "clip-path", "clip-rule", "color",
    "display", "fill", "fill-opacity", "fill-rule", "font-family", "font-size", "font-style", "font-weight",
    "letter-spacing", "opacity", "stop-color", "stop-opacity", "stroke", "stroke-dasharray", "stroke-dashoffset",
    "stroke-linecap", "stroke-linejoin", "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor",
    "textLength", "lengthAdjust", "dominant-baseline", "visibility", "marker-start", "marker-mid", "marker-end",
    "markerWidth", "markerHeight", "markerUnits", "orient", "refX", "refY", "overflow", "patternUnits",
    "patternContentUnits", "patternTransform", "mask", "maskUnits", "maskContentUnits", "startOffset", "paint-order",
    "vector-effect", "word-spacing", "text-decoration",
})  # fmt: skip
_PLAIN_DOCTYPE = re.compile(r"<!DOCTYPE\s+svg\b[^\[\]<>]*>", re.I)
_DECLARATION = re.compile(r"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)", re.I)
_INSIDE_ONLY = re.compile(r"url\(\s*[\"']?#[\w.:-]+[\"']?\s*\)", re.I)
_FUNCTIONS = "rgba? hsla? matrix translate[xy]? rotate scale[xy]? skew[xy]? calc var not nth-child"
_OUTSIDE = re.compile(rf"@|\\|<|(?<![\w-])(?!(?:{_FUNCTIONS.replace(' ', '|')})\s*\()[\w-]+\s*\(", re.I)
"""Any function but those of colour, number and place: others fetch, and CSS gets new ones."""
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(?:px)?")


class Refused(ValueError):
    """What a drawing must not hold; its text names it."""


class TooMany(Refused):
    """Its copies, or the arrows on its lines, are more shapes than a browser draws."""


class NoSize(ValueError):
    """A drawing that doesn't say how large it is, or says something impossible."""


def cleaned(content: bytes) -> tuple[bytes, int, int]:
    """The drawing with only its shapes, its width and its height. Raises Refused, NoSize, or ParseError for no XML."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ParseError from None
    text = _PLAIN_DOCTYPE.sub("", text, count=1)
    if found := _DECLARATION.search(text):
        raise Refused(found.group())
    root = fromstring(text)  # noqa: S314 - no declaration is left that could define an entity
    if root.tag != f"{_NAMESPACE}svg":
        raise ParseError
    width, height = _size(root)
    drawing = _copy(root, 1)
    if _is_endless(drawing):
        raise TooMany("<use>")
    drawing.set("xmlns", _NAMESPACE.strip("{}"))
    drawing.set("width", str(width))
    drawing.set("height", str(height))
    drawing.tail = None
    return tostring(drawing, encoding="utf-8"), width, height


def _is_endless(drawing: Element) -> bool:
    try:
        return drawn_shapes(drawing) > MOST
    except Endless:
        return True


def _copy(element: Element, depth: int) -> Element:
    tag = str(element.tag).removeprefix(_NAMESPACE)
    if tag not in _TAGS:
        raise Refused(f"<{tag}>")
    if depth > MAX_DEPTH:
        raise Refused(f"<{tag}> × {MAX_DEPTH}")
    if tag == "style" and (len(element) or not _stays_inside(element.text or "")):
        raise Refused(_named_in(element.text or ""))
    copy = Element(tag, dict(_attributes(element)))
    copy.text, copy.tail = element.text, element.tail
    for child in element:
        if str(child.tag).startswith(_NAMESPACE) and child.tag != f"{_NAMESPACE}metadata":
            copy.append(_copy(child, depth + 1))
    return copy


def _attributes(element: Element) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        if name.lower().startswith("on"):
            raise Refused(name)
        if name in ("href", _LINK):
            if not value.startswith("#"):
                raise Refused("href")
            yield "href", value
        elif name in _ATTRIBUTES:
            if name not in ("id", "class") and not _stays_inside(value):
                raise Refused(name)
            yield name, value


def _stays_inside(value: str) -> bool:
    """Whether a style names nothing outside the drawing."""
    return not _OUTSIDE.search(_INSIDE_ONLY.sub("", value))


def _named_in(style: str) -> str:
    """What a style sheet has that is refused, as an author finds it in the file."""
    rule = re.search(r"@[\w-]+", style)
    return f"<style> {rule.group()}" if rule else "<style>"


def _size(root: Element) -> tuple[int, int]:
    """The size written on the drawing, else that of its view box."""
    sides = [_LENGTH.fullmatch(root.get(side, "").strip()) for side in ("width", "height")]
    numbers = [side[1] for side in sides if side] if all(sides) else root.get("viewBox", "").replace(",", " ").split()
    try:
        width, height = (round(float(number)) for number in numbers[-2:])
    except (ValueError, OverflowError):
        raise NoSize from None
    if not (1 <= width <= MAX_SIDE and 1 <= height <= MAX_SIDE):
        raise NoSize
    return width, height
