"""Who may import whom. The table is the architecture; a new arrow is a decision, not an accident."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

# fmt: off
# Each room, and the rooms it may import. A room imports only what stands above it: no cycle can arise.
ROOMS: dict[str, set[str]] = {
    "problem": set(),
    "addresses": set(),
    "machine": set(),
    "package_data": set(),
    "theme": set(),
    "languages": {"package_data"},
    "web_address": set(),
    "schema": {"languages", "web_address"},
    "photos": set(),
    "voice": set(),
    "screens": {"package_data", "photos", "schema"},
    "model": {"languages", "photos", "schema", "screens", "web_address"},
    "counting": {"machine", "package_data"},
    "reading": {
        "addresses", "languages", "machine", "model", "package_data", "photos", "problem", "schema", "screens", "theme",
        "voice", "web_address",
    },
    "rules": {"languages", "machine", "model", "problem", "reading", "screens"},
    "translating": {"languages", "machine", "model", "problem", "reading"},
    "numbering": {"machine", "model"},
    "verify": {"languages", "machine", "model", "problem", "reading", "rules"},
    "drawing": {"languages", "model", "package_data", "photos", "problem", "reading", "screens"},
    "pages": {
        "addresses", "drawing", "languages", "model", "package_data", "photos", "reading", "rules", "schema", "screens",
        "theme", "voice",
    },
    "site": {
        "addresses",
        "drawing",
        "languages",
        "machine",
        "model",
        "package_data",
        "pages",
        "photos",
        "problem",
        "reading",
        "rules",
        "screens",
        "theme",
        "verify",
        "voice",
    },
    "paper": {"addresses", "machine", "languages", "pages", "problem", "reading", "schema", "site"},
    "takeaway": {"machine", "languages", "problem", "site", "theme"},
    "fleet": {"machine", "problem", "reading", "schema", "site"},
    "kiosk": {"counting", "fleet", "machine", "package_data", "problem", "reading", "schema", "site"},
    "speech": {"machine", "package_data", "pages", "voice"},
    "desk": {
        "addresses", "drawing", "languages", "machine", "model", "package_data", "pages", "photos", "problem",
        "reading", "rules", "schema", "screens", "site", "theme", "translating", "verify", "voice", "web_address",
    },
    "cli": {
        "counting", "desk", "fleet", "kiosk", "languages", "machine", "numbering", "pages", "paper", "problem", "rules",
        "site", "speech", "takeaway", "translating", "verify",
    },
    "__main__": {"cli"},
}
# fmt: on


def room_of(file: Path) -> str:
    return file.relative_to(ROOT / "guidebook").with_suffix("").parts[0]


def files() -> list[Path]:
    """The modules of the package, without those that a new site takes away."""
    house = ROOT / "guidebook"
    away = {house / "__init__.py", *(house / "desk" / "new_site").rglob("*.py")}
    return [file for file in sorted(house.rglob("*.py")) if file not in away]


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


def test_only_the_hook_and_what_runs_mkdocs_know_it() -> None:
    knowing = {f.name for f in files() if {n.split(".")[0] for n in imported(f)} & {"mkdocs", "material"}}
    assert knowing == {"hook.py", "mkdocs_files.py", "one_build.py", "build.py", "verified.py", "preview.py"}


def test_only_the_command_line_and_the_browser_step_print_or_exit() -> None:
    for file in files():
        if room_of(file) in ("__main__", "cli") or file.name in ("browser.py", "hook.py", "interpreter.py"):
            continue
        tree = ast.parse(file.read_text("utf-8"))
        calls = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
        assert not calls & {"print", "exit", "quit"}, file
        assert "sys" not in set(imported(file)), file


def test_no_sentence_for_learners_in_a_template_or_a_script() -> None:
    """French words have accents: none may stand in our HTML or JavaScript, comments set apart."""
    for file in [*(ROOT / "guidebook").rglob("*.html"), *(ROOT / "guidebook").rglob("*.js")]:
        text = file.read_text("utf-8")
        assert not set(text) & set("éèêàùçôîïÉÈÀœ«»"), file


def test_no_line_of_a_script_is_too_long_to_read() -> None:
    """As in Python, at most 120 signs."""
    scripts = (ROOT / "guidebook" / "theme").rglob("*.js")
    long = [
        f"{f.name}:{n}"
        for f in scripts
        for n, line in enumerate(f.read_text("utf-8").splitlines(), 1)
        if len(line) > 120
    ]
    assert not long
