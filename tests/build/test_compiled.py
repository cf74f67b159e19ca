"""A template is compiled once, and again only when what it is made of changed."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from guidebook.machine.store import Store
from guidebook.site.compiled import Compiled


class Compiles(Exception):
    pass


class _Never(Environment):
    def compile(self, *given: object, **more: object) -> None:  # type: ignore[override]
        raise Compiles


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "page.html").write_text("<p>{{ word }}</p>", "utf-8")
    store = Store(tmp_path / "store.sqlite")
    made = Environment(loader=FileSystemLoader(tmp_path), bytecode_cache=Compiled(store, "a"), autoescape=True)
    made.get_template("page.html")
    store.save()
    return tmp_path


def written(folder: Path, made_of: str) -> str:
    compiled = Compiled(Store(folder / "store.sqlite"), made_of)
    return _Never(loader=FileSystemLoader(folder), bytecode_cache=compiled).get_template("page.html").render(word="mot")


def test_the_next_build_takes_it_compiled(folder: Path) -> None:
    assert written(folder, "a") == "<p>mot</p>"


def test_another_text_is_compiled(folder: Path) -> None:
    (folder / "page.html").write_text("<b>{{ word }}</b>", "utf-8")
    with pytest.raises(Compiles):
        written(folder, "a")


def test_made_of_something_else_it_is_compiled(folder: Path) -> None:
    with pytest.raises(Compiles):
        written(folder, "b")


def test_a_damaged_store_only_costs_time(folder: Path) -> None:
    (folder / "store.sqlite").write_bytes(b"no store")
    with pytest.raises(Compiles):
        written(folder, "a")
