"""`python -m tools.mutations` judges tests: each file that it changes answers to some that are there."""

from __future__ import annotations

import pytest

from tools.mutations.__main__ import ROOT, drawn, mutations, own_tests

FILES = sorted({mutation.file for mutation in mutations()})


def test_every_file_that_can_be_changed_answers_to_tests_that_are_there() -> None:
    asked = {file: own_tests(file) for file in FILES}
    assert {
        file: tests for file, tests in asked.items() if not tests or any(not (ROOT / t).exists() for t in tests)
    } == {}


def test_nothing_of_a_library_is_changed() -> None:
    assert not [file for file in FILES if "axe.min" in file or "common-words" in file or "new_site" in file]


@pytest.mark.parametrize("kind", ["comparaison", "constante", "message", "sélecteur"])
def test_the_same_seed_draws_the_same_mistakes_as_many_of_each_kind(kind: str) -> None:
    first = drawn(2026, 40)
    assert first == drawn(2026, 40)
    assert sum(mutation.kind == kind for mutation in first) == 10
