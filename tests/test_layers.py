"""Who may import whom. The table is the architecture; a new arrow is a decision, not an accident."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# Each room, and the rooms it may import. A room imports only what stands above it: no cycle can arise.
ROOMS: dict[str, set[str]] = {
    "problem": set(),
    "escaping": set(),
    "typography": set(),
    "yaml_slips": set(),
    "yaml_tree": {"problem", "yaml_slips"},
    "schema": {"typography"},
    "path": {"schema"},
    "raster": set(),
    "svg": set(),
    "shrink": {"raster"},
    "photos": {"raster", "shrink", "svg"},
    "screens.azerty": {"problem", "yaml_tree"},
    "screens.element": {"schema", "screens.azerty"},
    "screens.page_elements": {"schema", "screens.element"},
    "screens.elements": {"schema", "screens.element", "screens.page_elements"},
    "screens.frames": {"photos", "raster", "schema", "screens.element", "screens.elements", "screens.page_elements"},
    "guide": {"path", "photos", "schema", "screens.frames", "typography"},
    "qr": set(),
    "disk": set(),
    "release": {"problem"},
    "offline": {"release"},
    "paper.codes": set(),
    "paper.sheets": {"qr", "paper.codes"},
    "shape": {"problem", "schema", "yaml_tree", "screens.element", "screens.elements", "screens.frames"},
    "source": {"problem", "yaml_tree"},
    "path_file": {"guide", "path", "problem", "shape", "source", "yaml_tree"},
    "prose_lines": {"shape"},
    "prose": {"guide", "problem", "prose_lines", "source"},
    "steps": {"guide", "photos", "problem", "prose", "raster", "shape", "typography", "screens.frames"},
    "guide_folder": {
        "guide",
        "photos",
        "problem",
        "prose",
        "schema",
        "shape",
        "source",
        "steps",
        "yaml_tree",
        "screens.frames",
    },
    "crosscheck": {"guide", "problem", "shape", "paper.codes"},
    "reader": {"crosscheck", "guide", "guide_folder", "path_file", "problem", "schema", "shape", "source"},
    "rules": {
        "guide",
        "problem",
        "prose",
        "shape",
        "typography",
        "screens.element",
        "screens.elements",
        "screens.frames",
    },
    "words": {"typography", "yaml_tree"},
    "check": {"guide", "problem", "reader", "rules", "words"},
    "screens.looks": {"escaping", "guide", "screens.element", "screens.elements", "screens.frames"},
    "screens.draw": {
        "escaping",
        "guide",
        "problem",
        "yaml_tree",
        "screens.azerty",
        "screens.element",
        "screens.elements",
        "screens.frames",
        "screens.looks",
        "screens.page_elements",
    },
    "screens.examples": {"photos", "problem", "shape", "yaml_tree", "screens.elements", "screens.frames"},
    "plain_texts": {"typography"},
    "markdown": {"guide", "plain_texts", "prose", "typography"},
    "practice": {"guide", "qr", "words", "screens.draw", "screens.element", "screens.elements", "screens.frames"},
    "workshop": {"guide", "markdown", "words", "screens.draw"},
    "guide_page": {"guide", "paper.sheets", "practice", "workshop"},
    "pages": {
        "guide",
        "guide_page",
        "path",
        "photos",
        "workshop",
        "screens.examples",
        "screens.frames",
    },
    "templates": {"escaping", "words", "workshop"},
    "paper.short_pages": {"paper.codes"},
    "search": {"guide", "guide_page", "yaml_tree"},
    "manifest": {"guide", "guide_page", "pages", "path", "photos", "practice", "screens.frames"},
    "edition": {"words", "yaml_tree", "screens.azerty", "workshop"},
    "assets": {"edition", "search", "workshop"},
    "writing": {"edition", "paper.sheets", "paper.short_pages", "qr", "release", "workshop"},
    "reference": {
        "guide",
        "guide_folder",
        "path",
        "path_file",
        "schema",
        "words",
        "screens.element",
        "screens.elements",
        "screens.frames",
    },
    "system_packages": set(),
    "driver": {"system_packages"},
    "browser": {"driver", "system_packages"},
    "paper.shelf": {"paper.sheets"},
    "paper.venue": {"problem", "schema", "shape", "source", "typography"},
    "paper.orders": {"paper.shelf", "paper.venue", "words"},
    "paper.grey": set(),
    "paper.drawing": set(),
    "paper.binding": set(),
    "paper.tags": {"paper.binding", "paper.drawing", "paper.grey"},
    "paper.imposition": {"paper.tags"},
    "paper.press": {"browser", "paper.binding", "paper.imposition", "paper.orders", "paper.shelf", "paper.tags"},
    "paper.publish": {"disk", "release", "paper.orders", "paper.press", "paper.shelf", "words"},
    "paper.pdfua.walk": set(),
    "paper.pdfua.encodings": set(),
    "paper.pdfua.programs": set(),
    "paper.pdfua.faces": {"paper.pdfua.encodings", "paper.pdfua.programs"},
    "paper.pdfua.tree": {"paper.tags", "paper.pdfua.faces", "paper.pdfua.walk"},
    "paper.pdfua.document": {"paper.pdfua.tree"},
    "paper.pdfua.languages": {"paper.pdfua.tree"},
    "paper.pdfua.structure": {"paper.tags", "paper.pdfua.tree"},
    "paper.pdfua.content": {"paper.pdfua.tree", "paper.pdfua.walk"},
    "paper.pdfua.annotations": {
        "paper.pdfua.document",
        "paper.pdfua.languages",
        "paper.pdfua.tree",
        "paper.pdfua.walk",
    },
    "paper.pdfua.fonts": {"paper.pdfua.encodings", "paper.pdfua.faces", "paper.pdfua.programs", "paper.pdfua.tree"},
    "paper.pdfua.glyphs": {"paper.pdfua.faces", "paper.pdfua.programs", "paper.pdfua.tree", "paper.pdfua.walk"},
    "paper.pdfua.conditions": {
        "paper.pdfua.annotations",
        "paper.pdfua.content",
        "paper.pdfua.document",
        "paper.pdfua.fonts",
        "paper.pdfua.glyphs",
        "paper.pdfua.languages",
        "paper.pdfua.structure",
        "paper.pdfua.tree",
    },
    "paper.pdfua.check": {"paper.pdfua.conditions", "paper.pdfua.tree"},
    "kiosk.settings": {"edition", "problem", "schema", "shape", "source"},
    "kiosk.store": {"problem", "release"},
    "kiosk.serving": {"edition", "release"},
    "kiosk.pulse": {"kiosk.serving"},
    "kiosk.processes": set(),
    "kiosk.memory": set(),
    "kiosk.watchdog": set(),
    "kiosk.server": {"kiosk.processes", "kiosk.serving", "kiosk.store", "release"},
    "kiosk.screen": {"kiosk.processes"},
    "kiosk.trial": {"browser", "kiosk.server", "kiosk.serving", "kiosk.settings", "kiosk.store", "release"},
    "kiosk.venue": {"kiosk.settings", "kiosk.store", "release"},
    "kiosk.supervisor": {
        "kiosk.memory",
        "kiosk.processes",
        "kiosk.pulse",
        "kiosk.screen",
        "kiosk.server",
        "kiosk.serving",
        "kiosk.venue",
        "kiosk.watchdog",
    },
    "kiosk.installation": {"kiosk.settings"},
    "kiosk.running": {
        "browser",
        "kiosk.memory",
        "kiosk.pulse",
        "kiosk.server",
        "kiosk.store",
        "kiosk.supervisor",
        "kiosk.trial",
        "kiosk.venue",
    },
    "kiosk.command": {
        "browser",
        "kiosk.installation",
        "kiosk.pulse",
        "kiosk.running",
        "kiosk.settings",
        "kiosk.store",
    },
    "takeaway.names": {"problem"},
    "takeaway.copies": {"disk", "problem", "release", "takeaway.names", "words"},
    "cli": {
        "check",
        "kiosk.command",
        "kiosk.settings",
        "paper.orders",
        "paper.publish",
        "paper.shelf",
        "paper.venue",
        "problem",
        "rules",
        "reference",
        "takeaway.copies",
    },
    "__main__": {"cli"},
}


def room_of(file: Path) -> str:
    parts = file.relative_to(ROOT / "guidebook").with_suffix("").parts
    return "rules" if parts[0] == "rules" else ".".join(parts)


def files() -> list[Path]:
    return [f for f in sorted((ROOT / "guidebook").rglob("*.py")) if f.stem != "__init__" or f.parent.name == "rules"]


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("file", files(), ids=lambda f: f.relative_to(ROOT).as_posix())
def test_a_room_imports_only_the_rooms_above_it(file: Path) -> None:
    room = room_of(file)
    assert room in ROOMS, f"{room} is a new room: give it its place in the table"
    names = [name.removeprefix("guidebook.") for name in imported(file) if name.startswith("guidebook")]
    found = {known for name in names for known in ROOMS if name == known or name.startswith(known + ".")}
    assert found - {room} <= ROOMS[room]


def test_the_table_has_no_room_that_is_gone() -> None:
    assert set(ROOMS) == {room_of(file) for file in files()}


def test_a_room_stands_below_all_that_it_imports() -> None:
    order = list(ROOMS)
    for room, above in ROOMS.items():
        assert all(order.index(other) < order.index(room) for other in above), room


def test_only_the_hook_imports_mkdocs() -> None:
    guilty = [f for f in files() if any(name.split(".")[0] in ("mkdocs", "material") for name in imported(f))]
    assert guilty == []


def test_only_the_command_line_and_the_browser_step_print_or_exit() -> None:
    for file in files():
        if room_of(file) in ("__main__", "cli", "browser"):
            continue
        tree = ast.parse(file.read_text("utf-8"))
        calls = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
        assert not calls & {"print", "exit", "quit"}, file
        assert "sys" not in set(imported(file)), file


def test_no_sentence_for_learners_in_a_template_or_a_script() -> None:
    """French words have accents: none may stand in theme/'s HTML or JavaScript, comments set apart."""
    for file in [*(ROOT / "theme").rglob("*.html"), *(ROOT / "theme").rglob("*.js")]:
        text = file.read_text("utf-8")
        assert not set(text) & set("éèêàùçôîïÉÈÀœ«»"), file
