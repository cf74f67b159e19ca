"""What a step says: its title, a sentence for each gesture, and what its picture shows."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

from guidebook.desk.record.draft import TO_WRITE, DraftGesture, DraftLine
from guidebook.desk.record.redraw.parts import Part
from guidebook.desk.record.redraw.storyboard import chosen_of
from guidebook.languages.typography import french
from guidebook.package_data import texts

_MOST_WORDS = 12
"""Of a title: see the rule `titre-long`."""
_MOST_THINGS = 4
_SIGNS = re.compile(r"([\\`*_\[\]<>#~|])")
_NUMBERED = re.compile(r"\((\d)\)")


@cache
def wording() -> Any:
    """The sentences."""
    return texts(Path(__file__).with_name("sentences.fr.yml"))


def title(part: Part) -> str:
    """A verb and its object; shorter where the object has too many words."""
    kinds = {gesture.what for gesture in part.gestures}
    if not kinds:
        return str(wording()["title"]["look"])
    filled = [gesture for gesture in part.gestures if gesture.what not in ("cliquer", "entrer")]
    if len(filled) > 1:
        return _titled("fields", _heading(part))
    gesture = (filled or list(part.gestures))[0]
    line = part.screen.line(gesture.line)
    return _titled(gesture.what, "" if line.name.is_hidden else line.name.shown)


def sentences(part: Part) -> list[str]:
    """The paragraphs of the step."""
    said = wording()
    found = [sentence(part, gesture) for gesture in part.gestures] or [str(said["look"])]
    screen = part.screen
    after = {"asks": screen.asks, "opens_window": screen.opens_window, "downloads": screen.downloads}
    return [*found, *(str(said[what]) for what, happened in after.items() if happened and part.is_last)]


def sentence(part: Part, gesture: DraftGesture) -> str:
    """What is to be done at one marker."""
    line = part.screen.line(gesture.line)
    key, name = gesture.what, line.name.shown
    if key == "choisir" and line.kind == "liste":
        key = "choisir_liste"
    elif key == "choisir":
        name = chosen_of(line, gesture.choice)
    near = _near(part, line) if key == "cliquer" else ""
    if near:
        key = "cliquer_near"
    number = part.markers.get(gesture.line, 0)
    return str(wording()[key]).format(name=plain_markdown(name), near=plain_markdown(near), number=number)


def picture(part: Part) -> str:
    """The text alternative: the title, what is touched, and a few of the other things."""
    said = wording()["picture"]
    lines = part.lines()
    shown = [line for line in lines if line.kind == "titre" or line.number in part.markers]
    shown += [line for line in lines if line not in shown]
    things = [_thing(line) for line in sorted(shown[:_MOST_THINGS], key=lines.index)]
    if not things:
        return f"{said['page']}."
    *most, last = things
    listed = f"{', '.join(most)} {said['and']} {last}" if most else last
    return plain_markdown(str(said["with"]).format(page=said["page"], things=listed))


def plain_markdown(text: str) -> str:
    """The words of a site, none of whose signs is read as Markdown or as a marker."""
    return _NUMBERED.sub(r"\\(\1\\)", _SIGNS.sub(r"\\\1", french(text)))


def _thing(line: DraftLine) -> str:
    key = "title" if line.kind == "titre" else line.kind
    return str(wording()["picture"][key]).format(name=line.name.shown)


def _titled(key: str, name: str) -> str:
    titles = wording()["title"]
    whole = str(titles[key]).format(name=plain_markdown(name))
    short = str(titles.get(f"{key}_unnamed", titles[key]))
    return whole if name and name != TO_WRITE and len(whole.split()) <= _MOST_WORDS else short


def _heading(part: Part) -> str:
    """The last title above what is filled in first."""
    lines = part.lines()
    first = next((i for i, line in enumerate(lines) if line.number in part.markers), len(lines))
    titles = [line.name for line in lines[:first] if line.kind == "titre"]
    return titles[-1].shown if titles and not titles[-1].is_hidden else ""


def _near(part: Part, line: DraftLine) -> str:
    """What stands beside a button that the screen has several times, where that is drawn too."""
    alike = [other for other in part.lines() if (other.kind, other.name.shown) == (line.kind, line.name.shown)]
    drawn = {other.name.said for other in part.lines() if not other.name.is_hidden}
    return line.line.near if len(alike) > 1 and line.line.near in drawn else ""
