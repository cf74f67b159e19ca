"""python -m guidebook auditer: what hinders disabled people in a site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from guidebook.cli.command import FILE, Command


@click.command("auditer", cls=Command, help="cherche dans un site ce qui gêne les personnes handicapées")
@click.argument("cibles", nargs=-1)
@click.option("--json", "json_file", type=FILE, help="Écrire le résultat complet dans ce fichier.")
@click.option("--html", type=FILE, help="Écrire dans ce dossier un rapport à lire.")
@click.option("--junit", type=FILE, help="Écrire le résultat pour un serveur d’intégration.")
@click.option("--sarif", type=FILE, help="Écrire le résultat pour un éditeur de code.")
@click.option("--earl", type=FILE, help="Écrire le résultat pour l’outil de rapport du W3C.")
@click.option("--declaration", type=FILE, help="Écrire la page d’accessibilité que la loi demande.")
@click.option("--seuil", type=click.Choice(["erreur", "doute"]), default="erreur", help="Ce qui fait échouer.")
@click.option("--pages", metavar="MOTIF", help="Seulement les pages dont le nom contient ce motif.")
@click.option("--part", default="1/1", help="Seulement une part des pages : 2/8 est la deuxième de huit.")
@click.option("--fusionner", is_flag=True, help="Réunir les fichiers --json de plusieurs parts.")
@click.option("--navigateur", multiple=True, metavar="ws://…", help="Un navigateur distant ; plusieurs sont possibles.")
@click.option("--controles", type=click.Choice(["axe", "lecture", "tout"]), default="tout", help="Jusqu’où regarder.")
@click.option("--manuel", type=FILE, help="Ce que des personnes ont jugé.")
@click.option("--journal", type=FILE, default=Path(".cache/audit"), help="Où noter l’avancement, pour reprendre.")
def command(cibles: tuple[str, ...], **options: Any) -> int:
    """Audit pages, write the reports, tell how many things fail."""
    from constat import command as audit

    asked = audit.Asked(targets=cibles, **options)
    try:
        done = audit.run(asked, tell=lambda line: click.echo(line, err=True))
    except audit.FAILURES as error:
        click.echo(str(error), err=True)
        return 2
    click.echo("\n".join(done.lines))
    return done.code
