"""What the approval needs beside the program: the extra `atelier`."""

from __future__ import annotations

from importlib.util import find_spec

from guidebook.machine.extra import cure

_MODULES = ("starlette", "uvicorn")


def lacking() -> str | None:
    """What to install, in a sentence, where something lacks."""
    names = [module for module in _MODULES if find_spec(module) is None]
    return f"Il manque {' et '.join(names)} pour relire un enregistrement. {cure('atelier')}" if names else None
