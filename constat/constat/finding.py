"""One observation on one page: which rule, what it says, where."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Result = Literal["echoue", "a_verifier", "passe"]
Box = tuple[float, float, float, float]
Broken = tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule says of one place.

    `echoue` is evidence that a person would accept without discussion; a doubt is `a_verifier`.
    What passes and has a remedy all the same is an advice, which no law asks.
    `message` says what is there, `remedy` how to mend it: whole sentences in plain French.
    `box` is x, y, width, height in CSS pixels from the top left corner of the page, for the picture of the spot.
    `rgaa`, `wcag`, `act`: what this place breaks, where that is less than all that the check may find broken; an empty
    tuple is a barrier that no criterion names.
    """

    rule: str
    result: Result
    selector: str
    snippet: str
    message: str
    remedy: str
    box: Box | None = None
    rgaa: Broken = None
    wcag: Broken = None
    act: Broken = None

    @classmethod
    def at(cls, seen: Mapping[str, Any], rule: str, message: str, remedy: str, **breaks: Broken) -> Finding:
        """A finding from one entry of `AuditedPage.run`: its result, selector, snippet and box."""
        box = seen.get("box")
        return cls(
            rule=rule,
            result=seen.get("result", "echoue"),
            selector=seen.get("selector", ""),
            snippet=seen.get("snippet", ""),
            message=message,
            remedy=remedy,
            box=tuple(box) if box else None,
            **breaks,
        )
