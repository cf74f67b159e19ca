"""What was compared, as a page of the handbook: what changed first, then what could not be looked at.

Names come from pages of the web: they are put down without any sign that Markdown or HTML would read.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from guidebook.desk.compare.report import counted
from guidebook.desk.compare.verdict import Compared, Finding, Verdict
from guidebook.languages.signs import undrawn

NAME = "docs/manuel/comparaison.md"

_PLAIN = frozenset("'’.,;:!?()«»“”-–—/%€@°")
_GLUED = re.compile(r"(?<=\w):(?=\w)|:(?=\w)|[:.!?-]{2,}")
"""What may mean something to Markdown or to a program that reads it."""
_LONGEST = 100
_HEAD = """\
---
title: Ce qui a changé sur les vrais sites
resume: Les mots des écrans dessinés, comparés avec les vraies pages.
---

# Ce qui a changé sur les vrais sites

La commande `guidebook comparer --page` a écrit cette page le {day}. Voir [Comparer avec les vrais sites](comparer.md).

{counts}

« Tient » ne veut pas dire que le guide est vérifié : personne ne l’a fait en entier.
"""


def page(everything: Sequence[Compared], day: datetime.date) -> str:
    """The Markdown of the page."""
    counts = [
        f"- {counted(verdict, number)}"
        for verdict in Verdict
        if (number := sum(len(one.having(verdict)) for one in everything))
    ]
    told = _HEAD.format(day=f"{day:%d/%m/%Y}", counts="\n".join(counts))
    return "\n".join([told, *_changed(everything), *_unreached(everything)]).rstrip() + "\n"


def _changed(everything: Sequence[Compared]) -> Iterator[str]:
    told = [
        (one.target.title, f"Écran {_text(one.target.screen)} : {_sentence(finding)}")
        for one in everything
        for finding in one.findings
        if finding.verdict in (Verdict.CHANGED, Verdict.GONE)
    ]
    yield from _by_guide("À regarder", told)


def _unreached(everything: Sequence[Compared]) -> Iterator[str]:
    told = [
        (one.target.title, f"Écran {_text(one.target.screen)} : {_text(one.reason)}")
        for one in everything
        if one.reason and one.target.address
    ]
    yield from _by_guide("Pas atteignable", told)


def _by_guide(title: str, told: Sequence[tuple[str, str]]) -> Iterator[str]:
    """A list for each guide; what is twice on a screen is told once."""
    if told:
        yield f"## {title}\n"
    for guide in dict.fromkeys(guide for guide, _ in told):
        lines = dict.fromkeys(f"- {line}" for other, line in told if other == guide)
        yield "\n".join([f"### {_text(guide)}", "", *lines, ""])


def _sentence(finding: Finding) -> str:
    words = f"« {_text(finding.label.words)} »"
    if finding.verdict is Verdict.GONE:
        return f"{words} est introuvable."
    return f"{words} s’appelle maintenant « {_text(finding.now)} »."


def _text(written: str) -> str:
    """A text of letters and plain signs alone: whatever a page calls its buttons, the handbook can be built."""
    kept = "".join(sign for sign in written if sign.isalnum() or sign in _PLAIN or sign.isspace())
    drawn = "".join(sign for sign in _GLUED.sub(" ", kept) if not undrawn(sign))
    short = " ".join(drawn.split())
    return (short if len(short) <= _LONGEST else f"{short[: _LONGEST - 1]}…") or "?"
