"""All targets, one after the other: a page is looked at, and its labels judged where it is the one that was meant."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from guidebook.desk.compare.look import Looked, NotReached
from guidebook.desk.compare.matching import compare
from guidebook.desk.compare.verdict import Compared, Finding, Target, Verdict, unreached

Look = Callable[[Target], Looked]

_SIGN_IN = "La page demande de se connecter."
_ANOTHER = "On n’y retrouve aucun mot de l’écran : c’est peut-être une autre page, ou un message qui la cache."


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
    renamed = any(finding.verdict is Verdict.CHANGED for finding in findings)
    return "" if standing or (len(findings) == 1 and renamed) else _ANOTHER
