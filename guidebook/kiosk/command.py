"""`borne`: the options → take a content, write what a venue installs, check, or keep the kiosk running."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from guidebook.kiosk.errors import KioskError
from guidebook.kiosk.hours import is_quiet
from guidebook.kiosk.installation import install
from guidebook.kiosk.languages import unspoken
from guidebook.kiosk.settings import FILE, Settings, settings_of
from guidebook.kiosk.store import Store
from guidebook.kiosk.updates.record import minute_of_the_day
from guidebook.kiosk.updates.trust import believe
from guidebook.kiosk.visits.pulse import Delays
from guidebook.machine.browser import NoBrowser

Say = Callable[[str], None]

FAILURES = (KioskError, NoBrowser)
"""What may keep a kiosk from working; each is a sentence for the venue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the command line asks, option by option."""

    contenu: Path | None = None
    racine: Path | None = None
    mettre_a_jour: bool = False
    cle: Path | None = None
    installer: Path | None = None
    verifier: bool = False
    reglages: Path = Path(FILE)
    dossier: Path = Path("borne")
    site: Path = Path("site-borne")
    port: int | None = None
    sans_ecran: bool = False
    memoire: Path | None = None
    demarrage: float = 60.0
    silence: float = 5.0
    confiance: float = 60.0


def run(asked: Asked, say: Say) -> int:
    """Do what is asked; the exit code.

    Raises:
        KioskError, NoBrowser: it can't be done, and why.
    """
    store = Store(asked.dossier.resolve())
    if asked.verifier:
        return _check(store, asked, say)
    if asked.installer:
        return _install(asked, asked.installer, say)
    if asked.racine:
        return _believe(store, asked.racine, say)
    if not hasattr(os, "fork"):
        raise KioskError(
            "Sous Windows, la borne est le mode kiosque d’Edge, sans cette commande : « borne --installer DOSSIER » "
            "écrit comment faire."
        )
    from guidebook.kiosk.running import Wish, keep_running, take, update  # needs what Windows has not

    delays = Delays(first=asked.demarrage, silence=asked.silence, steady=asked.confiance)
    wish = Wish(
        settings=asked.reglages,
        site=asked.site,
        port=asked.port,
        shown=not asked.sans_ecran,
        memory=asked.memoire,
        delays=delays,
    )
    if asked.mettre_a_jour or asked.cle:
        source = str(asked.cle) if asked.cle else _source(asked.reglages, say)
        return 0 if not source or update(store, wish, source, say, asked.cle) else 1
    if asked.contenu:
        take(store, asked.contenu, wish, say)
    else:
        keep_running(store, wish, say)
    return 0


def _believe(store: Store, file: Path, say: Say) -> int:
    believe(store.folder, file)
    say("Cette borne ne prend plus que ce que ce réseau a signé.")
    return 0


def _source(file: Path, say: Say) -> str | None:
    """Where `borne.yml` says that contents come from, if this is the hour to look there.

    Raises:
        KioskError: it says nothing of the kind.
    """
    found = settings_of(file)
    if not isinstance(found, Settings):
        raise KioskError("\n".join(map(str, found)))
    if found.source is None or found.from_stick:
        raise KioskError(
            f"« {file.name} » ne dit pas où chercher : écrivez-y « depuis: » et une adresse, ou donnez le dossier de "
            "la clé à « --cle »."
        )
    if is_quiet(found.quiet, minute_of_the_day()):
        return found.source
    say(f"Ce n’est pas l’heure : {file.name} dit « heures_calmes: {found.quiet} ».")
    return None


def _check(store: Store, asked: Asked, say: Say) -> int:
    file = asked.reglages
    found = settings_of(file)
    if isinstance(found, Settings):
        shown = next((name for name in store.names() if store.whole(name)), None)
        found = unspoken(file, found, store.path(shown) if shown else asked.site)
    good = not found
    say("\n".join(map(str, found)) or f"{file.name} est bon.")
    for name in store.names():
        whole = store.whole(name) is not None
        good &= whole
        to_show = " (à montrer)" if (now := store.pointer) and now.current == name else ""
        say(f"Contenu {name[:8]}{to_show} : {'entier' if whole else 'abîmé'}.")
    return 0 if good else 1


def _install(asked: Asked, folder: Path, say: Say) -> int:
    found = settings_of(asked.reglages) if asked.reglages.exists() else Settings()
    if not isinstance(found, Settings):
        say("\n".join(map(str, found)))
        return 1
    for file in install(folder, found, asked.dossier.resolve(), asked.reglages.resolve()):
        say(f"{file} est prêt.")
    return 0
