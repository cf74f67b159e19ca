"""What paper is given of a guide: data, which `paper-sheet.js` puts in the models of the page « Imprimer ».

A text is its words, or HTML (`{"html": …}`) where some of it is French amid another language.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup, escape

from guidebook.languages.wording import Wording
from guidebook.model.guide import Guide
from guidebook.model.number import shown_number
from guidebook.model.step import Picture, Step
from guidebook.model.text import CallOut, Text
from guidebook.model.word import Word
from guidebook.pages.images import Line, lines, titles_of_warnings
from guidebook.pages.lines import with_lines
from guidebook.pages.opening import opening_in
from guidebook.pages.page import Context
from guidebook.pages.qr import short_link
from guidebook.pages.told import provenance
from guidebook.pages.toolbox import Toolbox
from guidebook.pages.wording_in_templates import FRENCH

_FRENCH_TEXT = Markup('<div lang="fr" dir="ltr">{}</div>')

Told = str | dict[str, Markup]
"""A text, as `paper-models.js` puts it down."""


def sheet(page: Context, toolbox: Toolbox) -> dict[str, Any]:
    """The content of a guide, from the context of its page: sentences, and HTML for texts and screens only."""
    guide, wording = page["guide"], toolbox.wording
    views = (page["introduction"], *page["steps"])
    words = {key: toolbox.guidebook.glossary[key] for view in views for _, key in view.definitions}
    return {
        "title": _told(guide.header.title, guide),
        "summary": _told(guide.header.summary, guide),
        "needs": [_told(need, guide) for need in guide.header.needs],
        "before": [_other(other) for other in page["before"]],
        "duration": wording.guide.minutes.format(minutes=guide.header.minutes),
        "help": page["help"],
        "verified": page["verified"],
        "introduction": _written(opening_in(guide, toolbox), guide, toolbox),
        "explains": _explained(page["introduction"].definitions, toolbox),
        "warnings": _warnings(guide.introduction, guide, toolbox),
        "steps": [
            {
                "number": view.step.number,
                **_later(guide.number(view.step.lasting)),
                "title": _told(view.step.title, guide),
                **_text(view.step.text, guide, toolbox),
                "explains": _explained(view.definitions, toolbox),
                **_picture(view.picture, view.step.picture, toolbox.beside(guide.slug)),
                "gestures": [_line(line, toolbox) for line in lines(guide, view.step, wording)],
                "warnings": _warnings(view.step.text, guide, toolbox),
                **_signed(guide, view.step, toolbox),
            }
            for view in page["steps"]
        ],
        "after": [_other(other) for other in page["after"]],
        "words": list(_words(words, page["met"], toolbox)),
        **_later(guide.number()),
        "version": wording.paper.version.format(version=guide.version),
        "newest": page["short"] and page["short"].as_dict(),
        "images": _images(guide, toolbox),
        **_owner(guide, wording),
        **({"translation": {"html": provenance(guide.translation, wording)}} if guide.translation else {}),
    }


def _later(number: str) -> dict[str, str]:
    """The number by which one goes on elsewhere, where there is one."""
    return {"later": shown_number(number)} if number else {}


def _told(text: str, guide: Guide) -> Told:
    """A title of a guide, or the like; what is French amid another language is marked."""
    return {"html": FRENCH.format(text)} if guide.translation and guide.is_french(text) else text


def _images(guide: Guide, toolbox: Toolbox) -> dict[str, Any] | None:
    """Where the guide is seen in images."""
    return short_link(toolbox.site, guide.slug, "i", toolbox.language.code).as_dict() if toolbox.site else None


def _signed(guide: Guide, step: Step, toolbox: Toolbox) -> dict[str, Any]:
    """Where a step is seen in French sign language."""
    if not (guide.is_signed and toolbox.site and toolbox.french is None):
        return {}
    return {"signs": short_link(toolbox.site, guide.slug, f"s{step.number}").as_dict()}


def _owner(guide: Guide, wording: Wording) -> dict[str, str]:
    """Whose guide it is, where its folder says so."""
    owner = guide.collection
    return {"owner": wording.collection.paper.format(name=owner.name, licence=owner.licence)} if owner else {}


def _other(guide: Guide) -> dict[str, Told]:
    return {"slug": guide.slug, "title": _told(guide.header.title, guide)}


def _text(text: Text, guide: Guide, toolbox: Toolbox) -> dict[str, Markup]:
    """What everybody reads, and apart from it the call-outs."""
    parts = {
        "text": (block for block in text.blocks if not isinstance(block, CallOut)),
        "apart": (block for block in text.blocks if isinstance(block, CallOut)),
    }
    return {name: _written(Text(tuple(blocks)), guide, toolbox) for name, blocks in parts.items()}


def _warnings(text: Text, guide: Guide, toolbox: Toolbox) -> list[Markup]:
    """The title of each warning of a text."""
    return [_written(title, guide, toolbox, warns=True) for title in titles_of_warnings(text)]


def _written(text: Text, guide: Guide, toolbox: Toolbox, warns: bool = False) -> Markup:
    """A text of the guide for paper; amid another language, one that nobody translated says that it is French."""
    html = toolbox.paper_writer(guide).write(text, "", translated=guide.is_translated, warns=warns).html
    return _FRENCH_TEXT.format(html) if html and guide.translation and not guide.is_translated else html


def _explained(definitions: Iterable[tuple[str, str]], toolbox: Toolbox) -> list[str]:
    """The words that a text is the first in its guide to use, as `_words` names them."""
    return [_name(key, toolbox.guidebook.glossary[key]) for _, key in definitions]


def _picture(drawing: Markup, picture: Picture, beside: str) -> dict[str, Any]:
    """The drawing of a step, or the photo that it has instead, which stands in the folder `beside`."""
    if drawing or picture.photo is None:
        return {"screen": with_lines(drawing)}
    photo = picture.photo
    told = {"src": beside + photo.address, "alt": picture.alternative, "width": photo.width, "height": photo.height}
    return {"photo": told}


def _line(line: Line, toolbox: Toolbox) -> dict[str, Any]:
    """A gesture; in another language than French with what the words of the screen mean."""
    told = line.as_dict()
    if toolbox.french is None:
        return told
    meanings = (toolbox.guidebook.gloss(said) for said, on_screen in line.parts if on_screen)
    return {**told, "meanings": [meaning for meaning in meanings if meaning]}


def _words(words: Mapping[str, Word], met: Container[str], toolbox: Toolbox) -> Iterator[dict[str, Any]]:
    """What each word means, in the order of the words, and whether an earlier guide has told it.

    A word is French in every language: in another one, its `meaning` is what it is called there.
    """
    french, guidebook = toolbox.french is None, toolbox.guidebook
    for key, word in sorted(words.items()):
        stale = word.definition in guidebook.untranslated
        yield {
            "word": _name(key, word),
            "long_form": _long_form(word.long_form, toolbox) if word.long_form else "",
            "definition": {"html": FRENCH.format(word.definition)} if stale else word.definition,
            "met": key in met,
            **({} if french else {"meaning": guidebook.meaning(key)}),
        }


def _long_form(french: str, toolbox: Toolbox) -> Told:
    """What a word is short for: a French name, marked where it is amid another language."""
    sentence = toolbox.wording.glossary.long_form
    if toolbox.french is None:
        return str(sentence.format(long_form=french))
    return {"html": escape(sentence).format(long_form=FRENCH.format(french))}


def _name(key: str, word: Word) -> str:
    return word.forms[0] if word.forms else key
