"""`python -m tools.mutations` judges tests: each file that it changes answers to some that are there."""

from __future__ import annotations

import pytest

from tools.mutations.__main__ import ROOT, drawn, mutations, own_tests

FILES = sorted({mutation.file for mutation in mutations()})


def test_every_file_that_can_be_changed_answers_to_tests_that_are_there() -> None:
    asked = {file: [word for word in own_tests(file) if word.endswith(".py") or "/" in word] for file in FILES}
    missing = {file for file, tests in asked.items() if not tests or not all((ROOT / test).exists() for test in tests)}
    assert missing == set()


def test_a_check_answers_to_its_own_pages() -> None:
    parts = ("glisser.py", "glisser_doigt.js", "mouvement_reduit.js", "titre_unique.py", "_driving.py")
    asked = [own_tests(f"constat/constat/checks/{part}") for part in parts]
    assert [tests[-1] if "-k" in tests else "" for tests in asked] == ["glisser", "glisser", "mouvement-reduit", "", ""]


def test_nothing_of_a_library_is_changed() -> None:
    assert not [file for file in FILES if "axe.min" in file or "common-words" in file or "new_site" in file]


@pytest.mark.parametrize("kind", ["comparaison", "constante", "message", "sélecteur"])
def test_the_same_seed_draws_the_same_mistakes_as_many_of_each_kind(kind: str) -> None:
    first = drawn(2026, 40)
    assert first == drawn(2026, 40)
    assert sum(mutation.kind == kind for mutation in first) == 10
    assert drawn(2027, 40) != first
