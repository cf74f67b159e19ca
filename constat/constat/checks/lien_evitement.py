"""A skip link leads where it says."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._driving import take_the_wheel, told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="lien-evitement",
    title="Le lien d’évitement mène au contenu",
    rgaa=("12.7",),
    wcag=("2.4.1",),
    hinders=(People.HANDS,),
    why="Sans lui, la personne au clavier repasse par tout le menu à chaque page.",
    looks="On actionne les liens d’accès rapide du début de la page, puis Tab : le focus doit être au but ou après.",
    cannot_know="Si l’endroit visé est bien le contenu principal.",
    stage="conduite",
    disturbs=True,
)

_SAY = {
    "nowhere": (
        "« {text} » vise « #{target} », qui n’existe pas dans la page.",
        'Donnez cet id à la zone visée (par exemple <main id="contenu">), ou corrigez le lien.',
    ),
    "hidden": ("« {text} » vise une zone cachée.", 'Visez une zone visible, par exemple <main id="contenu">.'),
    "stays": (
        "Après « {text} », la touche Tab revient avant la zone visée.",
        'Laissez le navigateur suivre le lien ; au besoin, donnez tabindex="-1" à la zone visée.',
    ),
}


def look(page: AuditedPage) -> Iterator[Finding]:
    """Follow each quick link at the beginning of the page."""
    take_the_wheel(page)
    for link in page.run("lien_evitement", "find", 0):
        if "key" not in link:
            page.run("lien_evitement", "focus", link["mark"])
            page.page.keyboard.press("Enter")
            page.page.wait_for_timeout(30)
            page.page.keyboard.press("Tab")
            if page.run("lien_evitement", "there", link["mark"]):
                continue
            link["key"] = "stays"
        yield told(CHECK, link, _SAY)
