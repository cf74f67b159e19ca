"""What paper is given of a guide: data, which `paper-sheet.js` puts in the models of the page « Imprimer »."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Any

from markupsafe import Markup

from guidebook.languages.wording import Wording
from guidebook.model.guide import Guide
from guidebook.model.number import shown_number
from guidebook.model.step import Picture, Step
from guidebook.model.text import CallOut, Text
from guidebook.model.word import Word
from guidebook.pages.images import lines, short_warnings
from guidebook.pages.lines import with_lines
from guidebook.pages.opening import opening
from guidebook.pages.page import Context
from guidebook.pages.qr import short_link
from guidebook.pages.toolbox import Toolbox


def sheet(page: Context, toolbox: Toolbox) -> dict[str, Any]:
    """The content of a guide, from the context of its page: sentences, and HTML for texts and screens only."""
    guide, wording = page["guide"], toolbox.wording
    views = (page["introduction"], *page["steps"])
    words = {key: toolbox.guidebook.glossary[key] for view in views for _, key in view.definitions}
    return {
        "title": guide.header.title,
        "summary": guide.header.summary,
        "needs": guide.header.needs,
        "before": [_other(guide) for guide in page["before"]],
        "duration": wording.guide.minutes.format(minutes=guide.header.minutes),
        "help": page["help"],
        "verified": page["verified"],
        "introduction": toolbox.paper.write(opening(guide, wording), "").html,
        "explains": _explained(page["introduction"].definitions, toolbox),
        "warnings": short_warnings(guide.introduction, toolbox),
        "steps": [
            {
                "number": view.step.number,
                **_later(guide.number(view.step.lasting)),
                "title": view.step.title,
                **_text(view.step.text, toolbox),
                "explains": _explained(view.definitions, toolbox),
                **_picture(view.picture, view.step.picture),
                "gestures": [line.as_dict() for line in lines(guide, view.step, wording)],
                "warnings": short_warnings(view.step.text, toolbox),
                **_signed(guide, view.step, toolbox),
            }
            for view in page["steps"]
        ],
        "after": [_other(guide) for guide in page["after"]],
        "words": list(_words(words, page["met"], wording)),
        **_later(guide.number()),
        "version": wording.paper.version.format(version=guide.version),
        "newest": page["short"] and page["short"].as_dict(),
        "images": short_link(toolbox.site, guide.slug, "i").as_dict() if toolbox.site else None,
        **_owner(guide, wording),
    }


def _later(number: str) -> dict[str, str]:
    """The number by which one goes on elsewhere, where there is one."""
    return {"later": shown_number(number)} if number else {}


def _signed(guide: Guide, step: Step, toolbox: Toolbox) -> dict[str, Any]:
    """Where a step is seen in sign language."""
    if not (guide.is_signed and toolbox.site):
        return {}
    return {"signs": short_link(toolbox.site, guide.slug, f"s{step.number}").as_dict()}


def _owner(guide: Guide, wording: Wording) -> dict[str, str]:
    """Whose guide it is, where its folder says so."""
    owner = guide.collection
    return {"owner": wording.collection.paper.format(name=owner.name, licence=owner.licence)} if owner else {}


def _other(guide: Guide) -> dict[str, str]:
    return {"slug": guide.slug, "title": guide.header.title}


def _text(text: Text, toolbox: Toolbox) -> dict[str, Markup]:
    """What everybody reads, and apart from it the call-outs."""
    parts = {
        "text": (block for block in text.blocks if not isinstance(block, CallOut)),
        "apart": (block for block in text.blocks if isinstance(block, CallOut)),
    }
    return {name: toolbox.paper.write(Text(tuple(blocks)), "").html for name, blocks in parts.items()}


def _explained(definitions: Iterable[tuple[str, str]], toolbox: Toolbox) -> list[str]:
    """The words that a text is the first in its guide to use, as `_words` names them."""
    return [_name(key, toolbox.guidebook.glossary[key]) for _, key in definitions]


def _picture(drawing: Markup, picture: Picture) -> dict[str, Any]:
    """The drawing of a step, or the photo that it has instead."""
    if drawing or picture.photo is None:
        return {"screen": with_lines(drawing)}
    photo = picture.photo
    return {"photo": {"src": photo.address, "alt": picture.alternative, "width": photo.width, "height": photo.height}}


def _words(words: Mapping[str, Word], met: Container[str], wording: Wording) -> Iterator[dict[str, str | bool]]:
    """What each word means, in the order of the words, and whether an earlier guide has told it."""
    for key, word in sorted(words.items()):
        yield {
            "word": _name(key, word),
            "long_form": wording.glossary.long_form.format(long_form=word.long_form) if word.long_form else "",
            "definition": word.definition,
            "met": key in met,
        }


def _name(key: str, word: Word) -> str:
    return word.forms[0] if word.forms else key
