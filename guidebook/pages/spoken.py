"""What can be read aloud: the passages of a guide and of the home page, sentence by sentence, in reading order.

Nothing is spoken but what is on the page: without its spaces, each sentence stands in the text of its passage's
element, those that are hidden from the eye (« repère 1 ») included. Where a passage is, by its `place`:

    introduction, introduction/bloque-1     guide: what stands before its steps; the first `details.bloque` of it
    etape-3, etape-3/bloque-1               guide: its title and text without what is folded; what is folded
    mot-rib                                 guide, practice, words explained: the definition of a word
    pratique-3-2                            practice: the second task of step 3
    images-0, images-3                      « En images »: the warnings of the introduction; step 3
    theme-sante                             home page: a tile
    debut                                   « Où je commence ? »: what stands before its gestures
    geste-3-souris, comment-3-doigt         there: what is asked with a mouse; how the hand does it, where there is none
    fin-pour-vous, fin-feuille, parcours-emploi     its end, part by part; a path

A guide's first view has no room for any of it. So a page holds no text and no key to speak, and only where there is
sound a sign of it (`data-voice`): the list is a script that the page loads when somebody asks to listen,
`assets/voice/guides/<slug>.js`, `assets/voice/accueil.js`… (`listening` says what is in it).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from guidebook.languages.wording import Wording
from guidebook.model.guide import Guide
from guidebook.model.text import (
    FOLDED,
    Block,
    Bold,
    CallOut,
    Emphasis,
    Inline,
    Link,
    List,
    Marker,
    Paragraph,
    Sentence,
    Text,
    text_of,
)
from guidebook.pages.begin import Told, told_gestures
from guidebook.pages.images import Line, lines, titled
from guidebook.pages.opening import opening
from guidebook.pages.practice import Task, tasks
from guidebook.pages.toolbox import Toolbox
from guidebook.reading.text.inlines import sentences_of

_KEY = 16
"""Signs of a key: among a million sentences, one chance in 37 million that two share one."""


@dataclass(frozen=True, slots=True)
class Passage:
    """What one button reads: its `place` in the page, and its sentences as they stand there, each on one line."""

    place: str
    sentences: tuple[str, ...]


def key_of(language: str, text: str) -> str:
    """The name of what is heard for a text: another text, even by a comma, has another."""
    return hashlib.sha256(f"{language}\n{' '.join(text.split())}".encode()).hexdigest()[:_KEY]


def spoken(guide: Guide, toolbox: Toolbox) -> tuple[Passage, ...]:
    """The passages of a guide's three pages, without those that say nothing."""
    found = (
        *_read(guide, toolbox.wording),
        *_words(guide, toolbox),
        *_practised(guide, toolbox),
        *_seen(guide, toolbox),
    )
    return tuple(passage for passage in found if passage.sentences)


def spoken_home(toolbox: Toolbox) -> tuple[Passage, ...]:
    """The tiles of the home page."""
    themes = toolbox.guidebook.themes.items()
    return tuple(Passage(f"theme-{key}", (theme.title, *_cut(theme.sentence))) for key, theme in themes)


def spoken_words(toolbox: Toolbox) -> tuple[Passage, ...]:
    """The words of the glossary, in no order: each is a passage of its own."""
    return tuple(_word(key, toolbox) for key in toolbox.guidebook.glossary)


def spoken_begin(toolbox: Toolbox) -> tuple[Passage, ...]:
    """What « Où je commence ? » asks, to those who have a mouse and to those who have none; then its end."""
    said, gestures = toolbox.wording.begin, enumerate(told_gestures(toolbox.guidebook, toolbox.wording).values(), 1)
    lead = Passage("debut", tuple(chain.from_iterable(map(_cut, (said.lead, said.calm, said.may_pass)))))
    told = [(number, one) for number, gesture in gestures for one in gesture]
    asked = (Passage(f"geste-{number}-{one.way}", tuple(_task(one.task))) for number, one in told)
    how = (Passage(f"comment-{number}-{one.way}", tuple(_how(one))) for number, one in told)
    return (lead, *asked, *how, *_end(toolbox, [one.shown for _, one in told]))


def _end(toolbox: Toolbox, gestures: list[str]) -> Iterator[Passage]:
    """The end of « Où je commence ? »; what of it the page hides is not heard there."""
    end, sheet, human = toolbox.wording.begin.end, toolbox.wording.begin.sheet, toolbox.wording.practice.end
    paths = toolbox.guidebook.paths.learners.items()
    if paths:
        yield Passage("fin-pour-vous", (end.for_you, *_cut(end.for_you_lead), *gestures))
        yield Passage("fin-parcours", (end.paths, *_cut(end.paths_lead)))
    for key, path in paths:
        yield Passage(f"parcours-{key}", (path.title, *_cut(path.summary)))
    passed, told = (sheet.passed, sheet.passed_lead), (sheet.show, sheet.gone)
    texts = (sheet.lead, sheet.tick, *passed, *told)
    yield Passage("fin-feuille", (sheet.title, *chain.from_iterable(map(_cut, texts))))
    yield Passage("fin-personne", (*_cut(human.human), human.human_link))


def spoken_alone(toolbox: Toolbox) -> tuple[Passage, ...]:
    """All that is said outside guides."""
    return (*spoken_home(toolbox), *spoken_begin(toolbox), *spoken_words(toolbox))


def _how(told: Told) -> Iterator[str]:
    for thing, said in told.how:
        yield from _cut(f"{thing} {said}")


def _read(guide: Guide, wording: Wording) -> Iterator[Passage]:
    yield from _text("introduction", (), opening(guide, wording), wording)
    for step in guide.steps:
        yield from _text(f"etape-{step.number}", (_title(step.number, step.title, wording),), step.text, wording)


def _text(place: str, before: tuple[str, ...], text: Text, wording: Wording) -> Iterator[Passage]:
    yield Passage(place, (*before, *_blocks(text.blocks, wording, folded=False)))
    for number, folded in enumerate(text.call_outs(FOLDED), 1):
        yield Passage(f"{place}/{FOLDED}-{number}", tuple(_call_out(folded, wording)))


def _words(guide: Guide, toolbox: Toolbox) -> Iterator[Passage]:
    texts = (opening(guide, toolbox.wording), *(step.text for step in guide.steps))
    for key in dict.fromkeys(key for text in texts for key in toolbox.texts.words(text)):
        yield _word(key, toolbox)


def _word(key: str, toolbox: Toolbox) -> Passage:
    word, long_form = toolbox.guidebook.glossary[key], toolbox.wording.glossary.long_form
    whole = (long_form.format(long_form=word.long_form),) if word.long_form else ()
    return Passage(f"mot-{key}", (word.forms[0] if word.forms else key, *whole, *_cut(word.definition)))


def _practised(guide: Guide, toolbox: Toolbox) -> Iterator[Passage]:
    for step in guide.steps:
        for number, task in enumerate(tasks(guide.screen_of(step), toolbox.wording), 1):
            yield Passage(f"pratique-{step.number}-{number}", tuple(_task(task)))


def _task(task: Task) -> Iterator[str]:
    yield from _cut(task.sentence)
    if task.writing:
        yield from _cut(task.writing.then)


def _seen(guide: Guide, toolbox: Toolbox) -> Iterator[Passage]:
    wording = toolbox.wording
    yield Passage("images-0", tuple(_warnings(guide.introduction, wording)))
    for step in guide.steps:
        title = _title(step.number, step.title, wording)
        gestures = (_line(line, wording) for line in lines(guide, step, wording))
        yield Passage(f"images-{step.number}", (title, *gestures, *_warnings(step.text, wording)))


def _line(line: Line, wording: Wording) -> str:
    words = "".join(text for text, _ in line.parts)
    return _one_line(f"{wording.guide.marker} {line.marker} {words}" if line.marker else words)


def _warnings(text: Text, wording: Wording) -> Iterator[str]:
    for warning in text.call_outs("attention"):
        yield wording.call_out.attention
        yield from _call_out(titled(warning), wording)


def _title(number: int, title: str, wording: Wording) -> str:
    return _one_line(f"{wording.guide.step} {number} {title}")


def _blocks(blocks: Iterable[Block], wording: Wording, folded: bool = True) -> Iterator[str]:
    """The sentences of blocks, with or without what is `folded` in a page."""
    for block in blocks:
        match block:
            case Paragraph():
                yield from _sentences(block.sentences, wording)
            case List():
                for item in block.items:
                    yield from _blocks(item, wording, folded)
            case CallOut() if folded or block.kind != FOLDED:
                yield from _call_out(block, wording, folded)


def _call_out(call_out: CallOut, wording: Wording, folded: bool = True) -> Iterator[str]:
    named = wording.call_out.mapping().get(call_out.kind, "")
    yield from _sentences(call_out.title, wording) if call_out.title else filter(None, [named])
    yield from _blocks(call_out.blocks, wording, folded)


def _sentences(sentences: Iterable[Sentence], wording: Wording) -> Iterator[str]:
    for sentence in sentences:
        yield _one_line("".join(_said(inline, wording) for inline in sentence.inlines))


def _said(inline: Inline, wording: Wording) -> str:
    match inline:
        case Marker(number=number):
            return f" {wording.guide.marker} {number}"
        case Bold(inlines=inside) | Emphasis(inlines=inside) | Link(inlines=inside):
            return "".join(_said(one, wording) for one in inside)
    return text_of(inline)


@lru_cache(1024)
def _cut(text: str) -> tuple[str, ...]:
    """Its sentences. Guides say the same instructions and explain the same words."""
    return tuple(sentence.plain for sentence in sentences_of(text, 0))


def _one_line(text: str) -> str:
    return " ".join(text.split())
