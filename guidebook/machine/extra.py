"""What one command needs beside the generator itself: an extra of our package, and how it is installed."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from guidebook.machine.interpreter import interpreter

_OURS = Path(__file__).parents[1] / "desk" / "new_site"

_PACKAGES = {"ruamel": "ruamel.yaml"}
"""The packages of modules that have another name."""


def lacking(extra: str, purpose: str, *modules: str) -> str | None:
    """What to install, in a sentence, where one of an extra's modules isn't there; `purpose` is what they are for."""
    names = [_PACKAGES.get(module, module) for module in modules if find_spec(module) is None]
    return f"Il manque {' et '.join(names)} pour {purpose}. {cure(extra)}" if names else None


def cure(extra: str, again: bool = False) -> str:
    """What to type, in a sentence; `again` where what is there is not what it should be."""
    beside = Path("paquets", f"requirements-{extra}.txt")
    lock = str(beside if beside.is_file() else _OURS / beside)
    forced = "--force-reinstall " if again else ""
    shown = f'"{lock}"' if " " in lock else lock
    return f"Installez ce qu’il faut : {interpreter()} -m pip install {forced}-r {shown}"
