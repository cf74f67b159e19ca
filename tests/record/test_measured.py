"""How much of what is seen is recorded, and how well: names and roles are compared with those that Playwright tells."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Locator

from guidebook.desk.record.walk import Line
from tests.record.applications import govuk
from tests.record.applications.django_admin import PASSWORD, USER
from tests.record.conftest import Site, Walker

pytestmark = pytest.mark.browser

KINDS = {
    "heading": ("titre", "tuile"),
    "link": ("lien", "tuile"),
    "button": ("bouton", "tuile", "piece_jointe"),
    "textbox": ("champ", "mot_de_passe"),
    "searchbox": ("champ",),
    "spinbutton": ("champ",),
    "checkbox": ("case",),
    "radio": ("options",),
    "combobox": ("liste", "champ"),
    "listbox": ("liste",),
    "tab": ("bouton",),
}
_TOLD = re.compile(r"""^\s*- '?(\w+) "((?:[^"\\]|\\.)*)\"""", re.M)


def said(name: str) -> str:
    """A name without the signs that only decorate it."""
    return " ".join(re.sub(r"[\ue000-\uf8ff\u200b]", "", name).split()).strip(" *:").casefold()


@dataclass
class Score:
    """What a walk met, and what of it was recorded with its kind and its name."""

    seen: int = 0
    right: int = 0
    missed: list[str] = field(default_factory=list)

    def count(self, role: str, name: str, lines: Sequence[Line], shown: str = "") -> None:
        self.seen += 1
        if any(_says(line, role, {said(name), said(shown or name)}) for line in lines):
            self.right += 1
        else:
            self.missed.append(f"{role} {name}")


def _says(line: Line, role: str, names: set[str]) -> bool:
    texts = line.choices if role == "radio" else (line.name,)
    kinds = KINDS[role]
    # A title that only names the control or the group below it is that one's name.
    return any(said(text) in names for text in texts) and (line.kind in kinds or role == "heading")


class Measured:
    """Walks, and counts."""

    def __init__(self, walker: Walker) -> None:
        self.walker, self.page = walker, walker.page
        self.visible, self.touched = Score(), Score()

    def look(self) -> None:
        """Compare all that is seen now."""
        lines = self.walker.seen()[-1].lines
        for role, name in _TOLD.findall(self.page.locator("body").aria_snapshot()):
            if role in KINDS:
                where = self.page.get_by_role(role, name=name.replace('\\"', '"'), exact=True).first
                if _is_seen(where):
                    self.visible.count(role, name, lines, _shown(where))

    def touch(self, role: str, name: str, do: Callable[[Locator], object]) -> None:
        """Do something with a control, and compare what was told of it."""
        where = self.page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
        shown = _shown(where)
        do(where)
        gestured = next(screen for screen in reversed(self.walker.seen()) if screen.gestures)
        line = gestured.lines[gestured.gestures[-1].line]
        self.touched.count(role, name, [line], shown)


def _is_seen(where: Locator) -> bool:
    box = where.bounding_box() if where.count() else None
    return bool(box and box["width"] > 1 and box["height"] > 1 and box["x"] + box["width"] > 0 and box["y"] >= 0)


def _shown(where: Locator) -> str:
    """The words that are seen, where some of the name are for those who hear it."""
    return str(
        where.evaluate("""(one) => [...one.childNodes].filter((node) => node.nodeType === 3
        || (node.nodeType === 1 && node.getClientRects()[0]?.width > 1)).map((node) => node.textContent).join("")""")
    )


def clicked(where: Locator) -> None:
    where.click()


def test_a_form_of_a_public_design_system(walker: Walker, site: Site, tmp_path: Path) -> None:
    paper = tmp_path / "papier.txt"
    paper.write_text("essai")
    measured, page = Measured(walker), walker.page
    address = site(govuk.pages())
    page.goto(address)

    def go_on() -> None:
        before = page.url
        measured.touch("button", "Save and continue", clicked)
        page.wait_for_url(lambda url: url != before)
        page.wait_for_load_state()

    measured.look()
    measured.touch("button", "Start now button", clicked)
    page.wait_for_url("**/name*")
    measured.look()
    measured.touch("textbox", "National Insurance number", lambda one: one.fill("QQ"))
    go_on()
    measured.look()
    for part in ("Day", "Month", "Year"):
        measured.touch("textbox", part, lambda one: one.fill("12"))
    go_on()
    measured.look()
    measured.touch("radio", "Email", lambda one: one.check(force=True))
    measured.touch("textbox", "Email address", lambda one: one.fill("lavande"))
    measured.look()
    go_on()
    measured.look()
    measured.touch("checkbox", "Farm or agricultural waste", lambda one: one.check(force=True))
    go_on()
    measured.look()
    measured.touch("combobox", "Label text goes here", lambda one: one.press("ArrowUp"))
    measured.touch("textbox", "Full address", lambda one: one.fill("rue"))
    go_on()
    measured.look()
    page.locator("input[type=file]").set_input_files(paper)
    go_on()
    measured.look()
    measured.touch("textbox", "Password", lambda one: one.fill("Bleu-Lavande"))
    measured.touch("button", "Show password", clicked)
    go_on()
    measured.look()
    measured.touch("tab", "Past week", clicked)
    go_on()
    measured.look()
    go_on()
    measured.look()
    assert measured.touched.missed == []
    assert measured.visible.right >= 0.9 * measured.visible.seen, measured.visible.missed
    print(measured.visible, measured.touched)


def test_the_administration_of_django(walker: Walker, django: str) -> None:
    measured, page = Measured(walker), walker.page
    page.goto(f"{django}/admin/")
    measured.look()
    page.get_by_label("Nom d’utilisateur").fill(USER)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    measured.touch("button", "Connexion", clicked)
    page.wait_for_load_state()
    for path in ("", "auth/user/", "auth/user/add/", "auth/user/1/change/", "auth/group/add/", "password_change/"):
        page.goto(f"{django}/admin/{path}")
        measured.look()
    measured.touch("textbox", "Ancien mot de passe :", lambda one: one.fill("Bleu"))
    measured.touch("button", "Modifier mon mot de passe", clicked)
    assert measured.touched.missed == []
    assert measured.visible.right >= 0.9 * measured.visible.seen, measured.visible.missed
    print(measured.visible, measured.touched)
