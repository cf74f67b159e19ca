"""The code of the page is well written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._markup import Mistake, mistakes
from constat.checks._reading import told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="code-source",
    rgaa=("8.1", "8.2"),
    wcag=("4.1.1",),
    act=("3ea0c8",),
    hinders=(People.EVERYBODY,),
    stage="lecture",
    breaks={
        "doctype": Breaks(rgaa=("8.1",), wcag=(), act=()),
        "old": Breaks(rgaa=("8.1",), wcag=(), act=()),
        "id": Breaks(rgaa=("8.2",), wcag=("4.1.1",), act=("3ea0c8",)),
        "nested": Breaks(rgaa=("8.2",), wcag=(), act=()),
        "inside": Breaks(rgaa=("8.2",), wcag=(), act=()),
        "gone": Breaks(rgaa=("8.2",), wcag=(), act=()),
        "double": Breaks(rgaa=("8.2",), wcag=(), act=()),
        "stray": Breaks(rgaa=("8.2",), wcag=(), act=()),
        "open": Breaks(rgaa=("8.2",), wcag=(), act=()),
        "crossed": Breaks(rgaa=("8.2",), wcag=(), act=()),
    },
)


_MOST = 20


def look(page: AuditedPage) -> Iterator[Finding]:
    """The source as it was sent, then the page as it stands."""
    seen = page.run("code_source")
    found = [one for one in seen["found"] if not (one.get("copied") and _written_once(page.source, one["id"]))]
    written = [_entry(page.source, mistake) for mistake in mistakes(page.source)][:_MOST]
    yield from told(CHECK, True, [*found, *written])


def _written_once(source: str, name: str) -> bool:
    return len(re.findall(rf"""\sid\s*=\s*["']?{re.escape(name)}["'\s>/]""", source, re.IGNORECASE)) == 1


def _entry(source: str, mistake: Mistake) -> dict[str, object]:
    lines = source.splitlines()
    snippet = lines[mistake.line - 1].strip()[:240] if mistake.line <= len(lines) else ""
    place = {"selector": "html", "snippet": snippet, "shape": mistake.name}
    return {"key": mistake.kind, "name": mistake.name, "line": mistake.line, **place}
