"""What one command needs beside the generator itself: an extra of our package, and how it is installed."""

from __future__ import annotations

from pathlib import Path

from guidebook.machine.interpreter import interpreter

_OURS = Path(__file__).parents[1] / "desk" / "new_site"


def cure(extra: str, again: bool = False) -> str:
    """What to type, in a sentence; `again` where what is there is not what it should be."""
    beside = Path("paquets", f"requirements-{extra}.txt")
    lock = str(beside if beside.is_file() else _OURS / beside)
    forced = "--force-reinstall " if again else ""
    shown = f'"{lock}"' if " " in lock else lock
    return f"Installez ce qu’il faut : {interpreter()} -m pip install {forced}-r {shown}"
