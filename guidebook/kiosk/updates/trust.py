"""The root that a venue gives its kiosk: from then on it takes nothing that the network has not signed."""

from __future__ import annotations

from pathlib import Path
from secrets import randbelow

from guidebook.kiosk.errors import KioskError
from guidebook.kiosk.settings import MOST_KIOSKS, Settings
from guidebook.kiosk.small_files import read_small, sync, write_small

_ROOT = "racine.json"
_SEEN = "confiance"
_NUMBER = "numero.json"


def trusts_somebody(store: Path) -> bool:
    """Whether a root was given to the kiosk of this folder."""
    return (store / _ROOT).exists()


def believe(store: Path, file: Path) -> None:
    """Keep a root, for ever: who could put another one in its place could sign what the kiosk takes.

    Raises:
        KioskError: it is none, or another one is there.
        OSError: it can't be read, or kept.
    """
    from guidebook.fleet.errors import FleetError  # TUF is an extra: a kiosk without a network does without
    from guidebook.fleet.keys import read_root

    try:
        root = read_root(file)
    except FleetError as error:
        raise KioskError(str(error)) from None
    kept = store / _ROOT
    if kept.exists() and kept.read_bytes() != root:
        raise KioskError(
            f"Cette borne croit déjà un réseau. Pour en changer, effacez « {kept} » et « {store / _SEEN} » vous-même."
        )
    store.mkdir(parents=True, exist_ok=True)
    part = kept.with_suffix(".part")
    part.write_bytes(root)
    sync(part)
    part.replace(kept)
    sync(store)


def root_of(store: Path) -> tuple[Path, bytes]:
    """Where the kiosk keeps what it has seen of its network, and the root that it believes.

    Raises:
        KioskError: none was given.
    """
    try:
        return store / _SEEN, (store / _ROOT).read_bytes()
    except OSError:
        raise KioskError(
            "Cette borne ne sait pas encore quel réseau croire : donnez-lui le fichier « 1.root.json » du réseau, "
            "avec « borne --racine 1.root.json »."
        ) from None


def number_of(store: Path, settings: Settings) -> int:
    """The number of the kiosk: the venue's, else one that was drawn once."""
    if settings.number:
        return settings.number
    kept = read_small(store / _NUMBER).get("numero")
    if isinstance(kept, int):
        return kept
    drawn = MOST_KIOSKS + 1 + randbelow(10**9)
    write_small(store / _NUMBER, {"numero": drawn})
    return drawn
