"""Numbers and e-mail addresses that may be somebody's.

Looks at everything read or heard, and at the drawn screens. What `services.yml` gives as a service's own is let pass;
so are numbers that begin with 08, which nobody has at home, and addresses in .gouv.fr. What makes a number plausible:
`_plausible.py`. Source: CONTRIBUTING, never a real person's data. Cannot know: whose it is; a name, a street.
Measured: 0 false alarms in the first 21 guides and their screens.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.problem import Level, Problem
from guidebook.rules import Settings
from guidebook.rules._plausible import plausible
from guidebook.rules._texts import everything_in

ID = "donnee-plausible"
LEVEL = Level.ADVICE
LANGUAGE = None
REASON = "Un numéro ou une adresse d’exemple peut être à quelqu’un : des inconnus lui écriraient."


def check(guide: Guide, guidebook: Guidebook, settings: Settings) -> Iterator[Problem]:
    """One Problem for each of them, in each place."""
    public = {_bare(way.number) for service in guidebook.services.values() for way in service.help if way.number}
    for path, line, text in _texts(guide):
        for name, written in plausible(text):
            if _bare(written) not in public:
                yield Problem(
                    path,
                    line,
                    ID,
                    f"« {' '.join(written.split())} » peut être {name} de quelqu’un.",
                    "Prenez la donnée d’un personnage (personnages.yml), ou le numéro d’un service (services.yml).",
                    LEVEL,
                )


def _texts(guide: Guide) -> Iterator[tuple[str, int, str]]:
    for sentence in everything_in(guide):
        yield guide.path, sentence.line, sentence.text
    for name, screen in guide.screens.items():
        for text in dict.fromkeys(screen.texts()):
            yield guide.storyboard, guide.screen_lines.get(name, 1), text


def _bare(written: str) -> str:
    return re.sub(r"\D", "", written) if "@" not in written else written
