"""Records made by hand, for what comes after the browser."""

from __future__ import annotations

from constat.finding import Result
from constat.record import Constat, PageJson, Record, Regle

RULE = Regle(
    id="image-sans-alternative",
    titre="Les images ont une alternative.",
    rgaa=("1.1",),
    wcag=("1.1.1",),
    act=("23a2a8",),
    pourquoi="Une personne aveugle ne sait pas ce que montre l’image.",
    regarde="L’attribut alt.",
    ignore="Si l’image informe.",
    etape="lecture",
)
LANG = RULE.model_copy(update={"id": "axe-html-has-lang", "rgaa": ("8.3",)})


def finding(result: Result = "echoue", rule: Regle = RULE, snippet: str = "<img src=a.png>") -> Constat:
    return Constat(
        regle=rule.id,
        resultat=result,
        selecteur="img",
        extrait=snippet,
        wcag=rule.wcag,
        rgaa=rule.rgaa,
        act=rule.act,
        message="Cette image n’a pas d’alternative.",
        remede="" if result == "passe" else "Ajoutez un attribut alt.",
        boite=None,
    )


def advice() -> Constat:
    """What passes and could be better."""
    return finding("passe").model_copy(update={"remede": "Agrandissez-le.", "message": "Ce bouton est un peu petit."})


def page(name: str, *found: Constat, error: str | None = None, **counts: int) -> PageJson:
    facts = {
        "title": name,
        "text": name,
        "links": [],
        "navigations": [],
        "counts": {"images": 1, "frames": 0, **counts},
    }
    return PageJson(url=f"file:///{name}", nom=name, erreur=error, constats=found, faits=facts)


def record(*pages: PageJson) -> Record:
    return Record(date="2026-11-24", part="1/1", regles=(RULE, LANG), pages=pages)
