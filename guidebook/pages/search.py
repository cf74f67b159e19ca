"""What the search of one language knows, as one classic script: it must load from a disk, where nothing can be fetched.

The words that carry little or no subject, those that ask for a person and those that people use for one another are
in `search.<language>.yml`. A language without that file is searched by the French ones and by its guides' words.
"""

from __future__ import annotations

import json
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

from guidebook.addresses import guide_address
from guidebook.languages.wording import Wording
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.package_data import data
from guidebook.pages.begin import ADDRESS
from guidebook.pages.toolbox import Toolbox

_FRENCH = "fr"
_GLOBAL = "window.PAS_A_PAS_SEARCH"
# What a script inside a page, or an older JavaScript, would stumble on.
_ESCAPES = {ord("<"): "\\u003c", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def search_script(toolbox: Toolbox) -> str:
    """The script: it sets one global to the guides of the toolbox, the first gestures, stop words and synonyms.

    A guide of another language is also found by the French words: people type what they read on a letter.
    """
    french = toolbox.french.guidebook if toolbox.french else None
    guides = [_guide(guide, toolbox.guidebook, french) for guide in toolbox.guidebook.guides]
    known = {"guides": [*guides, _begin(toolbox.wording)], **language_words(toolbox.language.code)}
    return script_of({**known, "numbers": _numbers(toolbox.guidebook)} if toolbox.guidebook.numbered else known)


def script_of(content: dict[str, Any]) -> str:
    """Any content as that script; text in it stays text."""
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES)
    return f"{_GLOBAL}={written};\n"


def _guide(guide: Guide, guidebook: Guidebook, french: Guidebook | None) -> dict[str, Any]:
    """What is searched of a guide; its address is told from the home page of its language."""
    original = french.guide(guide.slug) if french else None
    also = (original.header.title, *original.header.keywords) if original else ()
    return {
        "address": guide_address(guide.slug),
        "title": guide.header.title,
        "theme": guidebook.themes[guide.header.theme].title,
        "summary": guide.header.summary,
        "keywords": (*guide.header.keywords, *also),
        "steps": [step.title for step in guide.outline.steps],
        # « J’ai oublié mon mot de passe »: what blocks people is also what they type.
        "questions": guide.outline.questions,
        **({"labels": _labels(original, guidebook)} if original else {}),
    }


def _labels(guide: Guide, guidebook: Guidebook) -> list[str]:
    """The words of its screens that markers point at, and what each means."""
    drawn = dict.fromkeys(element.label for screen in guide.screens.values() for element in screen.marked)
    return [text for label in drawn if (gloss := guidebook.gloss(label)) for text in (label, gloss)]


def _numbers(guidebook: Guidebook) -> dict[str, Any]:
    """Where each number leads: by a guide's, its place in the list and its steps'; and which ones were given here."""
    guides = {
        f"{guide.header.number:05}": {"at": place, "steps": [step.lasting or 0 for step in guide.outline.steps]}
        for place, guide in enumerate(guidebook.guides)
        if guide.header.number is not None
    }
    given = [owner.numbers[: owner.given] for owner in guidebook.collections]
    return {"guides": guides, "given": [(f"{block[0]:05}", f"{block[-1]:05}") for block in given if block]}


def _begin(wording: Wording) -> dict[str, Any]:
    said, keywords = wording.begin, data(_file(_FRENCH))["begin"]
    told = {"address": ADDRESS, "title": said.title, "theme": said.home, "summary": said.description}
    return {**told, "keywords": keywords, "steps": [], "questions": []}


@cache
def language_words(language: str) -> dict[str, Any]:
    """What the search of that language knows besides the guides: the French, and what is its `own`.

    A word that names something in the language is no little word of French: a car, a court.
    """
    french = _words(_FRENCH)
    if language == _FRENCH or not _file(language).is_file():
        return french
    own = _words(language)
    named = {word.lower() for word in chain(own["subjects"], *own["synonyms"])}
    kept = {kind: [word for word in french[kind] if word not in named] for kind in ("stopWords", "acts")}
    return {**french, **kept, "own": own}


def _words(language: str) -> dict[str, Any]:
    known = data(_file(language))
    asked = [[said, *others] for said, others in known.get("other_languages", {}).items()]
    return {
        "stopWords": known["stop_words"].split(),
        "acts": known["acts"].split(),
        "someone": known["someone"].split(),
        "contact": known["contact"],
        "deaf": known["deaf"],
        "subjects": [name for names in known["subjects"] for name in names],
        "synonyms": known["synonyms"] + asked,
        **{name: known[name].split() for name in ("beginnings", "endings", "kin") if name in known},
    }


def _file(language: str) -> Path:
    return Path(__file__).with_suffix(f".{language}.yml")
