"""The Python that runs us, as somebody types it: another one of this computer would install for itself."""

from __future__ import annotations

import sys
from pathlib import Path


def interpreter() -> str:
    """Its path, from the current folder where it is in there; in quotation marks where it has a space."""
    python, here = Path(sys.executable), Path.cwd()
    shown = str(python.relative_to(here) if python.is_relative_to(here) else python)
    return f'"{shown}"' if " " in shown else shown


def program() -> str:
    """The same, for who starts it."""
    return sys.executable
