"""Eleventy, a site generator that people know to be quick, on the same text; it comes from npm, into .cache/."""

from __future__ import annotations

from pathlib import Path

from bench.measure import Cost, cost_of
from bench.projects import ROOT, eleventy_page, texts
from tools.npm import brought

ELEVENTY = "@11ty/eleventy@3.1.8"
_LAYOUT = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main>{{ content }}</main></body></html>
"""


def write_eleventy(project: Path, count: int) -> None:
    """A page a guide, in one layout."""
    pages = project / "guides"
    pages.mkdir(parents=True)
    (project / "_includes").mkdir()
    (project / "_includes/base.liquid").write_text(_LAYOUT, "utf-8")
    for text in texts(count):
        (pages / f"{text.slug}.md").write_text(eleventy_page(text), "utf-8")


def build_eleventy(project: Path) -> Cost:
    """One full build.

    Raises:
        NotBrought: npm is missing, or doesn't give it.
    """
    program = brought(ROOT / ".cache" / "eleventy", ELEVENTY) / "node_modules" / ".bin" / "eleventy"
    return cost_of((str(program), "--quiet"), project)
