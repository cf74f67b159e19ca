"""The pages of the short addresses: each leads at once to a guide or to a part of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Template

from guidebook.addresses import short_address
from guidebook.languages.known import FRENCH


def write_short_pages(site_dir: Path, guides: Iterable[Mapping[str, Any]], template: Template) -> None:
    """Write those of the manifest's `guides`, which lead to French: a code names no language."""
    for guide in (guide for guide in guides if guide["language"] == FRENCH.code):
        for part, target, title in _parts(guide):
            file = site_dir / short_address(guide["slug"], part)
            file.parent.mkdir(exist_ok=True)
            file.write_text(template.render(target="../" + target, title=title), "utf-8")


def _parts(guide: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    yield "", guide["address"], guide["title"]
    yield "e", guide["practice"], guide["title"]
    yield "i", guide["images"], guide["title"]
    if guide["signs"]:
        yield "s", guide["signs"], guide["title"]
        for step in guide["steps"]:
            yield f"s{step['number']}", f"{guide['signs']}#etape-{step['number']}", step["title"]
    for step in guide["steps"]:
        yield str(step["number"]), step["address"], step["title"]
