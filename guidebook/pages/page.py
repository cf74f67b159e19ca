"""A page of the site, before it is written: an address, a template, and what makes its context."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from guidebook.pages.listening import Listening

Context = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """One page: `address` is relative to the site's root and ends in .html; `context` makes what the template reads."""

    address: str
    template: str
    kind: str
    language: str
    title: str
    description: str
    context: Callable[[], Context] = field(default=dict)
    paper: Callable[[Context], Context] | None = None
    """What paper is given of it, from its context."""
    aloud: Callable[[], Listening] | None = None
    """What can be heard of it, and of the other pages of its guide."""
    made_of: tuple[str, ...] = ()
    """The hashes of all that this page alone is made of; empty where that is the whole guidebook."""
