"""The pages of the short addresses: each leads at once to a guide or to a part of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Template

from guidebook.addresses import in_language, short_address
from guidebook.languages.known import FRENCH


def write_short_pages(site_dir: Path, guides: Iterable[Mapping[str, Any]], template: Callable[[str], Template]) -> None:
    """Write those of the manifest's `guides`, with the `template` of each language: each leads to its own language."""
    for guide in guides:
        language = guide["language"]
        folder, page = in_language("", language), template(language)
        for part, target, title in _parts(guide):
            file = site_dir / short_address(guide["slug"], part, language)
            file.parent.mkdir(exist_ok=True)
            file.write_text(page.render(target="../" + target.removeprefix(folder), title=title), "utf-8")


def _parts(guide: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Those that papers name. Old papers have codes of steps and practices too: they are all in French."""
    yield "", guide["address"], guide["title"]
    yield "i", guide["images"], guide["title"]
    if guide["language"] != FRENCH.code:
        return
    yield "e", guide["practice"], guide["title"]
    if guide["signs"]:
        yield "s", guide["signs"], guide["title"]
        for step in guide["steps"]:
            yield f"s{step['number']}", f"{guide['signs']}#etape-{step['number']}", step["title"]
    for step in guide["steps"]:
        yield str(step["number"]), step["address"], step["title"]
