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

from guidebook.guide import Guide, Guidebook
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._sentences import LABEL, blanked, label_of
from guidebook.rules._texts import drawn_in, everything_in, same

ID = "mot-qui-juge"
LEVEL = Level.ERROR
LANGUAGE = "fr"
REASON = "Qui n’arrive pas à faire une chose « facile » se sent bête, et n’ose plus demander."

_TO_DO = r"(?:(?:vous|se|le|la|les|y|en) |s’|l’)*(?!(?:votre|notre|autre|quatre)\b)(?:[^\W\d_]+(?:er|ir|re|oir)|er)\b"
_NOT = r"(?<!\bpas )(?<!\bplus )(?<!\bmoins )(?<!\bpas si )(?<!\bpas très )(?<!\bpas toujours )(?<!\btrop )"
_REMOVE = "Retirez ces mots : la phrase dit la même chose sans eux."
_SAY_IT = "Dites directement le geste, par exemple « Cliquez sur… »."
_EXPLAIN = "Expliquez ce qu’il faut savoir, ou retirez ces mots."

_JUDGEMENTS: tuple[tuple[str, str], ...] = (
    (_NOT + r"\bfaciles?\b(?! à (?:lire|deviner|pirater|retenir)\b)", _REMOVE),
    (_NOT + r"\bfacilement\b", _REMOVE),
    (r"\b(?:tout )?simplement\b", _REMOVE),
    (r"(?<!\bne )(?<!\bn’)\b(?:il (?:vous )?)?suffi(?:t|ra|rait)(?: \w+){0,2}? (?:de |d’|que |qu’)", _SAY_IT),
    (r"\b(?:il )?n’y a (?:plus )?qu’à (?=" + _TO_DO + ")", _SAY_IT),
    (r"\bvous n’(?:avez|aurez) (?:plus )?qu’à (?=" + _TO_DO + ")", _SAY_IT),
    (r"\bjuste à (?=" + _TO_DO + ")", _SAY_IT),
    (_NOT + r"\bévidente?s?\b", _EXPLAIN),
    (r"\bévidemment\b", _REMOVE),
    (r"\benfantine?s?\b", _REMOVE),
    (r"\b(?:tout le monde|chacun) (?:le )?sait\b|\bcomme vous le savez\b", _EXPLAIN),
    (r"\bvous devriez (?:déjà )?(?:le )?savoir\b", _EXPLAIN),
    (r"(?<!\bes )(?<!\best )(?<!\bsuis )(?<!\bêtes )(?<!\bvous )(?<!\bsont )\bbien sûr\b", _REMOVE),
    (r"\bun jeu d’enfants?\b", _REMOVE),
    (r"\b(?:rien|quoi) de plus (?:simple|facile)\b", _REMOVE),
    (
        r"\bc’est (?:très |tout |vraiment |si |aussi |hyper |super )?simple\b(?! à (?:lire|deviner|pirater|retenir)\b)",
        _REMOVE,
    ),
    (r"\bsimples? comme bonjour\b|\bles doigts dans le nez\b", _REMOVE),
    (r"\bce n’est pas (?:bien |très |si )?(?:compliqué|difficile|sorcier)\b|\brien de (?:bien )?compliqué\b", _REMOVE),
)
"""What judges, and how to do without it."""


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each judging expression."""
    drawn = drawn_in(guide)
    for passage in everything_in(guide):
        plain = _comparable(LABEL.sub(lambda m: blanked(m) if label_of(m) in drawn else m.group(), passage.text))
        taken: set[int] = set()
        for pattern, cure in _JUDGEMENTS:
            for match in re.finditer(pattern, plain, re.I):
                if taken.isdisjoint(range(*match.span())):
                    taken.update(range(*match.span()))
                    line = passage.line + passage.text.count("\n", 0, match.start())
                    yield Problem(
                        guide.path,
                        line,
                        ID,
                        f"Cette façon de dire peut blesser : « {same(match.group())} ».",
                        cure,
                        LEVEL,
                    )


def _comparable(text: str) -> str:
    """Plain spaces and curly apostrophes, every character in its place."""
    return re.sub(r"\s", " ", text).replace("'", "’").replace("*", " ")
