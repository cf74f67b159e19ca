"""guidebook chromium: the browser that prints, audits and tests."""

from __future__ import annotations

import click

from guidebook.cli.command import Command


@click.command("chromium", cls=Command, help="installe le navigateur qui imprime, examine et essaie le site")
def command() -> int:
    """Make sure that a Chromium starts."""
    from guidebook.machine.browser import main

    return main()
