"""The pictograms, all of one set: `pictograms.yml` says which drawing of `theme/icons/` stands for what.

What they show is always said beside them: they are hidden from those who hear the page.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from guidebook.package_data import data
from guidebook.theme import THEME

_AROUND = re.compile(r"</?svg[^>]*>")
"""What stands around the lines of a drawing."""


def of_gesture(kind: str) -> Markup:
    """The drawing of a kind of gesture (see `gestures`), twice where it is done twice."""
    return Markup().join(icon(name) for name in _data()["gestures"][kind])


def symbol(kind: str) -> Markup:
    """The lines of its drawing, to be put once in a page that shows it often; once too where it is done twice."""
    return Markup(_AROUND.sub("", icon(_data()["gestures"][kind][0])))  # noqa: S704 - ours


def of_need(need: str) -> Markup:
    """The drawings of the things that a line of « Il vous faut » names, in their order; none where we have none."""
    named = ((re.search(words, need, re.I), name) for words, name in _data()["needs"].items())
    return Markup().join(icon(name) for _, name in sorted((found.start(), name) for found, name in named if found))


def of_call_outs() -> str:
    """A style for each kind of call-out: its drawing, which `20-site.css` puts before its title."""
    signs = ((kind, _address(str(icon(name)))) for kind, name in _data()["call_outs"].items())
    return "".join(f'.{kind}{{--sign:url("{address}")}}\n' for kind, address in signs)


def _address(drawing: str) -> str:
    """A drawing as an address, for a style sheet: an image has no page around it that says what `svg` is."""
    image = drawing.replace("<svg", "<svg xmlns='http://www.w3.org/2000/svg'").replace('"', "'")
    return "data:image/svg+xml," + image.replace("<", "%3C").replace(">", "%3E")


@cache
def icon(name: str) -> Markup:
    """A drawing of the set."""
    return Markup((THEME / "icons" / f"{name}.svg").read_text("utf-8"))  # noqa: S704 - ours


@cache
def _data() -> Mapping[str, Mapping[str, Any]]:
    return data(Path(__file__).with_suffix(".yml"))  # type: ignore[no-any-return]
