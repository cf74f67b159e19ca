"""The corpus that the audit is measured on is well-formed; the measure itself is `python -m bench.audit`."""

from __future__ import annotations

from bench.corpus import barriers, rules


def test_every_entry_has_its_own_id() -> None:
    names = [entry.id for entry in (*barriers(), *rules())]
    assert len(names) > 300
    assert sorted(names) == sorted(set(names))


def test_every_barrier_differs_from_its_twin_and_belongs_to_its_family() -> None:
    for entry in barriers():
        page, twin = entry.pages()
        assert page != twin, entry.id
        assert entry.id.startswith(entry.family), entry.id


def test_both_halves_hold_a_good_share_of_the_entries() -> None:
    dev = [entry for entry in barriers() if entry.part == "dev"]
    assert 0.4 < len(dev) / len(barriers()) < 0.6
