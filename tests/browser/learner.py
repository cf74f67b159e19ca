"""A learner who does a practice from what the manifest tells: with a mouse, a keyboard alone, or a finger."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Locator, Page, expect

Way = Literal["mouse", "keyboard", "touch"]
Marker = dict[str, Any]
KEYS = {"Entrée": "Enter", "Alt Gr": "AltGraph", "Maj": "Shift", "Retour arrière": "Backspace", "Suppr": "Delete"}
_AT_ITS_END = "(e) => e.scrollTop + e.clientHeight >= e.scrollHeight - 6"
_IS_FOCUSED = "(e) => document.activeElement === e"


def markers(guide: dict[str, Any], step: dict[str, Any]) -> list[Marker]:
    """What is to be done at a step: at least one thing, even if only to look."""
    screen = guide["screens"].get(step["screen"])
    found: list[Marker] = screen["markers"] if screen else []
    return found or [{"action": None, "element": "", "label": "", "value": None, "number": None}]


class Learner:
    """One person in front of one page."""

    def __init__(self, page: Page, site: Path, guide: dict[str, Any], way: Way) -> None:
        self.page, self.guide, self.way = page, guide, way
        self.address = (site / guide["practice"]).as_uri()
        self.section = page.locator("#etape-1")

    def open(self) -> None:
        self.page.goto(self.address)

    def markers(self, step: dict[str, Any]) -> list[Marker]:
        """What is to be done at a step."""
        return markers(self.guide, step)

    def play(self) -> None:
        """The whole practice, rightly."""
        self.open()
        for step in self.guide["steps"]:
            self.at(step)
            for marker in self.markers(step):
                self.do(marker)
        expect(self.page.locator("#fin")).to_be_visible()

    def at(self, step: dict[str, Any]) -> None:
        """The page is at this step."""
        self.section = self.page.locator(f"#etape-{step['number']}")
        expect(self.section).to_be_visible()
        if self.way == "touch":
            # Two taps at one place, as fast as ours, are one gesture to a browser: a finger reads the title first.
            self.section.locator("h2").first.tap()

    def do(self, marker: Marker) -> None:
        """The gesture of one marker."""
        getattr(self, "_" + (marker["action"] or "voir"))(marker)

    @property
    def live(self) -> Locator:
        return self.section.locator(".p-live")

    def control(self, marker: Marker) -> Locator:
        """The control that its role and its name give."""
        role: Any = {"saisir": "textbox", "cocher": "checkbox"}.get(marker["action"], "button")
        if marker["element"] == "barre_adresse":
            return self.live.get_by_role("textbox", name="Barre d’adresse")
        if marker["element"] == "liste":
            role = "combobox"
        found = self.live.get_by_role(role, name=marker["label"], exact=True)
        return found if found.count() == 1 else self.live.get_by_role(role, name=marker["label"]).first

    def use(self, control: Locator) -> None:
        """A click, a tap, or Tab until it is there then Enter or Space."""
        if self.way == "mouse":
            control.click()
        elif self.way == "touch":
            control.tap()
        else:
            self.reach(control)
            self.page.keyboard.press("Space" if control.get_attribute("type") in ("radio", "checkbox") else "Enter")

    def reach(self, control: Locator) -> None:
        """Tab, as often as needed."""
        for _ in range(150):
            if control.evaluate(_IS_FOCUSED):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"the keyboard never reaches {control}")

    def write(self, field: Locator, text: str) -> None:
        """Type in a field and press Enter."""
        if self.way == "keyboard":
            self.reach(field)
            self.page.keyboard.press("ControlOrMeta+a")
            self.page.keyboard.press("Delete")
        else:
            self.use(field)
            field.fill("")
        self.page.keyboard.insert_text(text)
        self.page.keyboard.press("Enter")

    def _voir(self, marker: Marker) -> None:
        self.use(self.section.get_by_role("button", name="Continuer").and_(self.page.locator("[data-do=next]")))

    def _cliquer(self, marker: Marker) -> None:
        self.use(self.control(marker))

    def _saisir(self, marker: Marker) -> None:
        self.write(self.control(marker), marker["value"])

    def _cocher(self, marker: Marker) -> None:
        self.use(self.control(marker))

    def _choisir(self, marker: Marker) -> None:
        if marker["element"] == "options":
            group = self.live.get_by_role("group", name=marker["label"])
            self.use(group.get_by_role("radio", name=marker["value"], exact=True))
        elif self.way == "keyboard":
            self.reach(self.control(marker))
            self.page.keyboard.type(marker["value"][:3])
        else:
            self.control(marker).select_option(label=marker["value"])

    def _appuyer(self, marker: Marker) -> None:
        if self.way == "keyboard":
            self.press(marker["label"])
        else:
            self.use(self.live.get_by_role("button", name=marker["label"], exact=True))

    def press(self, name: str) -> None:
        """A key of the real keyboard; Playwright knows those of an American one."""
        key = KEYS.get(name, name.lower() if re.fullmatch("[A-Z]", name) else name)
        if key.isascii():
            self.page.keyboard.press(key)
        else:
            client = self.page.context.new_cdp_session(self.page)
            client.send("Input.dispatchKeyEvent", {"type": "keyDown", "key": key, "text": key})
            client.send("Input.dispatchKeyEvent", {"type": "keyUp", "key": key})

    def _envoyer(self, marker: Marker) -> None:
        self.use(self.control(marker))
        self.use(self.live.get_by_role("button", name=marker["value"], exact=True))

    def _double_cliquer(self, marker: Marker) -> None:
        control = self.control(marker)
        if self.way == "keyboard":
            self.use(control)
        elif self.way == "mouse":
            control.dblclick()
        else:
            control.scroll_into_view_if_needed()
            box = control.bounding_box()
            assert box
            for _ in range(2):  # one right after the other, with nothing to wait for between them
                self.page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def _pointer(self, marker: Marker) -> None:
        if self.way == "mouse":
            self.control(marker).hover()
        else:
            self.use(self.control(marker))
        expect(self.section).to_be_hidden()

    def _defiler(self, marker: Marker) -> None:
        self._scroll()
        expect(self.section.locator(f".p-tasks > li[data-marker='{marker['number']}']")).to_be_hidden()

    def _scroll(self) -> None:
        box = self.live.locator(".s-lines-seen")
        if self.way == "keyboard":
            self.reach(box)
            self.page.keyboard.press("End")
            return
        down = self.live.get_by_role("button", name="Descendre dans le texte")
        for _ in range(100):
            before = box.evaluate("(e) => e.scrollTop")
            if box.evaluate(_AT_ITS_END):
                return
            if self.way == "mouse":
                box.hover()
                self.page.mouse.wheel(0, 3000)
            else:
                down.tap()
            moved = f"([e, before]) => e.scrollTop > before || ({_AT_ITS_END})(e)"
            self.page.wait_for_function(moved, arg=[box.element_handle(), before])
        raise AssertionError(f"the text of {self.address} has no end")

    def _deplacer(self, marker: Marker) -> None:
        thing, place = self.control(marker), self.live.get_by_role("button", name=marker["value"], exact=True)
        if self.way != "mouse":
            self.use(thing)
            self.use(place)
            return
        thing.hover()
        self.page.mouse.down()
        place.hover(force=True)
        self.page.mouse.up()


def watch(page: Page, site: Path) -> list[str]:
    """What goes wrong in a page, and what it asks for outside of the site."""
    said: list[str] = []
    page.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
    page.on("pageerror", lambda e: said.append(str(e)))
    page.on("request", lambda r: said.append(r.url) if not r.url.startswith((site.as_uri(), "data:")) else None)
    return said
