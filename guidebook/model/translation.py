"""A guide in another language: who translated it, and what of it is still French."""

from __future__ import annotations

from dataclasses import dataclass, field

MACHINE, PERSON = "machine", "personne"


@dataclass(frozen=True, slots=True)
class Translation:
    """What became of a guide's texts: how many are `translated`, `stale` (their French changed since) or `missing`.

    Where `is_whole_french`, its sentences are French and a page says so: only its titles may be translated.
    """

    origin: str = ""
    """MACHINE or PERSON; empty where nobody said, which is shown as MACHINE."""
    read_by: str = ""
    """The trade or the network that read it again, where one did."""
    translated: int = 0
    stale: int = 0
    missing: int = 0
    is_whole_french: bool = True
    french: frozenset[str] = field(default_factory=frozenset)
    """Titles, needs, alternatives and the like that are French still. Sentences tell it themselves (`source`)."""

    @property
    def is_by_machine(self) -> bool:
        """Whether nobody says that a person translated it."""
        return self.origin != PERSON
