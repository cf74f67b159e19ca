"""« Il », « Elle » or « Cela » at the head of a sentence, where nothing said before can be meant.

Looks at each passage by itself: a step with its title, or a call-out without its title, which is opened alone. A noun
of the same gender and number must stand before, « votre » and « l’ » going with both; « Cela » needs a sentence. « Il
faut », « Il y a » are nobody. Source: easy-to-read rules, the noun again rather than a pronoun. Cannot know: which of
two nouns is meant, nor whether the noun is far away.
Measured: 0 false alarms in the first 21 guides, which have no such sentence left. In the ten before they were mended,
32 sentences began so: 3 are told, rightly; one false alarm (« Il vous faut ») mended the rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.model.text import Sentence
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._passages import Passage, passages

ID = "pronom-seul"
LEVEL = Level.ADVICE
LANGUAGE = "fr"
REASON = "Qui lit lentement, ou ouvre seulement ce passage, ne sait pas de quoi on parle."

_HEAD = re.compile(r"(Il|Elle|Ils|Elles|Cela|Ça)\s")
_NOBODY = re.compile(
    r"Il\s(?:ne\s|n’)?(?:(?:vous\s|nous\s)?(?:faut|faudra|faudrait)|y\s|existe|manque|reste|suffit|s’agit|vaut\smieux|se\speut|arrive\sque|fait\s"
    r"|(?:peut|doit)\sy\savoir|est\s(?:aussi\s)?(?:possible|impossible|interdit|temps|tard|tôt|utile|inutile|important"
    r"|préférable|nécessaire|normal|rare|\d))"
)
_EITHER = r"(?:l’|d’|votre\s|notre\s|leur\s|chaque\s|[A-ZÉ]\w*[A-Z]\w*|(?<=\s)[A-ZÉ]\w+)"
_MEN = rf"\b(?:le\s|un\s|du\s|au\s|ce\s|cet\s|mon\s|ton\s|son\s|aucun\s|quel\s)|{_EITHER}"
_WOMEN = rf"\b(?:la\s|une\s|cette\s|ma\s|ta\s|sa\s|(?:mon|ton|son)\s(?=[aeéêiouyh])|aucune\s|quelle\s)|{_EITHER}"
_SEVERAL = r"\b(?:les|des|aux|vos|nos|leurs|ces|mes|tes|ses|plusieurs|quelques|deux|trois|quatre|cinq|six|\d+)\s"
_NOUNS = {
    pronoun: re.compile(nouns, re.I if pronoun in ("Ils", "Elles") else 0)
    for pronoun, nouns in {"Il": _MEN, "Elle": _WOMEN, "Ils": _SEVERAL, "Elles": _SEVERAL}.items()
}


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each such sentence."""
    for passage in passages(guide):
        for pronoun, sentence in _alone(passage):
            yield Problem(
                guide.path,
                sentence.line,
                ID,
                f"Cette phrase commence par « {pronoun} » : rien avant ne dit de quoi on parle.",
                f"Écrivez le nom à la place de « {pronoun} ».",
                LEVEL,
            )


def _alone(passage: Passage) -> Iterator[tuple[str, Sentence]]:
    said = ""
    for sentence in passage:
        head = _HEAD.match(sentence.text)
        if head and not _NOBODY.match(sentence.text) and not _named(head[1], said):
            yield head[1], sentence
        said += f" {_uncapitalised(sentence.text)}"


def _uncapitalised(text: str) -> str:
    """The sentence as it would go on after another; « FranceConnect » keeps its capital."""
    first = text.split(" ", 1)[0]
    return text if any(map(str.isupper, first[1:])) else text[:1].lower() + text[1:]


def _named(pronoun: str, said: str) -> bool:
    nouns = _NOUNS.get(pronoun)
    return bool(nouns.search(said) if nouns else said)
