"""What the first view of a page weighs: the requests that a browser makes for it, gzipped."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

_URL = re.compile(r"""url\(\s*["']?([^"')]+)""")
_KINDS = {".html": "html", ".css": "css", ".js": "js", ".woff2": "polices"}


@dataclass(frozen=True, slots=True)
class Request:
    kind: str
    path: Path
    size: int


class _Resources(HTMLParser):
    """The addresses that a page asks for by itself. A lazy picture is not part of the first view."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        links = {"stylesheet", "preload", "modulepreload", "icon", "manifest"}
        if tag == "link" and links & set(values.get("rel", "").split()):
            self.found.append(values.get("href", ""))
        elif tag in {"script", "img", "iframe", "embed"} and values.get("loading") != "lazy":
            self.found.append(values.get("src", ""))
        elif tag == "use":
            self.found.append(values.get("href", ""))


def first_view(page: Path) -> list[Request]:
    """The page, what it asks for, and what its style sheets ask for (fonts are taken as all used)."""
    resources = _Resources()
    resources.feed(page.read_text(encoding="utf-8"))
    paths = {page: None} | dict.fromkeys(_local(resources.found, page))
    for sheet in [path for path in paths if path.suffix == ".css"]:
        paths |= dict.fromkeys(_local(_URL.findall(sheet.read_text(encoding="utf-8")), sheet))
    return [Request(_KINDS.get(path.suffix, "autres"), path, _gzipped(path)) for path in paths]


def _local(addresses: list[str], source: Path) -> Iterator[Path]:
    for address in addresses:
        parts = urlsplit(urldefrag(address).url)
        if parts.path and not parts.scheme and not parts.netloc:
            yield (source.parent / unquote(parts.path)).resolve()


def _gzipped(path: Path) -> int:
    content = path.read_bytes()
    return len(content) if path.suffix == ".woff2" else len(gzip.compress(content, mtime=0))
