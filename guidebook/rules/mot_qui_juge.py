"""Words that call a task easy, and so the person who fails at it stupid.

Looks at everything read or heard. Source: our wording guide (« no shame »). What is kind is let
through: « ce n’est pas facile », « plus facile », « facile à lire ». So are the labels drawn in the
guide's screens. Cannot know: irony, a photographed button that says « Paiement facile », and
« la démarche est simple », since a password may be « simple » too.
Measured: 0 false alarms in the first 8 guides; 9 odd sentences written after the rule: none; 7 bad ones: 6 found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._sentences import line_at, without
from guidebook.rules._texts import Drawn, everything_in, folded, same

ID = "mot-qui-juge"
LEVEL = Level.ERROR
LANGUAGE = "fr"
REASON = "Qui n’arrive pas à faire une chose « facile » se sent bête, et n’ose plus demander."

_TO_DO = r"(?:(?:vous|se|le|la|les|y|en) |s’|l’)*(?!(?:votre|notre|autre|quatre)\b)(?:[^\W\d_]+(?:er|ir|re|oir)|er)\b"
_NOT = r"(?<!\bpas )(?<!\bplus )(?<!\bmoins )(?<!\bpas si )(?<!\bpas très )(?<!\bpas toujours )(?<!\btrop )"
_NOT_WHAT = r"(?! à (?:lire|deviner|pirater|retenir)\b)"
_REMOVE = "Retirez ces mots : la phrase dit la même chose sans eux."
_SAY_IT = "Dites directement le geste, par exemple « Cliquez sur… »."
_EXPLAIN = "Expliquez ce qu’il faut savoir, ou retirez ces mots."

_JUDGEMENTS = tuple(
    (part, re.compile(pattern, re.I), cure)
    for part, pattern, cure in (
        ("facile", _NOT + r"\bfaciles?\b" + _NOT_WHAT, _REMOVE),
        ("facilement", _NOT + r"\bfacilement\b", _REMOVE),
        ("simplement", r"\b(?:tout )?simplement\b", _REMOVE),
        (
            "suffi",
            r"(?<!\bne )(?<!\bn’)\b(?:il (?:vous )?)?suffi(?:t|ra|rait)(?: \w+){0,2}? (?:de |d’|que |qu’)",
            _SAY_IT,
        ),
        ("qu’à", r"\b(?:il )?n’y a (?:plus )?qu’à (?=" + _TO_DO + ")", _SAY_IT),
        ("qu’à", r"\bvous n’(?:avez|aurez) (?:plus )?qu’à (?=" + _TO_DO + ")", _SAY_IT),
        ("juste", r"\bjuste à (?=" + _TO_DO + ")", _SAY_IT),
        ("évident", _NOT + r"\bévidente?s?\b", _EXPLAIN),
        ("évidemment", r"\bévidemment\b", _REMOVE),
        ("enfantin", r"\benfantine?s?\b", _REMOVE),
        ("sait", r"\b(?:tout le monde|chacun) (?:le )?sait\b", _EXPLAIN),
        ("savez", r"\bcomme vous le savez\b", _EXPLAIN),
        ("devriez", r"\bvous devriez (?:déjà )?(?:le )?savoir\b", _EXPLAIN),
        ("sûr", r"(?<!\bes )(?<!\best )(?<!\bsuis )(?<!\bêtes )(?<!\bvous )(?<!\bsont )\bbien sûr\b", _REMOVE),
        ("jeu", r"\bun jeu d’enfants?\b", _REMOVE),
        ("rien", r"\brien de plus (?:simple|facile)\b", _REMOVE),
        ("quoi", r"\bquoi de plus (?:simple|facile)\b", _REMOVE),
        ("simple", r"\bc’est (?:très |tout |vraiment |si |aussi |hyper |super )?simple\b" + _NOT_WHAT, _REMOVE),
        ("bonjour", r"\bsimples? comme bonjour\b", _REMOVE),
        ("doigts", r"\bles doigts dans le nez\b", _REMOVE),
        ("n’est", r"\bce n’est pas (?:bien |très |si )?(?:compliqué|difficile|sorcier)\b", _REMOVE),
        ("compliqué", r"\brien de (?:bien )?compliqué\b", _REMOVE),
    )
)
"""What judges: letters that are always in it, in a row; the whole; and how to do without it."""


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each judging expression."""
    everything = list(everything_in(guide))
    if not _suspect(" ".join(sentence.text for sentence in everything)):
        return
    drawn = Drawn(guide)
    for sentence in everything:
        suspect = _suspect(sentence.text)
        if not suspect:
            continue
        plain = re.sub(r"\s", " ", without(sentence, lambda label: label.words in drawn))
        taken: set[int] = set()
        for pattern, cure in suspect:
            for match in pattern.finditer(plain):
                if taken.isdisjoint(range(*match.span())):
                    taken.update(range(*match.span()))
                    line = line_at(sentence, match.start())
                    message = f"Cette façon de dire peut blesser : « {same(match.group())} »."
                    yield Problem(guide.path, line, ID, message, cure, LEVEL)


def _suspect(text: str) -> list[tuple[re.Pattern[str], str]]:
    """The judgements that a text may hold."""
    small = folded(text)
    return [(pattern, cure) for part, pattern, cure in _JUDGEMENTS if part in small]
