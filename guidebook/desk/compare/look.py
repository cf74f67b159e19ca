"""What an open page shows: its labels, those of its frames too, and whether it asks for a password."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Error, Page

from guidebook.desk.compare.verdict import PageLabel
from guidebook.desk.labels import declarations

_SCRIPT = Path(__file__).with_suffix(".js").read_text("utf-8")
_OPEN_TREES = "const shadowOf = (element) => element.shadowRoot;\n"


class NotReached(Exception):
    """Why a page could not be looked at, in a sentence."""


@dataclass(frozen=True, slots=True)
class Looked:
    """The labels of a page. `moved`: it is not at the address that was asked for."""

    labels: tuple[PageLabel, ...]
    asks_password: bool
    moved: bool = False


def looked_at(page: Page, moved: bool = False) -> Looked:
    """What the page shows as it is now.

    Raises:
        playwright.sync_api.Error: the page is gone, or goes away meanwhile.
    """
    asked = f"() => {{ {_OPEN_TREES}{declarations()}\n{_SCRIPT} }}"
    found = page.main_frame.evaluate(asked)
    for frame in page.frames[1:]:
        try:
            found += frame.evaluate(asked)
        except Error:  # a frame that could not be opened shows nothing
            continue
    password = page.locator("input[type=password]:visible").count() > 0
    return Looked(tuple(PageLabel(**label) for label in found), password, moved)
