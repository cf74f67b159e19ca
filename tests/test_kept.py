"""What is kept of a guide's folder is opened by any Python that this project runs on, and makes only our values."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import Any

import pytest

from guidebook.machine.store import Store, key_of
from guidebook.problem import Problem
from guidebook.reading.guide.kept import ReadFolder, read_folder, unpacked
from guidebook.screens.element import Action


class _Packed:
    """Packs itself as the call of `function` with these."""

    def __init__(self, function: object, *given: object) -> None:
        self._call = function, given

    def __reduce__(self) -> Any:
        return self._call


def test_a_member_of_an_enumeration_is_opened_as_python_3_11_0_to_3_11_3_pack_it() -> None:
    """Debian 12 has Python 3.11.2, https://github.com/python/cpython/blob/v3.11.2/Lib/enum.py (`__reduce_ex__`)."""
    assert unpacked(pickle.dumps(_Packed(getattr, Action, "CLICK"), protocol=5)) is Action.CLICK


@pytest.mark.parametrize(
    "packed", [_Packed(getattr, Action, "mro"), _Packed(getattr, "text", "upper"), _Packed(eval, "1")]
)
def test_nothing_else_is_reached_or_run(packed: _Packed) -> None:
    with pytest.raises((pickle.UnpicklingError, KeyError)):
        unpacked(pickle.dumps(packed, protocol=5))


def test_a_strange_value_in_the_store_runs_nothing_and_is_read_again(tmp_path: Path) -> None:
    """Pickled values can call anything: only our own classes are made of one."""
    evil = pickle.dumps(_Packed(Path.touch, tmp_path / "venu"), protocol=5)
    store = Store(tmp_path / "store")
    read = ReadFolder((), (Problem("guide.md", 1, "lu", "Il est lu de nouveau.", ""),))
    (tmp_path / "guide").mkdir()
    store.put(key_of("guide", b"", "guide"), evil)
    assert read_folder(tmp_path / "guide", b"", store, lambda: read) == read
    with pytest.raises(pickle.UnpicklingError):
        unpacked(evil)
    assert not (tmp_path / "venu").exists()
