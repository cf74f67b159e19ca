"""What the atelier needs beside the program: the extra `atelier`."""

from __future__ import annotations

from importlib.util import find_spec

from guidebook.machine.extra import cure

_MODULES = {"starlette": "starlette", "uvicorn": "uvicorn", "ruamel": "ruamel.yaml"}


def lacking() -> str | None:
    """What to install, in a sentence, where something lacks."""
    names = [package for module, package in _MODULES.items() if find_spec(module) is None]
    return f"Il manque {' et '.join(names)} pour ouvrir l’atelier. {cure('atelier')}" if names else None
