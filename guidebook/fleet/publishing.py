"""A built kiosk edition → the folder that a static host or a stick carries, signed.

    fichiers/ab/<sha256>       every file of the contents, under its hash: what did not change is there already
    targets/<sha256>.*.json    the lists of the contents (`release.json`)
    metadata/                  what is signed, as The Update Framework has it; `timestamp.json` is written last

Who is stopped half-way leaves what was published before: nothing names the new files yet.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tuf.api.metadata import Metadata, MetaFile, Snapshot, TargetFile, Targets, Timestamp
from tuf.api.serialization import DeserializationError

from guidebook.fleet.errors import FleetError
from guidebook.fleet.keys import Keyring
from guidebook.fleet.offers import FILES, FOR_ALL, FOR_SOME, METADATA, TARGETS, Offer, place_of
from guidebook.fleet.settings import FleetSettings
from guidebook.machine.disk import whole_file
from guidebook.problem import Problem
from guidebook.site import release as lists
from guidebook.site.editions import KIOSK
from guidebook.site.release import Release
from guidebook.site.sources import outdated

_TARGETS_DAYS = 365
_SNAPSHOT_TIMES = 3
"""A snapshot lasts so many times longer than a timestamp, which is renewed with it."""

T = TypeVar("T", Snapshot, Targets, Timestamp)


@dataclass(frozen=True, slots=True)
class Published:
    """What is offered once it is done, and what it added to the folder."""

    offer: Offer
    files: int = 0
    bytes: int = 0


class Publication:
    """The folder that is published, and what is signed in it."""

    def __init__(self, folder: Path, keys: Keyring, settings: FleetSettings, now: datetime.datetime) -> None:
        """Read what is there.

        Raises:
            FleetError: it is damaged, or has a newer root than the keys: kiosks would not believe what these sign.
        """
        self._folder, self._keys, self._settings = folder, keys, settings
        self._now = now.astimezone(datetime.UTC)
        self._refuse_older_keys()
        self._timestamp = self._read("timestamp.json", Timestamp) or Timestamp(version=1)
        self._again = int((folder / METADATA / "timestamp.json").is_file())
        self._snapshot = self._read(f"{self._timestamp.snapshot_meta.version}.snapshot.json", Snapshot) or Snapshot()
        self._targets = self._read(f"{self._snapshot.meta['targets.json'].version}.targets.json", Targets) or Targets()
        self._before = dict(self._targets.targets)

    def _refuse_older_keys(self) -> None:
        newer = self._folder / METADATA / f"{max(self._keys.roots) + 1}.root.json"
        if newer.exists():
            raise FleetError(
                f"Les clés ont été remplacées depuis : copiez « {newer} » à côté des vôtres, avec les nouvelles clés."
            )

    @property
    def offers(self) -> dict[str, Offer]:
        """What is offered, by the names of the targets."""
        return {name: Offer.of(target) for name, target in self._targets.targets.items()}

    def publish(self, site: Path) -> Published:
        """Offer a built edition to the first ring.

        Raises:
            FleetError: it is none, or is offered already.
            OSError: it can't be written.
        """
        release, text = _edition(site)
        digest = TargetFile.from_data(FOR_ALL, text, ["sha256"]).hashes["sha256"]
        if any(target.hashes["sha256"] == digest for target in self._targets.targets.values()):
            raise FleetError("Ce contenu est déjà publié. Pour qu’il reste valable : « guidebook flotte prolonger ».")
        number = 1 + max((offer.number for offer in self.offers.values()), default=0)
        share = self._settings.rings[0] if self._targets.targets else 100  # the first content has no other beside it
        offer = Offer(number=number, share=share, date=self._now.date())
        added = [size for entry in sorted(set(release.files.values())) if (size := self._add(site, release, entry))]
        self._offer(offer, text)
        return Published(offer, len(added), sum(added))

    def advance(self) -> Offer:
        """Offer the new content to the next ring.

        Raises:
            FleetError: there is no new content, or a key lacks.
            OSError: it can't be written.
        """
        offer, text = self._new_offer()
        share = next(share for share in self._settings.rings if share > offer.share)
        self._offer(after := offer.model_copy(update={"share": share, "paused": False}), text)
        return after

    def pause(self, paused: bool) -> Offer:
        """Let the kiosks that have not taken the new content wait, or wait no longer.

        Raises:
            FleetError: there is no new content, or a key lacks.
            OSError: it can't be written.
        """
        offer, text = self._new_offer()
        self._offer(after := offer.model_copy(update={"paused": paused}), text)
        return after

    def prolong(self) -> datetime.date:
        """Say that what is published is still current, until the date that is given back.

        Raises:
            FleetError: nothing was published, or a key lacks.
            OSError: it can't be written.
        """
        if not self._again:
            raise FleetError("Rien n’est encore publié ici : commencez par « guidebook flotte publier ».")
        if not self._is_signed():  # its key was replaced since
            self._sign_targets()
        return self._sign_current()

    def _is_signed(self) -> bool:
        """Whether the newest root still believes the targets that are published."""
        text = (self._folder / METADATA / f"{self._targets.version}.targets.json").read_bytes()
        there = Metadata[Targets].from_bytes(text)
        return bool(self._keys.root.signed.get_verification_result("targets", there.signed_bytes, there.signatures))

    def _new_offer(self) -> tuple[Offer, bytes]:
        target = self._targets.targets.get(FOR_SOME)
        if target is None:
            raise FleetError("Le dernier contenu publié est déjà pour toutes les bornes.")
        return Offer.of(target), (self._folder / TARGETS / _prefixed(target)).read_bytes()

    def _offer(self, offer: Offer, text: bytes) -> None:
        """To everybody, or to some beside what everybody has."""
        name = FOR_ALL if offer.share == 100 and not offer.paused else FOR_SOME
        target = offer.target(name, text)
        self._write(f"{TARGETS}/{_prefixed(target)}", text)
        others = {FOR_ALL: self._targets.targets[FOR_ALL]} if name == FOR_SOME else {}
        self._targets.targets = {**others, name: target}
        self._sign_targets()
        self._sign_current()
        self._forget()

    def _sign_targets(self) -> None:
        self._targets.version += self._again
        self._targets.expires = self._now + datetime.timedelta(days=_TARGETS_DAYS)
        signed = self._keys.signed(self._targets)
        self._write(f"{METADATA}/{self._targets.version}.targets.json", signed)
        self._snapshot.meta["targets.json"] = MetaFile.from_data(self._targets.version, signed, ["sha256"])

    def _sign_current(self) -> datetime.date:
        for version, root in self._keys.roots.items():
            self._write(f"{METADATA}/{version}.root.json", root)
        days = datetime.timedelta(days=self._settings.freshness)
        self._snapshot.version += self._again
        self._snapshot.expires = self._now + days * _SNAPSHOT_TIMES
        signed = self._keys.signed(self._snapshot)
        self._write(f"{METADATA}/{self._snapshot.version}.snapshot.json", signed)
        self._timestamp.snapshot_meta = MetaFile.from_data(self._snapshot.version, signed, ["sha256"])
        self._timestamp.version += self._again
        self._timestamp.expires = self._now + days
        self._write(f"{METADATA}/timestamp.json", self._keys.signed(self._timestamp))
        return self._timestamp.expires.date()

    def _add(self, site: Path, release: Release, entry: lists.Entry) -> int:
        """The bytes that were added: none where this file is published already."""
        file = self._folder / place_of(entry[0])
        if file.is_file() and file.stat().st_size == entry[1]:
            return 0
        path = next(path for path, known in release.files.items() if known == entry)
        self._write(place_of(entry[0]), (site / path).read_bytes())
        return entry[1]

    def _forget(self) -> None:
        """Take away what nothing offers any more; what a kiosk may be reading since a moment ago stays."""
        kept = {_prefixed(target): target for target in (*self._before.values(), *self._targets.targets.values())}
        named = {place_of(digest) for name in kept for digest in self._digests(self._folder / TARGETS / name)}
        for file in (self._folder / FILES).glob("*/*"):
            if file.relative_to(self._folder).as_posix() not in named:
                file.unlink()
        for file in (self._folder / TARGETS).iterdir():
            if file.name not in kept:
                file.unlink()
        newest = {"targets": self._targets.version, "snapshot": self._snapshot.version}
        for file in (self._folder / METADATA).glob("*.*.json"):
            version, role, _ = file.name.split(".")
            if role in newest and version.isdigit() and int(version) < newest[role] - 1:
                file.unlink()

    def _digests(self, listed: Path) -> Iterator[str]:
        with suppress(OSError, ValueError):
            yield from (digest for digest, _ in Release.model_validate_json(listed.read_bytes()).files.values())

    def _read(self, name: str, kind: type[T]) -> T | None:
        file = self._folder / METADATA / name
        if not file.is_file():
            return None
        try:
            return Metadata[T].from_bytes(file.read_bytes()).signed
        except DeserializationError:
            raise FleetError(f"« {file} » est abîmé : reprenez ce dossier là où il est publié.") from None

    def _write(self, path: str, content: bytes) -> None:
        file = self._folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with whole_file(file) as made:
            made.write(content)


def _edition(site: Path) -> tuple[Release, bytes]:
    """A whole kiosk edition, as new as its texts, and its list to the byte."""
    found = lists.read(site)
    if isinstance(found, Problem) or found.edition != KIOSK.key:
        raise FleetError(f"« {site} » n’est pas {KIOSK.name} : fabriquez-la avec « {KIOSK.made_by} ».")
    if wrong := lists.verify(site, found):
        raise FleetError(f"« {site} » a changé ({wrong[0].path}). Refaites-le : « {KIOSK.made_by} ».")
    if said := outdated(site, KIOSK):
        raise FleetError(said)
    return found, (site / lists.NAME).read_bytes()


def _prefixed(target: TargetFile) -> str:
    return f"{target.hashes['sha256']}.{target.path}"
