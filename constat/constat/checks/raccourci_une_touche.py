"""No single printable key does something by itself, unless it can be switched off or changed."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import mark_listeners, point_of, settle, take_the_wheel
from constat.finding import WHOLE_PAGE, Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="raccourci-une-touche",
    rgaa=("12.10",),
    wcag=("2.1.4",),
    act=("ffbc54",),
    hinders=(People.HANDS,),
    stage="conduite",
    disturbs=True,
)


_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789?/+-.!"
_LOOKS = 10
_LISTENERS = frozenset(("keydown", "keyup", "keypress"))


def look(page: AuditedPage) -> Iterator[Finding]:
    """Press each printable key, where the page as a whole listens to keys."""
    take_the_wheel(page)
    top = mark_listeners(page)
    body = page.evaluate("() => [...(document.body.__heard ?? []), ...(document.documentElement.__heard ?? [])]")
    if not _LISTENERS & {*top["document"], *top["window"], *body}:
        return
    _wait_until_quiet(page)
    # Some pages note every key, whatever it is: Shift alone is no shortcut.
    noisy = _does(page, "Shift") is not None
    for press in _CHARACTERS:
        if _acts(page, press, noisy=noisy):
            if key := _unavoidable(page, press, noisy=noisy):
                result = "echoue" if key == "key" else "a_verifier"
                yield CHECK.said({**WHOLE_PAGE, "press": press, "key": key, "result": result})
            return


def _wait_until_quiet(page: AuditedPage) -> None:
    """Until the page changes no more by itself, or for a second and a half."""
    for _ in range(_LOOKS):
        page.run("raccourci_une_touche", "watch")
        settle(page, 150)
        if page.run("raccourci_une_touche", "did") is None:
            return


def _does(page: AuditedPage, press: str) -> dict[str, bool] | None:
    """What a key changes: nothing, or whether a person sees it."""
    page.run("raccourci_une_touche", "watch")
    page.page.keyboard.press(press)
    done: dict[str, bool] | None = page.run("raccourci_une_touche", "did")
    return done


def _acts(page: AuditedPage, press: str, *, noisy: bool) -> bool:
    """Whether a key does something that a person sees, or that it does again the second time."""
    first = _does(page, press)
    if first is None or first["plain"]:
        return first is not None
    return not noisy and _does(page, press) is not None


def _unavoidable(page: AuditedPage, press: str, *, noisy: bool) -> str:
    """« key » where nothing switches it off, « maybe » where something may, nothing where something does."""
    controls = page.run("raccourci_une_touche", "controls")
    for control in controls:
        if control["type"] != "checkbox" and control["tag"] != "button":
            continue
        if spot := point_of(page, control["mark"]):
            page.page.mouse.click(*spot)
            if not _acts(page, press, noisy=noisy):
                return ""
    return "maybe" if controls else "key"
