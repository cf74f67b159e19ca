"""The folders of the drawn screens: all that makes an element stands in `elements/<its French name>/`.

    __init__.py       its class
    still.html        how it is drawn; live.html, how it is practised, where that differs
    style.css         how it looks; live.css, what the practice alone needs
    example.yml       what an author may write: shown by the gallery, read by the tests
    wording.fr.yml    its name, and the sentences of the practice that are its own
    drawn.yml         what the real screen writes, in French whatever the page's language

A frame is the same in `frames/`. `parts/` is what several draw, `screen/` what stands around. A folder is found by
being there; `order.yml` is the order of the handbook, and a folder that it doesn't name comes last.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from guidebook.package_data import data

Sort = Literal["elements", "frames"]

FOLDER = Path(__file__).parent
_SORTS: tuple[Sort, ...] = ("elements", "frames")


def kinds(sort: Sort) -> list[str]:
    """The French name of every element or frame, in the order of the handbook."""
    order: list[str] = data(FOLDER / "order.yml")[sort]
    there = sorted(file.parent.name for file in (FOLDER / sort).glob("*/__init__.py"))
    return sorted(there, key=lambda kind: order.index(kind) if kind in order else len(order))


def classes(sort: Sort, base: type[Any]) -> dict[str, type[Any]]:
    """The class of every element or frame, which is a `base`, by its French name."""
    return {kind: _class(f"{__package__}.{sort}.{kind}", base) for kind in kinds(sort)}


def styles(name: Literal["style.css", "live.css"]) -> str:
    """The styles of all folders: what several share comes first; a frame comes last, for it overrules its elements."""
    folders = ["screen", "parts", *(f"{sort}/{kind}" for sort in _SORTS for kind in kinds(sort))]
    files = (FOLDER / folder / name for folder in folders)
    return "\n".join(file.read_text("utf-8") for file in files if file.is_file())


def _class(module: str, base: type[Any]) -> type[Any]:
    for value in vars(import_module(module)).values():
        if isinstance(value, type) and issubclass(value, base) and value.__module__ == module:
            return value
    raise ImportError(f"{module} has no class that is a {base.__name__}")
