"""The gestures that French instructions ask for: imperatives found in a sentence, and their kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from guidebook.model.text import Sentence
from guidebook.reading.text.inlines import sentences_of
from guidebook.rules._sentences import without
from guidebook.rules._texts import folded

_KINDS = {
    "écrire": "tapez retapez écrivez saisissez entrez remplissez complétez renseignez indiquez recopiez effacez",
    "cliquer": "cliquez double-cliquez touchez validez",
    "appuyer": "appuyez",
    "cocher": "cochez décochez",
    "choisir": "choisissez sélectionnez",
    "ouvrir": "ouvrez rouvrez allez retournez revenez connectez déconnectez fermez lancez quittez rendez-vous",
    "envoyer": "joignez envoyez ajoutez déposez transmettez",
    "enregistrer": "téléchargez enregistrez",
    "imprimer": "imprimez",
    "préparer": "prenez préparez sortez branchez allumez insérez",
    "signer": "signez",
    "téléphoner": "appelez téléphonez",
    "déplacer": "glissez déplacez faites",
    "": "lisez relisez regardez vérifiez contrôlez cherchez trouvez repérez attendez patientez notez gardez "
    "rangez copiez collez demandez essayez montrez mettez donnez parlez comparez continuez supprimez laissez "
    "commencez passez descendez remontez reprenez changez suivez apportez créez agrandissez répondez "
    "acceptez refusez activez arrêtez éteignez débranchez",
}  # fmt: skip
"""The imperatives by kind of gesture. "" is no kind: looking, waiting, or a verb too vague to name a gesture."""

_KIND_OF = {verb: kind for kind, verbs in _KINDS.items() for verb in verbs.split()}
_LONGEST_FIRST = "|".join(sorted(_KIND_OF, key=len, reverse=True))
_SIGN = re.compile("|".join(sorted({"ez" if "ez" in verb else verb for verb in _KIND_OF})))
"""What every verb has in it: other words need not be compared with the long list."""

_VERB = re.compile(rf"(?<![\w-])(?=[\w-]*(?:{_SIGN.pattern}))({_LONGEST_FIRST})(?:-vous)?(?![^\W_])", re.I)
_NOT_AN_ORDER = re.compile(
    r"(?:\bne|\bn’|\bvous|\bou|\bou bien|\bsinon,?)(?:\s+(?:vous|le|la|les|lui|leur|y|en|me|nous))*(?:\s+[lm]’)?\s*$",
    re.I,
)
"""What stands before a verb that says « vous » do, don't, or could do instead."""

_IDIOM = re.compile(
    r"^(?:prenez\s+(?:votre|le)\s+temps|faites\s+(?!glisser|défiler)|rendez-vous\s+(?!sur|à|au|dans|en)|allez-y\b)",
    re.I,
)

_WHERE_TO_BEGIN = re.compile(r"ouvrez\s+internet\b", re.I)
"""The place where an address is typed, open already for whoever was on another page: no kind of its own."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """One imperative; `kind` is empty where nothing on a screen changes."""

    verb: str
    kind: str


def gestures_at_most(text: str) -> int:
    """As many gestures as a text asks for, or more."""
    return len(_SIGN.findall(folded(text)))


def gestures(sentence: Sentence) -> Iterator[Gesture]:
    """What a sentence tells the learner to do. Labels are not read: « Envoyer et fermer » is one button."""
    text = without(sentence)
    told, last = False, 0
    for match in _VERB.finditer(text):
        between, verb = text[last : match.start()], folded(match.group())
        last = match.end()
        told = bool(_NOT_AN_ORDER.search(between)) or (told and bool(re.fullmatch(r"[^.,;:]*\bet\s*", between)))
        if told or _is_noun(text, match) or _IDIOM.match(text[match.start() :]):
            continue
        kind = _KIND_OF[verb if verb in _KIND_OF else verb.removesuffix("-vous")]
        yield Gesture(verb, "" if _WHERE_TO_BEGIN.match(text, match.start()) else kind)


def first_verb(title: str) -> str | None:
    """The first imperative or « vous » form in a title, wherever it stands."""
    found = (_VERB.search(without(sentence)) for sentence in sentences_of(title, 0))
    return next((match.group().lower() for match in found if match), None)


def _is_noun(text: str, match: re.Match[str]) -> bool:
    """« Prenez rendez-vous », « votre rendez-vous »: not at the start, nor after « puis »."""
    before = text[: match.start()].strip(" «(")
    return match.group().lower() == "rendez-vous" and bool(before) and not before.endswith((",", "puis", "ensuite"))
