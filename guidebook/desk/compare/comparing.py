"""All targets, one after the other: a page is looked at, and its labels judged where it is the one that was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from guidebook.desk.compare.look import Looked, NotReached
from guidebook.desk.compare.matching import compare
from guidebook.desk.compare.verdict import Compared, Finding, Target, Verdict, unreached

Look = Callable[[Target], Looked]

_SIGN_IN = "La page demande de se connecter."
_ANOTHER = "On n’y retrouve presque aucun mot de l’écran : c’est peut-être une autre page, ou un message qui la cache."
_ENOUGH = 4
"""One label of so many has to stand: « Aide » is on every page of a site, a wall against robots included."""


def compared(targets: Iterable[Target], look: Look) -> Iterator[Compared]:
    """Each target with its verdicts, as soon as they are known."""
    for target in targets:
        try:
            looked = look(target)
        except NotReached as reason:
            yield unreached(target, str(reason))
            continue
        findings = compare(target.labels, looked.labels)
        reason_ = _not_the_page(target, looked, findings)
        yield unreached(target, reason_) if reason_ else Compared(target, findings)


def _not_the_page(target: Target, looked: Looked, findings: tuple[Finding, ...]) -> str:
    """Why the page isn't the one that is drawn, as far as can be told: then nothing of it has changed."""
    standing = sum(finding.verdict is Verdict.HOLDS for finding in findings)
    if looked.asks_password and not target.asks_password and (looked.moved or 2 * standing < len(findings)):
        return _SIGN_IN
    is_alone = len(findings) == 1 and findings[0].verdict is Verdict.CHANGED
    return "" if is_alone or _ENOUGH * standing >= len(findings) else _ANOTHER
