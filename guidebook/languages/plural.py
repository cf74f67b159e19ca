"""A sentence that counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence

Counting = Callable[[int], int]
"""Which form of a sentence a number takes, from 0."""


class Plural:
    """A sentence that counts, in each of its language's forms."""

    def __init__(self, forms: Sequence[str], form_of: Counting) -> None:
        self._forms, self._form_of = tuple(forms), form_of

    def format(self, **given: object) -> str:
        """The sentence for a number, which is the first value given."""
        number = next(iter(given.values()))
        assert isinstance(number, int)
        return self._forms[self._form_of(number)].format(**given)

    def upto(self, most: int, name: str = "count") -> list[str]:
        """The sentence for each number from 0 on, for scripts."""
        return [self.format(**{name: number}) for number in range(most + 1)]
