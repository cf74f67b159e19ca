"""The texts of the learners' paths, in the shape that rules read: a guide that is all introduction."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from guidebook.model.content import Content
from guidebook.model.guide import Guide, Header, Verification
from guidebook.model.guidebook import Guidebook
from guidebook.model.outline import outline_of
from guidebook.model.text import Text


def as_guides(guidebook: Guidebook, today: datetime.date) -> Iterator[Guide]:
    """For each parcours.yml, a guide that says all it tells learners. Nobody asks a path to be verified."""
    verified = Verification.model_construct(on=today, by="")
    for path, text in guidebook.path_texts.items():
        yield _as_guide(path, text, verified)


def _as_guide(path: str, text: Text, verified: Verification) -> Guide:
    content = Content(text)
    return Guide(
        slug="parcours",
        path=path,
        language="fr",
        header=Header.model_construct(
            title="", summary="", theme="", minutes=1, keywords=(), sources=(), verification=verified
        ),
        header_lines={},
        storyboard="",
        screen_lines={},
        version="",
        outline=outline_of(content),
        opened=lambda: content,
    )
