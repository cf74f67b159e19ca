"""Why nothing can be spoken, in a French sentence."""

from __future__ import annotations

from pathlib import Path

from guidebook.machine.interpreter import interpreter

_BESIDE = Path("paquets", "requirements-voix.txt")
_OURS = Path(__file__).parents[1] / "desk" / "new_site" / _BESIDE


class SpeechError(Exception):
    """What lacks, and what to do."""


def not_installed(what: str, again: bool = False) -> SpeechError:
    """A package of the extra `voix` is not there, or is not what it should be."""
    state = f"{what} n’est pas ce qui est attendu" if again else f"Il manque {what}"
    forced = "--force-reinstall " if again else ""
    lock = str(_BESIDE if _BESIDE.is_file() else _OURS)
    shown = f'"{lock}"' if " " in lock else lock
    return SpeechError(
        f"{state} pour faire les voix. Installez ce qu’il faut : {interpreter()} -m pip install {forced}-r {shown}"
    )
