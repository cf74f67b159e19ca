"""guidebook flotte: the contents of a network's kiosks, signed, published, and how far they have come."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from guidebook.cli.command import FILE, Command, Group
from guidebook.machine.extra import cure

if TYPE_CHECKING:
    from guidebook.fleet.offers import Offer
    from guidebook.fleet.publishing import Publication

_KEYS = click.option("--cles", type=FILE, default=Path("cles"), help="Le dossier des clés. Sinon : cles/.")
_MORE = click.option("--avec", type=FILE, multiple=True, help="Un autre dossier de clés : une clé USB, par exemple.")
_SETTINGS = click.option(
    "--reglages", type=FILE, default=Path("flotte.yml"), help="Les réglages du réseau. Sinon : flotte.yml."
)
_FOLDER = click.argument("dossier", type=FILE)


@click.group(
    "flotte", cls=Group, help="publie des contenus signés pour les bornes d’un réseau", invoke_without_command=True
)
@click.pass_context
def command(context: click.Context) -> None:
    """The group of what a network does for its kiosks."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def _told(work: Callable[..., int]) -> Callable[..., int]:
    """What can't be done is a sentence on the other channel; so is an extra that isn't installed."""

    @wraps(work)
    def done(*values: Any, **options: Any) -> int:
        try:
            from guidebook.fleet.errors import FleetError

            try:
                return work(*values, **options)
            except FleetError as error:
                click.echo(str(error), err=True)
                return 1
        except ModuleNotFoundError as error:
            lacking = str(error.name).partition(".")[0]
            click.echo(f"Il manque « {lacking} » pour les bornes d’un réseau. {cure('flotte')}", err=True)
            return 2

    return done


@command.command("cles", cls=Command, help="fait les clés du réseau, ou en remplace")
@_KEYS
@_MORE
@click.option("--racines", type=click.IntRange(1, 9), default=3, help="Combien de clés pour la racine. Sinon : 3.")
@click.option("--seuil", type=click.IntRange(1, 9), default=2, help="Combien doivent signer la racine. Sinon : 2.")
@click.option("--remplacer", multiple=True, help="La clé perdue ou volée, par son nom : contenu, courant, racine-2…")
@click.option("--prolonger", is_flag=True, help="Faire durer la racine deux ans de plus.")
@_told
def _keys(
    cles: Path, avec: tuple[Path, ...], racines: int, seuil: int, remplacer: tuple[str, ...], prolonger: bool
) -> int:
    """Make the keys, or a new root."""
    from guidebook.fleet.keys import Keyring, create

    if remplacer or prolonger:
        files = Keyring([cles, *avec]).replaced(cles, remplacer, _now())
        after = "Publiez maintenant, ou prolongez : les bornes prendront la nouvelle racine d’elles-mêmes."
    else:
        files = create(cles, racines, seuil, _now())
        after = (
            f"Mettez chaque « racine-….pem » sur sa clé USB, dans un tiroir différent, et effacez-la de « {cles} » : "
            f"il en faut {seuil} sur {racines} pour changer de clés. Donnez « 1.root.json » à chaque borne : "
            "« guidebook borne --racine 1.root.json ». Aucun fichier .pem ne va sur Internet."
        )
    for file in files:
        click.echo(f"{file} est prêt.")
    click.echo(after)
    return 0


@command.command("publier", cls=Command, help="signe l’édition pour borne, et la met dans le dossier à publier")
@click.argument("site", type=FILE, default=Path("site-borne"))
@click.option("--vers", type=FILE, required=True, help="Le dossier à mettre en ligne, ou à copier sur une clé USB.")
@_KEYS
@_MORE
@_SETTINGS
@_told
def _publish(site: Path, vers: Path, cles: Path, avec: tuple[Path, ...], reglages: Path) -> int:
    """Publish a built kiosk edition."""
    publication = _publication(vers, cles, avec, reglages)
    if publication is None:
        return 1
    done = publication.publish(site)
    weight = f"{done.bytes / 1e6:.1f}".replace(".", ",")
    click.echo(f"{_offered(done.offer)} Fichiers ajoutés : {done.files}, soit {weight} Mo.")
    click.echo(f"Mettez « {vers} » en ligne en entier, ou copiez-le sur une clé sous le nom « pas-a-pas-flotte ».")
    return 0


@command.command("prolonger", cls=Command, help="dit aux bornes que ce qui est publié est toujours valable")
@_FOLDER
@_KEYS
@_MORE
@_SETTINGS
@_told
def _prolong(dossier: Path, cles: Path, avec: tuple[Path, ...], reglages: Path) -> int:
    """Sign again that it is current."""
    publication = _publication(dossier, cles, avec, reglages)
    if publication is None:
        return 1
    click.echo(f"Les bornes croient « {dossier} » jusqu’au {publication.prolong():%d/%m/%Y}.")
    return 0


@command.command("avancer", cls=Command, help="donne le nouveau contenu à plus de bornes (anneaux)")
@_FOLDER
@_KEYS
@_MORE
@_SETTINGS
@_told
def _advance(dossier: Path, cles: Path, avec: tuple[Path, ...], reglages: Path) -> int:
    """The next ring."""
    publication = _publication(dossier, cles, avec, reglages)
    if publication is None:
        return 1
    click.echo(_offered(publication.advance()))
    return 0


@command.command("pause", cls=Command, help="arrête de donner le nouveau contenu, sans le retirer ; --fin : reprend")
@_FOLDER
@click.option("--fin", is_flag=True, help="Reprendre.")
@_KEYS
@_MORE
@_SETTINGS
@_told
def _pause(dossier: Path, fin: bool, cles: Path, avec: tuple[Path, ...], reglages: Path) -> int:
    """Nobody more takes the new content, until it is said."""
    publication = _publication(dossier, cles, avec, reglages)
    if publication is None:
        return 1
    click.echo(_offered(publication.pause(not fin)))
    return 0


@command.command(
    "etat", cls=Command, help="dit quelle borne montre quoi, et depuis quand : une clé, un dossier, une adresse"
)
@click.argument("lieu", metavar="LIEU")
@_SETTINGS
@_told
def _status(lieu: str, reglages: Path) -> int:
    """What kiosks have put there."""
    from guidebook.fleet.settings import FleetSettings, fleet_settings
    from guidebook.fleet.status import statuses_of
    from guidebook.fleet.status_table import table

    settings = fleet_settings(reglages)
    if not isinstance(settings, FleetSettings):
        click.echo("\n".join(map(str, settings)), err=True)
        return 1
    told, all_well = table(*statuses_of(lieu, settings.kiosks), settings.kiosks, datetime.date.today())
    click.echo(told)
    return 0 if all_well else 1


def _publication(folder: Path, keys: Path, more: tuple[Path, ...], file: Path) -> Publication | None:
    """The folder to publish; None once it is told what is wrong in the settings."""
    from guidebook.fleet.keys import Keyring
    from guidebook.fleet.publishing import Publication
    from guidebook.fleet.settings import FleetSettings, fleet_settings

    settings = fleet_settings(file)
    if not isinstance(settings, FleetSettings):
        click.echo("\n".join(map(str, settings)), err=True)
        return None
    return Publication(folder, Keyring([keys, *more]), settings, _now())


def _offered(offer: Offer) -> str:
    whom = "toutes les bornes" if offer.share == 100 else f"{offer.share} bornes sur 100"
    paused = " En pause : celles qui ne l’ont pas encore attendent." if offer.paused else ""
    return f"Version {offer.number}, pour {whom}.{paused}"


def _now() -> datetime.datetime:
    return datetime.datetime.now(datetime.UTC)
