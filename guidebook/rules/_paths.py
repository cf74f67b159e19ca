"""The texts of the learners' paths, in the shape that rules read: a guide that is all introduction."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from guidebook.model.guide import Guide, Header, Verification
from guidebook.model.guidebook import Guidebook


def as_guides(guidebook: Guidebook, today: datetime.date) -> Iterator[Guide]:
    """One guide that says all that parcours.yml tells learners. Nobody asks a path to be verified."""
    if not guidebook.path_texts:
        return
    verified = Verification.model_construct(on=today, by="")
    yield Guide(
        slug="parcours",
        path="guides/parcours.yml",
        language="fr",
        header=Header.model_construct(
            title="", summary="", theme="", minutes=1, keywords=(), sources=(), verification=verified
        ),
        header_lines={},
        introduction="",
        introduction_passages=guidebook.path_texts,
        steps=(),
        links=(),
        screens={},
        storyboard="",
        screen_lines={},
        version="",
    )
