"""A guide → « En langue des signes »: each step as its film, beside its text and its picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from guidebook.model.guide import Guide
from guidebook.model.step import Step
from guidebook.pages.toolbox import Toolbox


@dataclass(frozen=True, slots=True)
class SignedStep:
    """One step. Its text is what its film says; `picture` is empty where it is a photo without markers."""

    step: Step
    text: Markup
    picture: Markup


def signs(guide: Guide, toolbox: Toolbox) -> dict[str, Any]:
    """What the template of « En langue des signes » reads."""
    return {
        "guide": guide,
        "filmed": guide.is_signed,
        "steps": [_step(guide, step, toolbox) for step in guide.steps],
    }


def _step(guide: Guide, step: Step, toolbox: Toolbox) -> SignedStep:
    """Words are not explained here: the film does, and the guide."""
    screen = guide.screen_of(step)
    picture = toolbox.drawer.draw(screen, step.picture.alternative) if screen else Markup()
    text = toolbox.texts.write(step.text, f"signes-{step.number}", toolbox.guidebook.glossary)
    return SignedStep(step, text.html, picture)
