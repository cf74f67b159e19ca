"""`kill -9`, a hundred times for each of what writes: a build, papers, a key, a kiosk's content.

Half of the moments are spread over the whole work, half are those around its swaps, before and after each file or
folder gets its name. After each nothing is broken, and each start begins with what the kill before it left.
`KILLS` changes the hundred.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

import guidebook.site.build  # noqa: F401 - loaded once, before the children that build
from guidebook.cli import run
from guidebook.kiosk.store import Store
from guidebook.site.release import Release, read, verify
from guidebook.takeaway.content import Takeaway
from guidebook.takeaway.copies import write_folder
from tests.kiosk.edition import make
from tests.stopping import changes_of, stopped_at

pytestmark = [
    pytest.mark.trial,
    pytest.mark.timeout(7200),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows has neither these signals nor fork"),
]
KILLS = int(os.environ.get("KILLS", "100"))


def is_whole(folder: Path) -> bool:
    release = read(folder)
    return isinstance(release, Release) and not verify(folder, release)


def chosen(changes: list[str]) -> list[int]:
    """The moments to kill at: spread, and around each swap (the last write is before a folder's)."""
    last = len(changes)
    swaps = [at for at, name in enumerate(changes, 1) if name in ("rename", "replace")]
    swaps.append(max(at for at, name in enumerate(changes, 1) if name in ("write", "sendfile")))
    around = sorted({at + near for at in swaps for near in range(-2, 8) if 1 <= at + near <= last})
    half = KILLS // 2
    aimed = [around[number * len(around) // half] for number in range(half)]
    return [1 + number * (last - 1) // max(1, KILLS - half - 1) for number in range(KILLS - half)] + aimed


def kill(work: Callable[[], object], unbroken: Callable[[], bool], before: Callable[[int], object]) -> None:
    """Kill at each of the moments; `before` gives the work something new to do."""
    before(-1)
    assert stopped_at(0, work) == 0  # the first time has more to make, and would tell of moments that no other has
    before(0)
    moments = chosen(changes_of(work))
    killed = 0
    for number, moment in enumerate(moments, 1):
        before(number)
        killed += stopped_at(moment, work) == -signal.SIGKILL
        assert unbroken(), f"broken by a kill at moment {moment} of {max(moments)}"
    print(f"{killed} kills of {len(moments)} came before the end, nothing broken")
    assert killed > 0.9 * len(moments)


def quietly(*arguments: str) -> int:
    with Path(os.devnull).open("w", encoding="utf-8") as nobody:
        sys.stdout = sys.stderr = nobody
        return run(list(arguments))


def test_a_build_killed_at_any_moment_leaves_a_whole_site_and_the_next_one_nothing_else(example: Path) -> None:
    root = example.parent
    text = root / "docs" / "accessibilite.md"
    said = text.read_text("utf-8")
    work = partial(quietly, "construire", "--racine", str(root))

    def correct(number: int) -> None:
        text.write_text(f"{said}\nCorrection {number}.\n", "utf-8")

    kill(work, lambda: is_whole(root / "site"), correct)
    assert stopped_at(0, work) == 0
    assert is_whole(root / "site")
    assert f"Correction {KILLS}." in (root / "site/accessibilite.html").read_text("utf-8")
    assert sorted(file.name for file in root.glob("site*")) == ["site"]


def test_papers_killed_at_any_moment_leave_a_site_to_take_away(example_site: Path, tmp_path: Path) -> None:
    site = Path(shutil.copytree(example_site, tmp_path / "site"))
    work = partial(quietly, "imprimer", "lire-sa-carte", "--site", str(site))

    def can_be_taken_away() -> bool:
        return is_whole(write_folder(Takeaway(site), tmp_path) / "site")

    kill(work, can_be_taken_away, lambda _: None)
    assert stopped_at(0, work) == 0
    assert is_whole(site)
    assert not [*site.glob(".*.part"), *(site / "imprimer").glob(".*.part")]


def test_a_key_killed_at_any_moment_holds_a_whole_copy_or_none(example_site: Path, tmp_path: Path) -> None:
    key = tmp_path / "clé"
    key.mkdir()
    zipped, folder = key / "a.zip", key / "pas-a-pas"
    work = partial(quietly, "emporter", "--site", str(example_site), "--zip", str(zipped), "--dossier", str(key))
    assert stopped_at(0, work) == 0
    whole = zipped.read_bytes()

    def unbroken() -> bool:
        return zipped.read_bytes() == whole and is_whole(folder / "site")

    kill(work, unbroken, lambda _: None)
    assert stopped_at(0, work) == 0
    assert unbroken()
    assert sorted(file.name for file in key.iterdir()) == ["a.zip", "pas-a-pas"]


def test_a_content_killed_at_any_moment_leaves_a_kiosk_with_a_whole_one(tmp_path: Path) -> None:
    store = Store(tmp_path / "borne")
    store.show(store.add(make(tmp_path / "contenu", "0")))

    def work() -> None:
        with store.locked():
            store.show(store.add(tmp_path / "contenu"))

    def unbroken() -> bool:
        now = store.pointer
        return now is not None and store.whole(now.current) is not None

    kill(work, unbroken, lambda number: make(tmp_path / "contenu", f"de {number}"))
    assert stopped_at(0, work) == 0
    assert unbroken()
    assert not list((store.folder / "releases").glob("*.part"))
