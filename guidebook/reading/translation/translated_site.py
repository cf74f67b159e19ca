"""A Guidebook in French → the same in another language, with what all its guides share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from guidebook.languages.units import Kind, Unit, same
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.path import LearnerPath, Stop
from guidebook.model.service import Help, Service
from guidebook.model.theme import Theme
from guidebook.model.word import Word
from guidebook.problem import Problems, Read
from guidebook.reading.settings.folders import Folder
from guidebook.reading.settings.site_languages import Spoken
from guidebook.reading.translation.guide_units import words
from guidebook.reading.translation.po_files import COMMON, LABELS, Source, sources_of
from guidebook.reading.translation.shared_units import term
from guidebook.reading.translation.translated_texts import Texts

Sources = Mapping[str, Sequence[Source]]
"""The files that say what guides share, by language; those of the last folder first: it may speak in its own way."""


def shared_sources(folders: Sequence[Folder], languages: Spoken) -> Read[Sources]:
    """What the files of all folders say, in the languages that the site asks for."""
    found: dict[str, list[Source]] = {code: [] for code in languages.asked}
    problems = Problems()
    for folder in reversed(folders) if languages.asked else ():
        for name in (COMMON, LABELS):
            sources, said = sources_of(name, folder, folder.path, languages)
            problems.extend(said)
            for code, source in sources.items():
                found[code].append(source)
    return found, tuple(problems)


def in_language(french: Guidebook, code: str, guides: Iterable[Guide], sources: Sequence[Source]) -> Read[Guidebook]:
    """The Guidebook in a language, whose guides are these."""
    texts = Texts(code, sources)
    made = replace(
        french,
        language=code,
        editions={},
        guides=tuple(guides),
        themes={key: _theme(key, theme, texts) for key, theme in french.themes.items()},
        services={key: _service(key, service, texts) for key, service in french.services.items()},
        glossary={key: _word(key, word, texts) for key, word in french.glossary.items()},
        paths=french.paths.model_copy(
            update={"learners": {key: _path(key, path, texts) for key, path in french.paths.learners.items()}}
        ),
        glosses=_glosses(sources, texts),
        meanings={key: found for key, word in french.glossary.items() if (found := texts.words(term(key, word), ""))},
        untranslated=frozenset(texts.french - {""}),
    )
    return made, tuple(texts.problems)


def _glosses(sources: Iterable[Source], texts: Texts) -> dict[str, str]:
    """What labels mean: all that is there, for nobody needs to open the guides to know them."""
    files = (source for source in sources if Path(source.path).name.startswith(LABELS))
    units = (Unit("", same(entry.msgid), Kind.LABEL) for source in files for entry in source.catalogue)
    return {unit.text: meaning for unit in dict.fromkeys(units) if (meaning := texts.words(unit, ""))}


def _theme(key: str, theme: Theme, texts: Texts) -> Theme:
    title = texts.words(words(f"themes/{key}/titre", theme.title), theme.title)
    sentence = texts.words(words(f"themes/{key}/phrase", theme.sentence), theme.sentence)
    return theme.model_copy(update={"title": title, "sentence": sentence})


def _word(key: str, word: Word, texts: Texts) -> Word:
    definition = texts.words(words(f"mots/{key}/definition", word.definition), word.definition)
    return word.model_copy(update={"definition": definition})


def _service(key: str, service: Service, texts: Texts) -> Service:
    ways = tuple(_help(f"services/{key}/aide/{number}", way, texts) for number, way in enumerate(service.help, 1))
    return service.model_copy(update={"help": ways})


def _help(place: str, way: Help, texts: Texts) -> Help:
    sentence = texts.words(words(place, way.sentence), way.sentence)
    caution = texts.words(words(f"{place}/reserve", way.caution), way.caution) if way.caution else None
    return way.model_copy(update={"sentence": sentence, "caution": caution})


def _path(key: str, path: LearnerPath, texts: Texts) -> LearnerPath:
    place = f"parcours/{key}"
    return path.model_copy(
        update={
            "title": texts.words(words(f"{place}/titre", path.title), path.title),
            "summary": texts.words(words(f"{place}/resume", path.summary), path.summary),
            "audience": tuple(
                texts.words(words(f"{place}/pour_qui/{number}", one), one)
                for number, one in enumerate(path.audience, 1)
            ),
            "stops": tuple(_stop(place, stop, texts) for stop in path.stops),
        }
    )


def _stop(place: str, stop: Stop, texts: Texts) -> Stop:
    return stop.model_copy(update={"why": texts.words(words(f"{place}/{stop.guide}", stop.why), stop.why)})
