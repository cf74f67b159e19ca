"""The code of the page is well written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from constat.check import Check
from constat.checks._markup import Mistake, mistakes
from constat.checks._reading import Say, Says, told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="code-source",
    title="Le code de la page est bien écrit",
    rgaa=("8.1", "8.2"),
    wcag=("4.1.1",),
    act=("3ea0c8",),
    hinders=(People.EVERYBODY,),
    why="Chaque navigateur, et chaque aide technique, répare à sa façon un code mal écrit : un titre se perd.",
    looks="Le type de document ; dans le code reçu, les balises mal fermées et les attributs en double ; dans la page "
    "affichée, les id en double, les éléments mal emboîtés et ceux qui n’existent plus.",
    cannot_know="Les valeurs d’attributs que le validateur du W3C refuse aussi.",
    stage="lecture",
)

_SAYS: Says = {
    "doctype": Say(
        "La page n’a pas de type de document.",
        "Écrivez <!doctype html> en première ligne.",
        rgaa=("8.1",),
        wcag=(),
        act=(),
    ),
    "old": Say(
        "Le type de document de la page n’est pas valide : le navigateur l’affiche comme en 1998.",
        "Écrivez <!doctype html> en première ligne.",
        rgaa=("8.1",),
        wcag=(),
        act=(),
    ),
    "id": Say(
        "L’id « {id} » est écrit {count} fois.",
        "Donnez un id différent à chaque élément.",
        rgaa=("8.2",),
        wcag=("4.1.1",),
        act=("3ea0c8",),
    ),
    "nested": Say(
        "Un élément <{child}> n’a pas le droit d’être dans <{parent}>.",
        "Emboîtez-les dans l’ordre que HTML permet.",
        rgaa=("8.2",),
        wcag=(),
        act=(),
    ),
    "inside": Say(
        "Ligne {line} : un élément <{name}> commence dans un autre que le navigateur ferme aussitôt.",
        "Fermez le premier avant le second.",
        rgaa=("8.2",),
        wcag=(),
        act=(),
    ),
    "gone": Say(
        "L’élément <{text}> n’existe plus en HTML.",
        "Remplacez-le par l’élément d’aujourd’hui.",
        rgaa=("8.2",),
        wcag=(),
        act=(),
    ),
    "double": Say(
        "Ligne {line} : l’attribut {name} est écrit deux fois dans la même balise.",
        "Gardez-en un.",
        rgaa=("8.2",),
        wcag=(),
        act=(),
    ),
    "stray": Say(
        "Ligne {line} : la balise </{name}> ne ferme rien.",
        "Ôtez-la, ou ouvrez l’élément.",
        rgaa=("8.2",),
        wcag=(),
        act=(),
    ),
    "open": Say(
        "Ligne {line} : l’élément <{name}> n’est jamais fermé.",
        "Fermez-le là où il finit.",
        rgaa=("8.2",),
        wcag=(),
        act=(),
    ),
    "crossed": Say(
        "Ligne {line} : l’élément <{name}> n’est pas fermé avant celui qui l’entoure.",
        "Fermez les éléments dans l’ordre inverse de leur ouverture.",
        rgaa=("8.2",),
        wcag=(),
        act=(),
    ),
}
_MOST = 20


def look(page: AuditedPage) -> Iterator[Finding]:
    """The source as it was sent, then the page as it stands."""
    seen = page.run("code_source")
    found = [one for one in seen["found"] if not (one.get("copied") and _written_once(page.source, one["id"]))]
    written = [_entry(page.source, mistake) for mistake in mistakes(page.source)][:_MOST]
    yield from told(CHECK, _SAYS, True, [*found, *written])


def _written_once(source: str, name: str) -> bool:
    return len(re.findall(rf"""\sid\s*=\s*["']?{re.escape(name)}["'\s>/]""", source, re.IGNORECASE)) == 1


def _entry(source: str, mistake: Mistake) -> dict[str, object]:
    lines = source.splitlines()
    snippet = lines[mistake.line - 1].strip()[:240] if mistake.line <= len(lines) else ""
    return {"key": mistake.kind, "name": mistake.name, "line": mistake.line, "selector": "html", "snippet": snippet}
