"""Why nothing can be spoken, in a French sentence."""

from __future__ import annotations

from guidebook.machine.extra import cure


class SpeechError(Exception):
    """What lacks, and what to do."""


def not_installed(what: str, again: bool = False) -> SpeechError:
    """A package of the extra `voix` is not there, or is not what it should be."""
    state = f"{what} n’est pas ce qui est attendu" if again else f"Il manque {what}"
    return SpeechError(f"{state} pour faire les voix. {cure('voix', again)}")
