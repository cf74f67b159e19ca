"""A guide in another language, sentence by sentence, each beside its French."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polib
from starlette.requests import Request
from starlette.responses import Response

from guidebook.desk.atelier.desk import desk_of, sent
from guidebook.desk.atelier.shelf import Changed, Opened, Unreadable, plain_lines
from guidebook.desk.atelier.views.screens import Place, place_of
from guidebook.desk.atelier.views.text import around
from guidebook.languages.faults import Fault, fault
from guidebook.languages.interface import interface_of
from guidebook.languages.po_file import NotPo, entries, is_fresh, parsed
from guidebook.languages.units import Unit
from guidebook.machine.disk_errors import refused
from guidebook.model.guide import Guide
from guidebook.model.translation import MACHINE, PERSON
from guidebook.reading.translation.guide_units import GuideUnits
from guidebook.translating.files import Target, begun, renewed


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence to translate: what is asked, what is said, what is wrong with it."""

    number: int
    french: str
    former: str
    said: str
    hint: str
    state: str
    fault: Fault | None


@dataclass(frozen=True, slots=True)
class Tongue:
    """The translation of one guide into one language."""

    place: Place
    guide: Guide
    code: str

    @property
    def path(self) -> str:
        """Its file, from the root."""
        return (Path(self.guide.path).parent / f"guide.{self.code}.po").as_posix()

    def units(self) -> tuple[Unit, ...]:
        """What is to be translated."""
        return tuple(GuideUnits(self.guide))

    def file(self, text: str) -> polib.POFile:
        """The file brought up to date with the French.

        Raises:
            NotPo: it can't be read.
        """
        target = Target(self.place.desk.workshop.root / self.path, self.units())
        return renewed(parsed(text) if text.strip() else None, target, begun(self.code))

    def sentences(self, file: polib.POFile, typed: Mapping[str, str]) -> list[Sentence]:
        """Its sentences in the order of the guide, with what is being typed."""
        units = {unit.text: unit for unit in self.units()}
        made = []
        for number, entry in enumerate(each for each in entries(file) if not each.msgid_plural):
            said, unit = typed.get(f"t.{number}", entry.msgstr), units.get(entry.msgid)
            state = "fresh" if is_fresh(entry) else "stale" if "fuzzy" in entry.flags else "empty"
            wrong = fault(unit, (said,), self.code) if unit and said.strip() else None
            former = entry.previous_msgid or ""
            made.append(Sentence(number, entry.msgid, former, said, entry.comment, state, wrong))
        return made


async def show(request: Request) -> Response:
    """Every sentence of a guide, in French and in the language."""
    tongue = _tongue(request)
    if tongue is None:
        return desk_of(request).page("lost.html", 404, path=request.path_params["code"])
    return _page(tongue, done=request.query_params.get("fait", ""))


async def act(request: Request) -> Response:
    """Save what was translated; what nobody touched stays as it is."""
    tongue, form = _tongue(request), await sent(request)
    if tongue is None:
        return desk_of(request).page("lost.html", 404, path=request.path_params["code"])
    shelf = tongue.place.desk.workshop.shelf
    try:
        opened = shelf.open(tongue.path)
        file = tongue.file(opened.text)
        _said(file, form)
        shelf.save(tongue.path, str(file), form.get("marque", ""))
    except Changed as error:
        return _page(tongue, typed=form, now=error.now, refusal=str(tongue.place.desk.t.translation.changed))
    except (Unreadable, NotPo):
        return _page(tongue)
    except OSError as error:
        return _page(tongue, typed=form, refusal=refused(error, tongue.path))
    tongue.place.desk.shown.begin()
    return tongue.place.desk.to(f"traduction/{tongue.guide.slug}/{tongue.code}?fait=enregistre")


def _tongue(request: Request) -> Tongue | None:
    place, code = place_of(request), request.path_params["code"]
    guide = place.look.guidebook.guide(place.directory.name) if place else None
    if place is None or guide is None or code not in place.look.guidebook.editions:
        return None
    return Tongue(place, guide, code)


def _said(file: polib.POFile, form: Mapping[str, str]) -> None:
    """Put what was typed in the file. A sentence is known by its French, wherever it stands now."""
    known = {entry.msgid: entry for entry in entries(file) if not entry.msgid_plural}
    for name, french in form.items():
        number = name.removeprefix("f.")
        entry = known.get(plain_lines(french)) if name.startswith("f.") else None
        if entry is None or f"t.{number}" not in form:
            continue
        text = plain_lines(form[f"t.{number}"]).strip("\n")
        if text != entry.msgstr or f"r.{number}" in form:
            entry.msgstr = text
            entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
            entry.previous_msgid = None
    if form.get("origine") in ("", MACHINE, PERSON):
        file.metadata["X-Origin"] = form["origine"]
    file.metadata["X-Read-By"] = " ".join(form.get("relu", "").split())


def _page(
    tongue: Tongue,
    *,
    typed: Mapping[str, str] | None = None,
    now: Opened | None = None,
    done: str = "",
    refusal: str = "",
) -> Response:
    place, t = tongue.place, tongue.place.desk.t
    context: dict[str, Any] = around(place.desk, place.look, place.path, "translation")
    try:
        now = now or place.desk.workshop.shelf.open(tongue.path)
        file = tongue.file(now.text)
    except Unreadable as error:
        return place.desk.page("unreadable.html", problem=error.problem, **context)
    except NotPo as error:
        return place.desk.page("lost.html", 409, path=f"{tongue.path}, {t.problems.line.format(line=error.line)}")
    language = interface_of(tongue.code).language
    context["views"] = place.desk.shown.views(tongue.guide.slug, tongue.code)
    return place.desk.page(
        "translation.html",
        now=now,
        code=tongue.code,
        language=language,
        others=[(code, interface_of(code).language.name) for code in place.look.guidebook.editions],
        sentences=tongue.sentences(file, typed or {}),
        origin=file.metadata.get("X-Origin", ""),
        read_by=file.metadata.get("X-Read-By", ""),
        told=place.look.problems_of(tongue.path),
        done=done,
        refusal=refusal,
        **context,
    )
