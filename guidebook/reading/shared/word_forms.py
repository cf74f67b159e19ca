"""What the words of `mots.yml` say in vain: forms that no guide's sentence can show, expressions without the word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from guidebook.model.glossary import Glossary, folded
from guidebook.model.text import Run
from guidebook.model.word import Word
from guidebook.problem import Problem, Sentences
from guidebook.reading.text.markdown import read_markdown
from guidebook.reading.yaml.tree import Tree

_PLAIN = re.compile(r"[^\W_]+(?:[\s'’-][^\W_]+)*")
"""Words and what joins them: always found, which need not be tried."""
_SIGNS_ONLY = "Écrivez un mot qui se lit, par exemple le nom de ce signe, ou retirez cette forme."
_AS_READ = "Écrivez la forme comme on la lit dans un guide, sans signe de mise en page, ou retirez-la."


def lost_forms(words: Mapping[str, Word], tree: Tree, owners: dict[str, str]) -> Iterator[Problem]:
    """One Problem for each form, the key among them, that a guide cannot have or that another word has, at its line.

    `owners` says which word has a form, in the files before too; those of this file are added.
    """
    for key in filter(str.isalnum, words):
        if (owner := owners.setdefault(folded(key), key)) != key:
            yield Problem(tree.path, tree.key_lines[key], *_taken(key, owner))
    for key, word in words.items():
        for number, form in enumerate(word.forms):
            owner = owners.setdefault(folded(form), key)
            if said := _taken(form, owner) if owner != key else _unfound(form):
                yield Problem(tree.path, tree.line_at((key, "formes", number)), *said)


def useless_exceptions(words: Mapping[str, Word], tree: Tree) -> Iterator[Problem]:
    """One Problem for each expression of `sauf`, at its line, that has no form of its word."""
    for key, word in words.items():
        glossary = Glossary({key: word.model_copy(update={"not_in": ()})}) if word.not_in else None
        for number, expression in enumerate(word.not_in):
            if glossary and not any(glossary.find(expression)):
                message = f"L’expression « {expression} » n’a pas le mot « {key} » : elle ne change rien."
                cure = f"Écrivez une expression avec une forme de « {key} », ou retirez-la."
                yield Problem(tree.path, tree.line_at((key, "sauf", number)), "sauf-inutile", message, cure)


def _taken(form: str, owner: str) -> Sentences:
    message = f"La forme « {form} » est déjà celle du mot « {owner} » : c’est lui qui serait expliqué."
    return "forme-en-double", message, "Gardez-la à un seul endroit."


def _unfound(form: str) -> Sentences | None:
    if _PLAIN.fullmatch(form):
        return None
    if not any(map(str.isalnum, form)):
        return "forme-perdue", f"La forme « {form} » n’a ni lettre ni chiffre : ce n’est pas un mot.", _SIGNS_ONLY
    if folded(form) in map(folded, _found(form)):
        return None
    return "forme-perdue", f"Aucune phrase d’un guide ne peut montrer la forme « {form} ».", _AS_READ


def _found(form: str) -> Iterator[str]:
    """What is found of a form in a sentence that has it."""
    glossary = Glossary({"a-b": Word.model_construct(definition="", forms=(form,))})
    (_, section), _ = read_markdown(f"## A\n\nVoici {' '.join(form.split())} ici.", "", 1)
    for sentence in section.text.sentences():
        for inline in sentence.inlines:
            if isinstance(inline, Run):
                yield from (found.form for found in glossary.find(inline.text))
