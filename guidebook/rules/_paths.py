"""The texts of the learners' paths, in the shape that rules read: a guide that is all introduction."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from guidebook.model.guide import Guide, Header, Passage, Verification
from guidebook.model.guidebook import Guidebook


def as_guides(guidebook: Guidebook, today: datetime.date) -> Iterator[Guide]:
    """For each parcours.yml, a guide that says all it tells learners. Nobody asks a path to be verified."""
    verified = Verification.model_construct(on=today, by="")
    for path, texts in guidebook.path_texts.items():
        yield _as_guide(path, texts, verified)


def _as_guide(path: str, texts: tuple[Passage, ...], verified: Verification) -> Guide:
    return Guide(
        slug="parcours",
        path=path,
        language="fr",
        header=Header.model_construct(
            title="", summary="", theme="", minutes=1, keywords=(), sources=(), verification=verified
        ),
        header_lines={},
        introduction="",
        introduction_passages=texts,
        steps=(),
        links=(),
        screens={},
        storyboard="",
        screen_lines={},
        version="",
    )
