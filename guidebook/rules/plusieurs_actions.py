"""More than one thing to do: two imperatives in a sentence, or more than two kinds of gestures in a step.

Looks at the titles, the introduction and the steps; a call-out doesn't count for its step, since
not everyone does what it says. Source: FALC, one idea a sentence; design/guides.md, one thing a
step. Typing in several fields is one kind; looking, waiting and noting are none. Alternatives
(« ou », « sinon ») count once. Cannot know: a verb that isn't in `_gestures`.
Measured: 0 false alarms in 72 real steps; 16 odd sentences written after the rule: none; 7 bad ones: 6 found
(its verb was added since).
"""

from __future__ import annotations

from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.step import Step
from guidebook.model.text import Sentence
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._gestures import gestures, gestures_at_most
from guidebook.rules._texts import titles_of

ID = "plusieurs-actions"
LEVEL = Level.ERROR
LANGUAGE = "fr"
REASON = "Un geste à la fois : on le fait, on regarde ce qui a changé, puis on lit la suite."
MOST_KINDS = 2


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each sentence, and each step, that asks for too much."""
    steps = (sentence for step in guide.steps for sentence in step.text.sentences())
    opening = (sentence for text in guide.opening() for sentence in text.sentences())
    for sentence in (*opening, *titles_of(guide), *steps):
        if gestures_at_most(sentence.text) > 1:
            yield from _in_sentence(guide, sentence)
    for step in guide.steps:
        yield from _in_step(guide, step)


def _in_sentence(guide: Guide, sentence: Sentence) -> Iterator[Problem]:
    verbs = [gesture.verb for gesture in gestures(sentence)]
    if len(verbs) > 1:
        yield Problem(
            guide.path,
            sentence.line,
            ID,
            f"Cette phrase demande {len(verbs)} actions : {', '.join(f'« {verb} »' for verb in verbs)}.",
            f"Écrivez une phrase par action. La deuxième commence par « {verbs[1].capitalize()} ».",
            LEVEL,
        )


def _in_step(guide: Guide, step: Step) -> Iterator[Problem]:
    everyones = [sentence for sentence in step.text.sentences(call_outs=False) if gestures_at_most(sentence.text)]
    found = (gesture.kind for sentence in everyones for gesture in gestures(sentence))
    kinds = [kind for kind in dict.fromkeys(found) if kind]
    if len(kinds) > MOST_KINDS:
        yield Problem(
            guide.path,
            step.line,
            ID,
            f"Cette étape demande {len(kinds)} sortes de gestes : {', '.join(kinds)}.",
            "Faites-en deux étapes, avec une image chacune.",
            LEVEL,
        )
