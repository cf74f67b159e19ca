"""Settings of MkDocs that our pages don't read: what they would fetch from another site is refused, the rest is told.

No page of ours asks anything of another site: who reads a guide is nobody else's business.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from guidebook.problem import Level, Problem
from guidebook.reading.names import shortened

_ELSEWHERE = re.compile(r"(?:https?:)?//[^\s\"'<>()]+", re.IGNORECASE)
_FACE = "Retirez-le. Le nom, le logo et les couleurs d’un site s’écrivent sous « extra: identite: »."
_LEGAL = "Retirez-le. La licence s’écrit dans recueil.yml, les mentions légales sous « extra: identite: »."
_CURES = {"extra_css": _FACE, "extra_javascript": _FACE, "copyright": _LEGAL}


def unread_settings(path: str, pairs: Iterable[tuple[Any, yaml.Node]]) -> Iterator[Problem]:
    """One error for each address of another site, else one advice for a setting, of those at the top of the file."""
    for key, value in pairs:
        if key.value not in _CURES:
            continue
        foreign = [(text, found) for text in _texts(value) if (found := _ELSEWHERE.search(text.value))]
        for text, found in foreign:
            message = f"« {key.value} » nomme une adresse d’un autre site : « {shortened(found.group())} »."
            cure = "Retirez-la : aucune page d’ici ne demande rien à un autre site."
            yield Problem(path, text.start_mark.line + 1, "adresse-ailleurs", message, cure)
        if not foreign:
            message = f"Le réglage « {key.value} » n’est pas lu : il ne change rien."
            yield Problem(path, key.start_mark.line + 1, "reglage-non-lu", message, _CURES[key.value], Level.ADVICE)


def _texts(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Every text of a value, however it is wrapped; an alias leads to a node that was seen before."""
    seen, waiting = set[int](), [node]
    while waiting:
        one = waiting.pop()
        if id(one) in seen:
            continue
        seen.add(id(one))
        if isinstance(one, yaml.ScalarNode):
            yield one
        elif isinstance(one, yaml.SequenceNode):
            waiting.extend(one.value)
        elif isinstance(one, yaml.MappingNode):
            waiting.extend(part for pair in one.value for part in pair)
