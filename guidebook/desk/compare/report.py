"""What was compared, as it is told on the terminal, and as JSON for a machine."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from guidebook.desk.compare.verdict import NO_ADDRESS, Compared, Finding, Verdict
from guidebook.problem import visible

_PLURALS = {
    Verdict.HOLDS: ("{} mot tient", "{} mots tiennent"),
    Verdict.CHANGED: ("{} a changé", "{} ont changé"),
    Verdict.GONE: ("{} introuvable", "{} introuvables"),
    Verdict.UNREACHED: ("{} pas atteignable", "{} pas atteignables"),
}


def lines(one: Compared) -> str:
    """One screen, on a terminal: nothing of its labels that stand but how many they are."""
    target = one.target
    head = f"{target.path}:{target.line}: écran « {target.screen} »{f', {target.address}' if target.address else ''}"
    if one.reason:
        return f"{head}\n    pas atteignable : {visible(one.reason)}"
    told = [f"    {visible(said(finding))}" for finding in one.findings if finding.verdict is not Verdict.HOLDS]
    standing = len(one.having(Verdict.HOLDS))
    return "\n".join([head, *told, *([f"    {counted(Verdict.HOLDS, standing)}"] if standing else [])])


def said(finding: Finding) -> str:
    """A verdict on a label, as a sentence."""
    what = f"{finding.verdict.value} : {finding.label.kind} « {finding.label.words} »"
    return f"{what} s’appelle maintenant « {finding.now} »" if finding.now else what


def counted(verdict: Verdict, number: int) -> str:
    """So many labels of one verdict, in words."""
    return _PLURALS[verdict][number > 1].format(number)


def summary(everything: Sequence[Compared]) -> str:
    """How many labels have which verdict, and what to do now."""
    found = Counter(finding.verdict for one in everything for finding in one.findings)
    counts = ", ".join(counted(verdict, found[verdict]) for verdict in Verdict if found[verdict])
    if not found:
        return "Aucun écran de page à comparer."
    cure = " Regardez ces pages, puis changez l’écran et le texte ensemble." if has_changed(everything) else ""
    return f"{counts[0].upper()}{counts[1:]}.{cure}{_without(sum(one.reason == NO_ADDRESS for one in everything))}"


def _without(screens: int) -> str:
    if not screens:
        return ""
    if screens == 1:
        return " 1 écran n’a pas d’adresse à lui. S’il s’ouvre sans se connecter, ajoutez-lui « page: https://… »."
    they = f" {screens} écrans n’ont pas d’adresse à eux."
    return f"{they} S’ils s’ouvrent sans se connecter, ajoutez-leur « page: https://… »."


def has_changed(everything: Sequence[Compared]) -> bool:
    """Whether an author has something to look at."""
    return any(one.having(Verdict.CHANGED) or one.having(Verdict.GONE) for one in everything)


def as_json(everything: Sequence[Compared], day: str) -> str:
    """All of it: a list of screens, each with its labels."""
    screens = [
        {
            "guide": one.target.guide,
            "fichier": one.target.path,
            "ligne": one.target.line,
            "ecran": one.target.screen,
            "adresse": one.target.address,
            "raison": one.reason,
            "libelles": [
                {"sorte": f.label.kind, "mots": f.label.words, "verdict": f.verdict.value, "maintenant": f.now}
                for f in one.findings
            ],
        }
        for one in everything
    ]
    return json.dumps({"le": day, "ecrans": screens}, indent=2, ensure_ascii=False)
