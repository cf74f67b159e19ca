"""The pictures of a report: those that were taken while their pages were there, and the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Browser, Error

from constat.browser import start_playwright
from constat.groups import Group, groups
from constat.loading import come
from constat.page import VIEWPORT, AuditedPage, init_script
from constat.record import Record
from constat.visits.camera import MOST, photograph, picture_of
from constat.visits.targets import is_here
from constat.visits.worker import opened
from constat.words import words

FOLDER = "images"
"""Where they are, in the folder of the report."""

_SECONDS = 15
_WHOLE = ("html", "body")


def pictures(record: Record, folder: Path, remotes: Sequence[str] = ()) -> Mapping[str, str]:
    """The file of each picture, from the folder, by the name of its cause.

    A record that was merged, or begun for another folder, lacks some: each page is opened once for all of its own.
    """
    found = [*groups(record, "echoue"), *groups(record, "a_verifier")]
    shown = [group for group in found if group.places[0].box and group.places[0].selector not in _WHOLE][:MOST]
    lacking = [group for group in shown if not picture_of(folder / FOLDER, group.name).is_file()]
    if lacking:
        remote, alone = remotes[0] if remotes else None, all(is_here(page.url) for page in record.pages)
        with start_playwright() as playwright, opened(playwright, remote, alone=alone) as browser:
            for url in dict.fromkeys(group.places[0].page.url for group in lacking):
                own = [group for group in lacking if group.places[0].page.url == url]
                with suppress(Error):
                    _take(browser, url, own, folder / FOLDER)
    there = {group.name for group in shown if picture_of(folder / FOLDER, group.name).is_file()}
    return {name: picture_of(Path(FOLDER), name).as_posix() for name in there}


def _take(browser: Browser, url: str, found: Sequence[Group], folder: Path) -> None:
    context = browser.new_context(viewport=VIEWPORT, locale=words("locale"))  # type: ignore[arg-type]
    try:
        context.add_init_script(init_script())
        page = context.new_page()
        page.on("dialog", lambda dialog: dialog.dismiss())
        come(page, url, _SECONDS)
        for group in found:
            place = group.places[0]
            photograph(AuditedPage(page, url), place.selector, place.box, picture_of(folder, group.name))
    finally:
        context.close()
