"""`borne`, on a machine: a content is taken, then shown for ever, until a signal."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from guidebook.kiosk.errors import BadContent, KioskError
from guidebook.kiosk.settings import Settings, settings_of
from guidebook.kiosk.store import Store
from guidebook.kiosk.updates.trust import trusts_somebody
from guidebook.kiosk.venue import Venue
from guidebook.kiosk.visits.memory import Memory, in_memory
from guidebook.kiosk.visits.pulse import Delays
from guidebook.kiosk.visits.supervisor import Machine, Supervisor
from guidebook.kiosk.visits.tally import Tally
from guidebook.kiosk.visits.trial import Ground, try_out
from guidebook.kiosk.web.server import listening
from guidebook.machine.browser import chromium_of_the_system
from guidebook.machine.disk_errors import refused
from guidebook.machine.extra import cure
from guidebook.site.release import Release

Say = Callable[[str], None]

_ANOTHER_TRIAL = 30.0
"""Seconds that a trial waits for another one to end: it has some ten."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """How a kiosk is to run."""

    settings: Path
    site: Path
    port: int | None
    shown: bool
    memory: Path | None
    delays: Delays


def take(store: Store, source: Path, wish: Wish, say: Say) -> None:
    """Copy a content, try it, then show it: the one before stays until all of this went well.

    Raises:
        BadContent, TrialFailed, NoBrowser, PortTaken: it can't be taken.
    """
    if trusts_somebody(store.folder):
        raise BadContent("Cette borne ne prend que ce que son réseau a signé : donnez la clé du réseau à « --cle ».")
    try:
        with store.locked():
            name = store.add(source.resolve())
            try_content(store, name, wish, say)
            store.show(name)
    except OSError as error:
        raise BadContent(refused(error, str(store.folder), "vérifiez-le")) from None
    say(f"Le contenu {name[:8]} est prêt. La borne le montre dès que personne ne s’en sert.")


def update(store: Store, wish: Wish, origin: str, say: Say, stick: Path | None = None) -> bool:
    """Take what the network publishes there, if it is newer; whether all is well.

    Raises:
        KioskError: the kiosk does not know whom to believe, or has no `flotte`.
    """
    try:
        from guidebook.fleet.origin import has_publication, published_in
        from guidebook.kiosk.updates.update import Update, origin_of
    except ModuleNotFoundError as error:
        lacking = str(error.name).partition(".")[0]
        raise KioskError(f"Il manque « {lacking} » pour les contenus signés. {cure('flotte')}") from None
    if stick and not has_publication(published_in(stick)):
        raise KioskError(f"Il n’y a rien d’un réseau dans « {stick} » : cette clé n’est pas pour la borne.")
    known = settings_of(wish.settings)
    return Update(
        store=store,
        settings=known if isinstance(known, Settings) else Settings(),
        origin=origin_of(origin),
        try_out=lambda name: try_content(store, name, wish, say),
        say=say,
        stick=stick,
    ).run()


def try_content(store: Store, name: str, wish: Wish, say: Say) -> None:
    """Open a content of the store in a browser.

    Raises:
        TrialFailed, NoBrowser, PortTaken: it does not work, or can't be tried.
    """
    if found := store.whole(name):
        _try(store.path(name), found, wish, say)


def _try(folder: Path, release: Release, wish: Wish, say: Say) -> None:
    browser = chromium_of_the_system()
    known = settings_of(wish.settings)
    port = (known if isinstance(known, Settings) else Settings()).trial_port
    if wish.port is not None:
        port = wish.port + 1 if wish.port else 0
    with listening(port, _ANOTHER_TRIAL) as listener, _memory(wish.memory, listener.getsockname()[1], say) as memory:
        try_out(folder, release, Ground(browser=browser, memory=memory, listener=listener, first=wish.delays.first))


def keep_running(store: Store, wish: Wish, say: Say) -> None:
    """Show the kiosk until a signal says to stop.

    Raises:
        BadContent, TrialFailed, NoBrowser, PortTaken: it can't start.
    """
    browser = chromium_of_the_system()
    if not store.names():
        _first(store, wish, say)
    venue = Venue(store, wish.settings, say)
    with ExitStack() as stack:
        listener = stack.enter_context(listening(venue.shown.settings.port if wish.port is None else wish.port))
        memory = stack.enter_context(_memory(wish.memory, listener.getsockname()[1], say))
        machine = Machine(browser=browser, listener=listener, memory=memory, shown=wish.shown, delays=wish.delays)
        supervisor = Supervisor(machine, venue, say, Tally(store.folder))
        signal.signal(signal.SIGTERM, supervisor.stop)
        signal.signal(signal.SIGINT, supervisor.stop)
        say(f"La borne est en marche : http://127.0.0.1:{supervisor.port}/")
        supervisor.run()


def _first(store: Store, wish: Wish, say: Say) -> None:
    if not wish.site.is_dir():
        raise BadContent(
            f"L’édition pour borne n’est pas construite : il n’y a pas de dossier « {wish.site} ». "
            "Fabriquez-la avec « guidebook construire --edition borne », ou donnez-en une : borne --contenu DOSSIER"
        )
    take(store, wish.site, wish, say)


@contextmanager
def _memory(chosen: Path | None, port: int, say: Say) -> Iterator[Memory]:
    base = chosen or in_memory()
    if base is None:
        base = Path.home() / ".cache"
        base.mkdir(exist_ok=True)
        say(
            "Attention : cet ordinateur n’a pas de dossier en mémoire vive. Le navigateur écrit sur le disque ; "
            "tout y est effacé après chaque visite, mais un disque peut en garder la trace."
        )
    if not base.is_dir():
        raise KioskError(f"Il n’y a pas de dossier « {base} » : faites-le, ou donnez-en un autre à « --memoire ».")
    try:
        memory = Memory(base, port)
    except OSError:
        raise KioskError(f"Je ne peux pas écrire dans « {base} » : vérifiez ce dossier et ses droits.") from None
    try:
        yield memory
    finally:
        memory.close()
