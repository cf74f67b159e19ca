"""Who may import whom in constat. The table is the architecture; a new arrow is a decision, not an accident."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from constat.check import all_checks

from tests.conftest import ROOT

HERE = ROOT / "constat"

# fmt: off
# Each room, and the rooms it may import. A room imports only what stands above it: no cycle can arise.
ROOMS: dict[str, set[str]] = {
    "words": set(),
    "people": set(),
    "finding": set(),
    "levels": {"finding"},
    "loading": set(),
    "page": {"finding", "levels", "loading", "words"},
    "check": {"finding", "page", "people", "words"},
    "checks": {"check", "finding", "loading", "page", "people", "words"},
    "axe": {"check", "finding", "levels", "page", "people", "words"},
    "browser": {"words"},
    "visits": {"axe", "browser", "check", "finding", "levels", "loading", "page", "words"},
    "record": {"check", "finding", "page", "visits", "words"},
    "groups": {"check", "finding", "record"},
    "written": {"words"},
    "rgaa": {"groups", "record", "words", "written"},
    "reports": {"browser", "finding", "groups", "loading", "page", "people", "record", "rgaa", "visits", "words",
                "written"},
    "command": {"browser", "groups", "levels", "record", "reports", "rgaa", "visits", "words", "written"},
    "cli": {"command", "words"},
    "__main__": {"cli"},
}
# fmt: on


def room_of(file: Path) -> str:
    return file.relative_to(HERE).with_suffix("").parts[0]


def files() -> list[Path]:
    return [file for file in sorted(HERE.rglob("*.py")) if file != HERE / "__init__.py"]


def imported(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("file", files(), ids=lambda file: file.relative_to(HERE).as_posix())
def test_a_room_imports_only_the_rooms_above_it(file: Path) -> None:
    found = {name.split(".")[1] for name in imported(file) if name.startswith("constat.")}
    assert found - {room_of(file)} <= ROOMS[room_of(file)]


def test_the_table_is_complete_and_runs_one_way() -> None:
    assert set(ROOMS) == {room_of(file) for file in files()}
    order = list(ROOMS)
    for room, above in ROOMS.items():
        assert all(order.index(other) < order.index(room) for other in above), room


def test_it_imports_only_itself_python_and_what_it_declares() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = {re.split(r"[^a-z0-9]", one)[0] for one in declared}
    names = {{"pillow": "PIL", "pyyaml": "yaml"}.get(name, name) for name in names}
    found = {name.split(".")[0] for file in files() for name in imported(file)}
    assert found - set(sys.stdlib_module_names) == names | {"constat"}


def test_it_knows_nothing_of_the_generator() -> None:
    words = re.compile(r"guidebook|auditer --|make site|Pas à pas")
    texts = [file for file in HERE.rglob("*") if file.suffix in (".py", ".js", ".yml", ".html", ".md", ".css")]
    assert [file.name for file in texts if words.search(file.read_text("utf-8"))] == []


def test_a_check_is_found_by_the_name_that_a_report_gives_it() -> None:
    modules = {file.stem for file in (HERE / "checks").glob("*.py") if not file.name.startswith("_")}
    assert modules == {loaded.check.script for loaded in all_checks()}


def test_only_the_command_line_prints_or_exits() -> None:
    for file in files():
        if room_of(file) not in ("cli", "__main__"):
            calls = {n.func.id for n in ast.walk(ast.parse(file.read_text("utf-8")))
                     if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}  # fmt: skip
            assert not calls & {"print", "exit", "quit"}, file


def test_a_script_has_at_most_260_lines_of_at_most_120_signs() -> None:
    """As in Python; what others wrote is as they left it."""
    for script in HERE.rglob("*.js"):
        lines = script.read_text("utf-8").splitlines()
        if not script.name.endswith(".min.js"):
            assert len(lines) <= 260, script.name
            assert [n for n, line in enumerate(lines, 1) if len(line) > 120] == [], script.name


def test_word_lists_and_numbers_stand_beside_the_script_that_reads_them_with_their_source() -> None:
    for data in [*(HERE / "checks").glob("*.yml"), *(HERE / "prelude").glob("*.yml")]:
        assert data.with_suffix(".js").is_file(), data.name
        assert data.read_text("utf-8").startswith("# "), data.name
