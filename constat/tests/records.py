"""Records made by hand, for what comes after the browser."""

from __future__ import annotations

from dataclasses import replace

from constat.check import Check, Rule
from constat.finding import Finding, Result
from constat.people import People
from constat.record import Page, Record

RULE = Rule(
    id="image-sans-alternative",
    title="Les images ont une alternative.",
    rgaa=("1.1",),
    wcag=("1.1.1",),
    act=("23a2a8",),
    hinders=(People.BLIND,),
    why="Une personne aveugle ne sait pas ce que montre l’image.",
    looks="L’attribut alt.",
    cannot_know="Si l’image informe.",
    stage="lecture",
)
LANG = replace(RULE, id="axe-html-has-lang", rgaa=("8.3",), hinders=(People.READING, People.DEAF))


def finding(result: Result = "echoue", rule: Rule = RULE, snippet: str = "<img src=a.png>") -> Finding:
    remedy = "" if result == "passe" else "Ajoutez un attribut alt."
    seen = {"result": result, "selector": "img", "snippet": snippet}
    check = Check(id=rule.id, rgaa=rule.rgaa, wcag=rule.wcag, act=rule.act, stage=rule.stage)
    return check.finding(seen, "Cette image n’a pas d’alternative.", remedy)


def advice() -> Finding:
    """What passes and could be better."""
    return replace(finding("passe"), remedy="Agrandissez-le.", message="Ce bouton est un peu petit.")


def page(name: str, *found: Finding, error: str | None = None, **counts: int) -> Page:
    facts = {
        "title": name,
        "text": name,
        "links": [],
        "navigations": [],
        "counts": {"images": 1, "frames": 0, **counts},
    }
    return Page(url=f"file:///{name}", name=name, error=error, findings=found, facts=facts)


def record(*pages: Page) -> Record:
    return Record(date="2026-11-24", part="1/1", rules=(RULE, LANG), pages=pages)
