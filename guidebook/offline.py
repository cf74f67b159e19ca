"""What lets a built site do without the network: the list of its files."""

from __future__ import annotations

from pathlib import Path

from guidebook.release import NAME, Edition, describe


def write_release(site: Path, edition: Edition) -> None:
    """Write `release.json`, last of all: nothing may change in the folder after it."""
    # Its date is the clock's: the same guides would make another release. Servers compress by themselves.
    (site / "sitemap.xml.gz").unlink(missing_ok=True)
    (site / NAME).write_text(describe(site, edition).text(), "utf-8")
