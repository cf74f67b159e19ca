"""Words of the glossary that nothing shows: kept up for nobody, or misspelt."""

from __future__ import annotations

import json
from collections.abc import Iterator

from guidebook.machine.store import NOWHERE, Store, key_of
from guidebook.model.glossary import Glossary
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Level, Problem
from guidebook.reading.names import listing
from guidebook.rules._texts import everything_in

_TOLD = 8
"""As many names as one reads in a sentence."""


def unmet_words(guidebook: Guidebook, store: Store = NOWHERE) -> Iterator[Problem]:
    """One Problem for each file that has such words, at the first of them."""
    unmet = dict(guidebook.word_places)
    glossary = Glossary(guidebook.glossary)
    for text in guidebook.path_texts.values():
        for found in (found for sentence in text.sentences() for found in glossary.find(sentence.text)):
            unmet.pop(found.key, None)
    for guide in guidebook.guides:
        if not unmet:
            return
        for key in _met(guide, glossary, guidebook, store):
            unmet.pop(key, None)
    for path in dict.fromkeys(path for path, _ in unmet.values()):
        keys = [key for key, (where, _) in unmet.items() if where == path]
        more = f" et {len(keys) - _TOLD} autres" if len(keys) > _TOLD else ""
        yield Problem(
            path,
            unmet[keys[0]][1],
            "mot-sans-guide",
            f"Aucun guide n’a ces mots : {listing(keys[:_TOLD])}{more}.",
            "Retirez-les, ou ajoutez la forme que les guides emploient.",
            Level.ADVICE,
        )


def _met(guide: Guide, glossary: Glossary, guidebook: Guidebook, store: Store) -> list[str]:
    """The keys of the words in a guide; one that has not changed is not read again."""
    key = key_of("words", guide.digest, guide.language, guidebook.shared)
    kept = store.get(key) if guide.digest else None
    if kept is None:
        met = {found.key for sentence in everything_in(guide) for found in glossary.find(sentence.text)}
        kept = json.dumps(sorted(met)).encode()
        if guide.digest:
            store.put(key, kept)
    keys: list[str] = json.loads(kept)
    return keys
