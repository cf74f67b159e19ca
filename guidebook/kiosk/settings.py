"""`borne.yml`: what a venue decides about its kiosk."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, TypeAdapter

from guidebook.kiosk.hours import CURE, QUIET_CURE, Opening, openings, quiet_hours
from guidebook.problem import Problem
from guidebook.reading.source import read_tree
from guidebook.reading.yaml.shape import shaped
from guidebook.reading.yaml.tree import Tree
from guidebook.schema import Authored, Exact, Prose, YesNo
from guidebook.site.edition import settings_script, usual_settings

FILE = "borne.yml"
MOST_KIOSKS = 999_999
"""Numbers that a network may give."""
_OWN = frozenset({"port", "closing", "counting", "source", "quiet", "number", "staff_code", "status"})
"""What the pages need not know."""
STICK = frozenset({"cle", "clé"})
"""What `depuis` says of contents that come on a stick."""
_SOURCE = re.compile(r"cl[eé]|https?://[^\s/]+(/\S*)?|/\S.*")
_USUAL = usual_settings()
_CURE = "Vérifiez le nom, ou copiez l’exemple que « guidebook borne --installer DOSSIER » écrit."

StaffCode = Annotated[str, StringConstraints(pattern=r"^[0-9]{4,8}$")]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]


class Settings(Authored):
    """La borne d’un lieu. Chaque ligne peut manquer."""

    place: Prose | None = Field(None, alias="lieu", max_length=80, description="Le nom du lieu, sur l’accueil.")
    postcode: Annotated[str, StringConstraints(pattern=r"^\d{5}$")] | None = Field(
        None,
        alias="code_postal",
        description="Son code postal : « Parler à quelqu’un » montre les lieux proches.",
    )
    idle: int = Field(
        _USUAL["inactivite"],
        alias="inactivite",
        ge=60,
        le=1800,
        description="Secondes sans geste avant « Êtes-vous toujours là ? ».",
    )
    # WCAG 2.2.1 asks for 20 seconds at least to say that one is still there.
    warning: int = Field(
        _USUAL["avertissement"],
        alias="avertissement",
        ge=20,
        le=300,
        description="Secondes pour répondre à cette question.",
    )
    languages: tuple[Language, ...] | None = Field(
        _USUAL["langues"],
        alias="langues",
        min_length=1,
        max_length=12,
        description="Les langues proposées : fr, en… Sans cette ligne : toutes.",
    )
    bar: Literal["bas", "haut"] = Field(
        _USUAL["barre"], alias="barre", description="Où sont les boutons : bas, pour un écran debout, ou haut."
    )
    very_large: YesNo = Field(
        _USUAL["tres_grand"], alias="tres_grand", description="oui : commencer en très grands caractères."
    )
    printing: YesNo = Field(_USUAL["imprimer"], alias="imprimer", description="oui : une imprimante est reliée.")
    volume: int = Field(_USUAL["volume"], ge=0, le=100, description="Le volume au début de chaque visite, de 0 à 100.")
    hours: tuple[Prose, ...] = Field(
        (), alias="horaires", max_length=8, description="Les horaires à afficher, une ligne par jour."
    )
    closing: YesNo = Field(
        False, alias="fermer", description="oui : hors des horaires, l’accueil s’assombrit ; un geste le rallume."
    )
    port: int = Field(
        8710,
        ge=1024,
        le=65534,
        description="Le numéro de port, si un autre programme tient déjà 8710 ou 8711 (le suivant sert aux essais).",
    )

    counting: YesNo = Field(
        True, alias="compter", description="non : la borne ne compte rien, ni les visites, ni les guides."
    )
    source: Exact | None = Field(
        None,
        alias="depuis",
        max_length=200,
        description="D’où viennent les nouveaux contenus : cle, une adresse https://, ou un dossier.",
    )
    quiet: Exact | None = Field(
        None,
        alias="heures_calmes",
        description="Quand la borne peut chercher un contenu sur le réseau : 20 h – 7 h. Sans cette ligne : toujours.",
    )
    number: int | None = Field(
        None, alias="numero", ge=1, le=MOST_KIOSKS, description="Le numéro de la borne dans son réseau : 1, 2, 3…"
    )

    status: Exact | None = Field(
        None,
        alias="etat",
        max_length=200,
        description="Où la borne met son état, pour son réseau : une adresse https:// qui accepte un fichier, ou un "
        "dossier. Sans cette ligne : nulle part.",
    )
    staff_code: StaffCode | None = Field(
        None,
        alias="code_equipe",
        description="Le code de l’écran de l’équipe, de 4 à 8 chiffres. Sans cette ligne, cet écran n’existe pas.",
    )

    @property
    def from_stick(self) -> bool:
        """Whether contents come on a stick that somebody puts in."""
        return self.source in STICK

    @property
    def trial_port(self) -> int:
        """Where a new content is tried: a port that the browser's policies let in, beside the one that is shown."""
        return self.port + 1

    def script(self, asleep: bool = False) -> str:
        """The file `reglages.js` that the pages read; `asleep` where the staff wants no visitors now."""
        settings: dict[str, Any] = self.model_dump(mode="json", by_alias=True, exclude=set(_OWN))
        known = {"horaires": settings["horaires"] or None, "ouverture": [] if asleep else self.open or None}
        return settings_script({**settings, **known, "surveillant": True, "equipe": self.staff_code is not None})

    @property
    def open(self) -> list[Opening]:
        """When the kiosk is not closed; nothing where it never closes."""
        return [one for line in self.hours for one in openings(line) or ()] if self.closing else []


def settings_of(file: Path) -> Settings | list[Problem]:
    """What a file decides, or what is wrong in it."""
    tree, problems = read_tree(file, file.resolve().parent, _CURE)
    if tree is None:
        return list(problems)
    if tree.value == "":
        return Settings()
    found, said = shaped(TypeAdapter(Settings), Settings, tree)
    return (_unread(found, tree) or found) if found else list(said)


def _unread(settings: Settings, tree: Tree) -> list[Problem]:
    """What a kiosk cannot make of its hours, or of where its contents come from."""
    return [*_unread_source(settings, tree), *_unread_hours(settings, tree)]


def _unread_source(settings: Settings, tree: Tree) -> Iterator[Problem]:
    if settings.source and not _SOURCE.fullmatch(settings.source):
        said = f"Je ne sais pas chercher un contenu dans « {settings.source} »."
        cure = "Écrivez « cle » pour une clé USB, une adresse https://, ou un dossier qui commence par /."
        yield Problem(tree.path, tree.line_at(("depuis",)), "source-illisible", said, cure)
    if settings.status and (settings.status in STICK or not _SOURCE.fullmatch(settings.status)):
        said = f"Je ne sais pas mettre un état dans « {settings.status} »."
        cure = "Écrivez une adresse https://, ou un dossier qui commence par /. Sur une clé, l’état se met seul."
        yield Problem(tree.path, tree.line_at(("etat",)), "source-illisible", said, cure)
    if settings.quiet and quiet_hours(settings.quiet) is None:
        said = f"Je ne comprends pas « {settings.quiet} »."
        yield Problem(tree.path, tree.line_at(("heures_calmes",)), "horaire-illisible", said, QUIET_CURE)


def _unread_hours(settings: Settings, tree: Tree) -> list[Problem]:
    """What a kiosk that closes cannot make of its hours."""
    if not settings.closing:
        return []
    if not settings.open and all(openings(line) is not None for line in settings.hours):
        said = "« fermer: oui » attend des horaires : sans eux, la borne ne saurait pas quand ouvrir."
        return [Problem(tree.path, tree.line_at(("fermer",)), "horaires-absents", said, CURE)]
    return [
        Problem(tree.path, tree.line_at(("horaires", n)), "horaire-illisible", f"Je ne comprends pas « {line} ».", CURE)
        for n, line in enumerate(settings.hours)
        if openings(line) is None
    ]
