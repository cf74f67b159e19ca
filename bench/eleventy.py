"""Eleventy, a site generator that people know to be quick, on the same text; it comes from npm, into .cache/."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from bench.measure import Cost, cost_of
from bench.projects import ROOT, eleventy_page, texts

ELEVENTY = "@11ty/eleventy@3.1.8"
_LAYOUT = """<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><main>{{ content }}</main></body></html>
"""


class NoEleventy(Exception):
    """Eleventy can't be had, in a sentence."""


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
        NoEleventy: npm is missing, or doesn't give it.
    """
    return cost_of((str(_installed()), "--quiet"), project)


def _installed() -> Path:
    if not (npm := shutil.which("npm")):
        raise NoEleventy("Il faut la commande npm, qui vient avec Node.js.")
    place = ROOT / ".cache" / "eleventy"
    program = place / "node_modules" / ".bin" / "eleventy"
    if not program.exists():
        options = ("--prefix", str(place), "--no-audit", "--no-fund", "--silent")
        done = subprocess.run(
            (npm, "install", *options, ELEVENTY), capture_output=True, text=True, env=dict(os.environ), check=False
        )
        if not program.exists():
            raise NoEleventy(f"npm ne donne pas {ELEVENTY} :\n{done.stderr.strip()[-800:]}")
    return program
