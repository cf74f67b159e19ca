"""`verifier --faits`: which sentence rests on which page, to be gone through before somebody signs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.source import Fact, Source

_OURS = "nous : notre dessin, ou notre conseil"


def rows(guidebook: Guidebook) -> Iterator[dict[str, Any]]:
    """One row for each sentence and each of its sources, in the order of the guides."""
    for guide in guidebook.guides:
        keyed = guide.header.keyed()
        for fact in guide.facts:
            for key in fact.sources:
                yield {
                    "guide": guide.path,
                    "etape": fact.step,
                    "ligne": fact.sentence.line,
                    "phrase": _sentence(fact),
                    **_source(key, keyed.get(key)),
                }


def report(guidebook: Guidebook) -> str:
    """The same to read: each guide, its sentences, under each what it rests on."""
    return "\n".join(line for guide in guidebook.guides for line in _guide(guide)) or "Aucun guide."


def _guide(guide: Guide) -> Iterator[str]:
    yield from ("", guide.path)
    if not guide.facts:
        yield "  Aucun fait. Dans l’en-tête, « faits: » dit quelle phrase vient de quelle source."
    keyed = guide.header.keyed()
    for fact in guide.facts:
        where = f"étape {fact.step}" if fact.step else "avant l’étape 1"
        yield f"  {where}, ligne {fact.sentence.line} : {_sentence(fact)}"
        yield from (f"      {_said(key, keyed.get(key))}" for key in fact.sources)
    named = {key for fact in guide.facts for key in fact.sources}
    if idle := [key for key in keyed if key not in named]:
        yield f"  Sources dont aucune phrase ne vient : {', '.join(idle)}."


def _sentence(fact: Fact) -> str:
    """The sentence without the space that stands for a marker before a stop."""
    return re.sub(r"\s+(?=[.,])", "", fact.sentence.plain)


def _source(key: str, source: Source | None) -> dict[str, str | None]:
    if source is None:
        return {"source": key, "titre": _OURS, "adresse": None, "date": None, "lu_le": None, "confiance": None}
    return {
        "source": key,
        "titre": source.title,
        "adresse": source.address,
        "date": source.published,
        "lu_le": source.read_on.isoformat(),
        "confiance": source.confidence,
    }


def _said(key: str, source: Source | None) -> str:
    if source is None:
        return _OURS
    dated = f"page de {source.published}" if source.published else "page sans date"
    line = f"{source.confidence} · {key} : {source.title} · {dated}, lue le {source.read_on:%d/%m/%Y}"
    return f"{line}\n        {source.address}"
