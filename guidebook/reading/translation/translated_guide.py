"""A guide and the file of its translations → the guide in another language, made of the same steps and screens.

A stale or missing title, or more than half of the steps that lack a sentence: all sentences stay French, for a text
that goes from one language to another and back is harder than either. Titles that are fresh stay translated.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from guidebook.languages.catalogue import State
from guidebook.languages.units import Kind, same
from guidebook.model.content import Content
from guidebook.model.guide import Guide, Header
from guidebook.model.outline import outline_of
from guidebook.model.step import Step
from guidebook.model.text import Block, CallOut, List, Sentence, Text
from guidebook.model.translation import Translation
from guidebook.problem import Level, Problem, Read
from guidebook.reading.translation.guide_units import GuideUnits, alternative_of, keywords_of, words
from guidebook.reading.translation.po_files import Source
from guidebook.reading.translation.translated_texts import Texts
from guidebook.screens.azerty import known_keys

_STRANGE = 0.25
"""A file of which less is in the guide, of 1, is another guide's."""
_FEW = 4


def translated(guide: Guide, units: GuideUnits, code: str, source: Source | None) -> Read[Guide]:
    """The guide in a language; all French where it has no file, or one that is another guide's or language's."""
    said = _about_file(units, code, source) if source else None
    made = _Translated(guide, units, code, [source] if source and not said else [])
    return made.guide(), (*((said,) if said else ()), *made.problems)


def _about_file(units: GuideUnits, code: str, source: Source) -> Problem | None:
    told = source.catalogue.head("Language").replace("_", "-")
    if told and told.lower() != code.lower():
        message = f"La ligne « Language » de ce fichier dit « {told} », et son nom dit « {code} »."
        return _of_file(source, "traduction-langue", message, "Corrigez celui des deux qui se trompe.")
    known = {same(unit.text) for unit in units}
    entries = [entry for entry in source.catalogue if entry.msgstr]
    there = sum(same(entry.msgid) in known for entry in entries)
    if len(entries) >= _FEW and there < _STRANGE * len(entries):
        message = "Ce fichier traduit les phrases d’un autre guide."
        cure = f"Mettez-le dans le dossier de son guide, puis tapez « guidebook traduire {code} »."
        return _of_file(source, "traduction-etrangere", message, cure)
    return None


def _of_file(source: Source, rule: str, message: str, cure: str) -> Problem:
    return Problem(source.path, 1, rule, message, cure, Level.ADVICE)


class _Translated:
    """One guide, being made in a language."""

    def __init__(self, guide: Guide, units: GuideUnits, code: str, sources: list[Source]) -> None:
        self._guide, self._units, self._code, self._sources = guide, units, code, sources
        self._texts = Texts(code, sources, _labels(guide))
        self._in_french = not sources or self._is_too_old()

    @property
    def problems(self) -> Iterable[Problem]:
        return self._texts.problems

    def guide(self) -> Guide:
        """The guide, whose film and voices are French."""
        header, content = self._header(), self._content()
        return replace(
            self._guide,
            language=self._code,
            header=header,
            version=self._version(),
            outline=outline_of(content),
            opened=lambda: content,
            film=None,
            recordings=(),
            translation=self._translation(),
        )

    def _is_too_old(self) -> bool:
        if self._texts.state(words("titre", self._guide.header.title)) is not State.FRESH:
            return True
        late = {
            unit.place.partition("/")[0]
            for unit in self._units
            if unit.kind is not Kind.ALTERNATIVE and self._texts.state(unit) is not State.FRESH
        }
        return sum(place.startswith("etape-") for place in late) * 2 > len(self._guide.steps)

    def _header(self) -> Header:
        header, texts = self._guide.header, self._texts
        return header.model_copy(
            update={
                "title": texts.words(words("titre", header.title), header.title),
                "summary": texts.words(words("resume", header.summary), header.summary),
                "needs": tuple(texts.words(words(f"il_faut/{n}", one), one) for n, one in enumerate(header.needs, 1)),
                "keywords": texts.keywords(keywords_of(header)),
            }
        )

    def _content(self) -> Content:
        guide = self._guide
        return replace(
            guide.opened(),
            introduction=self._text(guide.introduction),
            without_internet=self._text(guide.without_internet),
            steps=tuple(map(self._step, guide.steps)),
        )

    def _step(self, step: Step) -> Step:
        place, picture = f"etape-{step.number}", step.picture
        return replace(
            step,
            title=self._texts.words(words(f"{place}/titre", step.title), step.title),
            text=self._text(step.text),
            picture=replace(picture, alternative=self._texts.words(alternative_of(step), picture.alternative)),
        )

    def _text(self, text: Text) -> Text:
        made = Text(tuple(map(self._block, text.blocks)))
        return text if self._in_french else made

    def _block(self, block: Block) -> Block:
        match block:
            case List(items=items):
                return replace(block, items=tuple(tuple(map(self._block, item)) for item in items))
            case CallOut():
                inside = tuple(map(self._block, block.blocks))
                return replace(block, title=self._sentences(block.title), blocks=inside)
            case _:
                return replace(block, sentences=self._sentences(block.sentences))

    def _sentences(self, sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
        return tuple(self._texts.sentence(self._units.of(one), one) for one in sentences)

    def _version(self) -> str:
        """That of the French, where nothing else is shown."""
        if not self._sources:
            return self._guide.version
        strings = (entry.msgid + "\0" + entry.msgstr for entry in self._sources[0].catalogue)
        text = "\0".join((self._guide.version, *strings))
        return hashlib.sha256(text.encode()).hexdigest()[:6].upper()

    def _translation(self) -> Translation:
        count, catalogue = self._texts.count, self._sources[0].catalogue if self._sources else None
        return Translation(
            catalogue.head("X-Origin") if catalogue else "",
            catalogue.head("X-Read-By") if catalogue else "",
            count[State.FRESH],
            count[State.STALE],
            count[State.EMPTY],
            self._in_french,
            frozenset(self._texts.french),
        )


def _labels(guide: Guide) -> frozenset[str]:
    """The words that stay French in a translation: those that the screens draw, and the keys of the keyboard."""
    drawn = (text for screen in guide.screens.values() for text in screen.texts())
    return frozenset(map(same, (*drawn, *known_keys())))
