"""The store gives back what was kept under a key, or nothing: it is never wrong, and it never grows for ever."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from guidebook.machine import store
from guidebook.machine.store import Store, key_of

KEY = key_of("essai", "un texte")


def kept(file: Path, values: dict[bytes, bytes]) -> None:
    given = Store(file)
    for key, value in values.items():
        given.put(key, value)
    given.save()


def test_what_is_kept_is_given_back_in_another_process(tmp_path: Path) -> None:
    kept(tmp_path / "base", {KEY: b"une page"})
    assert Store(tmp_path / "base").get(KEY) == b"une page"


def test_another_part_or_another_cut_of_the_parts_is_another_key() -> None:
    keys = {key_of("essai", "ab", "c"), key_of("essai", "a", "bc"), key_of("essai", "abc"), key_of("autre", "ab", "c")}
    assert len(keys) == 4


def test_without_a_file_nothing_is_kept() -> None:
    given = Store()
    given.put(KEY, b"une page")
    given.save()
    assert Store().get(KEY) is None


def test_an_altered_value_is_as_if_it_was_not_there(tmp_path: Path) -> None:
    kept(tmp_path / "base", {KEY: b"une page"})
    with sqlite3.connect(tmp_path / "base") as base:
        base.execute("UPDATE made SET value = ?", (b"une pagE",))
    base.close()
    assert Store(tmp_path / "base").get(KEY) is None


@pytest.mark.parametrize("content", [b"", b"pas une base", b"SQLite format 3\0" + bytes(4000)])
def test_a_damaged_file_is_made_again(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "base").write_bytes(content)
    assert Store(tmp_path / "base").get(KEY) is None
    for _ in range(2):  # the first may only find out
        kept(tmp_path / "base", {KEY: b"une page"})
    assert Store(tmp_path / "base").get(KEY) == b"une page"


def test_what_no_build_asks_for_goes_and_what_one_asks_for_stays(tmp_path: Path) -> None:
    used, unused = key_of("essai", "demandé"), key_of("essai", "oublié")
    kept(tmp_path / "base", {used: b"1", unused: b"2"})
    for _ in range(store._FORGOTTEN_AFTER + 1):
        build = Store(tmp_path / "base")
        assert build.get(used) == b"1"
        build.save()
    assert Store(tmp_path / "base").get(unused) is None


def test_the_oldest_goes_where_the_store_grows_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "_LARGEST", 25_000)
    for number in range(5):
        kept(tmp_path / "base", {key_of("essai", str(number)): bytes(10_000)})
    last = Store(tmp_path / "base")
    assert [bool(last.get(key_of("essai", str(number)))) for number in range(5)] == [False] * 3 + [True] * 2
    assert (tmp_path / "base").stat().st_size < 50_000


def test_a_store_that_nobody_may_write_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / "base").mkdir()
    kept(tmp_path / "base", {KEY: b"une page"})
    assert Store(tmp_path / "base").get(KEY) is None


def test_a_store_that_another_build_writes_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(tmp_path / "base", {KEY: b"une page"})
    monkeypatch.setattr(store, "_PATIENCE", 0.0)
    other = sqlite3.connect(tmp_path / "base")
    other.execute("BEGIN EXCLUSIVE")
    kept(tmp_path / "base", {KEY: b"une autre page"})
    other.close()
    assert Store(tmp_path / "base").get(KEY) == b"une page"
