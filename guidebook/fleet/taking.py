"""A kiosk's side: what of the published folder may be taken, and every byte of it, before anything is shown.

Whom to believe is decided by python-tuf's Updater, from the root that the venue was given: it refuses what is older
than what it saw, what is not signed by enough of the right keys, what was mixed, and what has expired.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pydantic import ValidationError
from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    RepositoryError,
)
from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp
from tuf.api.serialization import DeserializationError
from tuf.ngclient import Updater, UpdaterConfig

from guidebook.fleet.errors import Expired, FleetError, Refused, Unreachable
from guidebook.fleet.offers import FOR_ALL, FOR_SOME, LONGEST_LIST, METADATA, TARGETS, Offer, place_of
from guidebook.fleet.origin import Origin
from guidebook.site.release import Entry, Release, holds

_LIMITS: Final = UpdaterConfig(max_root_rotations=64, targets_max_length=200_000, snapshot_max_length=50_000)

Progress = Callable[[int, int], None]
"""Told the files that are there, of how many."""


@dataclass(frozen=True, slots=True)
class Found:
    """A content that the network has signed for this kiosk."""

    offer: Offer
    release: Release
    listed: Path
    """Its `release.json`, as it was signed."""


class Trust:
    """What a kiosk believes: the root that it was given, and what it has seen since, in a folder that has to last."""

    def __init__(self, folder: Path, root: bytes) -> None:
        self._folder, self._root = folder, root

    def look(self, origin: Origin, kiosk: int, above: int) -> Found | None:
        """The content for a kiosk of this number, if it is newer than the content `above`.

        Raises:
            Refused, Expired: what is there is not to be believed.
            Unreachable: nobody answers.
            OSError: the folder can't be written.
        """
        try:
            return self._look(origin, kiosk, above)
        except DownloadLengthMismatchError:
            raise Refused("Un fichier de la publication est plus gros que prévu : je n’en prends rien.") from None
        except DownloadError:
            raise Unreachable("La publication ne répond pas, ou n’est pas entière.") from None
        except ExpiredMetadataError:
            raise Expired(_expired(datetime.datetime.now())) from None
        except BadVersionNumberError:
            raise Refused("Cette publication est plus ancienne que celle que la borne a déjà vue.") from None
        except (RepositoryError, DeserializationError, ValueError):
            raise Refused("Cette publication n’est pas signée par le réseau de la borne, ou a été changée.") from None

    def _look(self, origin: Origin, kiosk: int, above: int) -> Found | None:
        self._folder.mkdir(parents=True, exist_ok=True)
        updater = Updater(
            str(self._folder),
            METADATA,
            str(self._folder),
            TARGETS,
            origin,
            _LIMITS,
            bootstrap=self._root,
        )
        updater.refresh()
        for name in (FOR_SOME, FOR_ALL):
            target = updater.get_targetinfo(name)
            if target is None or not (offer := Offer.of(target)).is_for(kiosk):
                continue
            if offer.number <= above or target.length > LONGEST_LIST:
                return None
            listed = updater.find_cached_target(target) or updater.download_target(target)
            try:
                return Found(offer, Release.model_validate_json(Path(listed).read_bytes()), Path(listed))
            except ValidationError:
                raise Refused("La liste de ce contenu n’est pas de celles que la borne sait lire.") from None
        return None

    @property
    def expires(self) -> datetime.datetime | None:
        """Until when what was seen last is believed; None where nothing was seen."""
        dates = [read.signed.expires for name in _ROLES if (read := _metadata(self._folder / f"{name}.json"))]
        return min(dates, default=None)


_ROLES = (Root.type, Timestamp.type, Snapshot.type, Targets.type)


def _metadata(file: Path) -> Metadata[Any] | None:
    with suppress(OSError, DeserializationError):
        return Metadata[Any].from_bytes(file.read_bytes())
    return None


def _expired(now: datetime.datetime) -> str:
    return (
        f"Ce que le réseau a signé n’est plus valable au {now:%d/%m/%Y}, la date que dit l’horloge de la borne. "
        "Réglez l’horloge si elle se trompe ; sinon, dites au réseau de lancer « guidebook flotte prolonger »."
    )


def fetch(origin: Origin, wanted: Iterable[Entry], folder: Path, told: Progress = lambda done, of: None) -> None:
    """Have each file in `folder`, under its SHA-256; what came before a failure is not fetched twice.

    Raises:
        Unreachable: nobody answers any more; what came stays.
        Refused: a file is not the one that was signed.
        OSError: it can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    entries = sorted(set(wanted), key=lambda entry: (entry[1], entry[0]))
    for done, entry in enumerate(entries, 1):
        if not holds(folder / entry[0], entry):
            _fetch(origin, entry, folder)
        told(done, len(entries))


def _fetch(origin: Origin, entry: Entry, folder: Path) -> None:
    digest, size = entry
    part = folder / f"{digest}.part"
    try:
        begin, pieces = origin.read(place_of(digest), _size(part, below=size))
        with part.open("r+b" if begin else "wb") as made:
            made.seek(begin)
            for piece in pieces:
                begin += len(piece)
                if begin > size:
                    raise DownloadLengthMismatchError(digest)
                made.write(piece)
            made.truncate()
    except DownloadLengthMismatchError:
        part.unlink()
        raise _altered(digest) from None
    except DownloadError:
        raise Unreachable("La publication ne répond plus : la suite viendra la prochaine fois.") from None
    if begin < size:
        raise Unreachable("La publication s’est arrêtée au milieu d’un fichier : la suite viendra la prochaine fois.")
    if not holds(part, entry):
        part.unlink()
        raise _altered(digest)
    part.replace(folder / digest)


def _size(part: Path, below: int) -> int:
    """The bytes that came before, to go on after; none where there is nothing left to ask for."""
    with suppress(OSError):
        if (size := part.stat().st_size) < below:
            return size
    return 0


def _altered(digest: str) -> FleetError:
    return Refused(
        f"Un fichier de la publication ({digest[:8]}) n’est pas celui qui a été signé : je n’en prends rien."
    )
