"""The keys of a network, files that are never put on line, and its roots, which say to kiosks whom to believe.

    racine-1.pem …    sign the root: two of three by default, each kept off line by another person
    contenu.pem       signs what is published: on the computer of who publishes, off line too if one can
    courant.pem       signs that this is still current, every few weeks: a scheduled task may have it
    1.root.json …     the roots, public: a kiosk is given one, and follows the next ones by itself

A key that is replaced keeps its file; no root names it any more, so it signs nothing.
"""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import load_pem_private_key
from securesystemslib.signer import CryptoSigner
from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root, Signed, Snapshot, Targets, Timestamp
from tuf.api.serialization import DeserializationError

from guidebook.fleet.errors import FleetError
from guidebook.machine.disk import whole_file

TOP: Final = "racine"
CONTENT: Final = "contenu"
CURRENT: Final = "courant"
_SIGNS: Final = {TOP: (Root.type,), CONTENT: (Targets.type,), CURRENT: (Snapshot.type, Timestamp.type)}

_NAME = "x-nom"
"""The field of a public key, in a root, that says what its file is called."""
_ROOT_DAYS = 730
_LARGEST = 512_000
"""Bytes of a root that is still read, as TUF's own limit."""


class Keyring:
    """The keys that were found in some folders, and the newest root of the first of them."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Read them.

        Raises:
            FleetError: there are none, or they can't be read.
        """
        self._signers = {signer.public_key.keyid: signer for folder in folders for signer in _signers(folder)}
        self.roots = _roots(folders[0])
        if not self.roots:
            raise FleetError(
                f"Il n’y a pas de clés dans « {folders[0]} » : faites-les d’abord avec « guidebook flotte cles »."
            )
        self.root: Metadata[Root] = Metadata[Root].from_bytes(self.roots[max(self.roots)])

    def signed(self, content: Signed) -> bytes:
        """A part of what is published, signed by the keys that its role asks for.

        Raises:
            FleetError: a key is missing.
        """
        return self._signed(content, self.root.signed)

    def replaced(self, folder: Path, names: Iterable[str], now: datetime.datetime) -> list[Path]:
        """Make a new root with new keys in the place of those so named; the files written.

        Without a name, the root is only made to last longer.

        Raises:
            FleetError: no key has that name, or too few keys of the root are at hand.
            OSError: they can't be written.
        """
        root = Metadata[Root].from_bytes(self.roots[max(self.roots)]).signed
        root.version += 1
        root.expires = now + datetime.timedelta(days=_ROOT_DAYS)
        new = {}
        for name in names:
            old = next((key.keyid for key in root.keys.values() if key.unrecognized_fields.get(_NAME) == name), None)
            if old is None:
                known = ", ".join(sorted(str(key.unrecognized_fields.get(_NAME)) for key in root.keys.values()))
                raise FleetError(f"Aucune clé ne s’appelle « {name} ». Il y a : {known}.")
            signer = _new(name)
            for role in _SIGNS[name.partition("-")[0]]:
                root.revoke_key(old, role)
                root.add_key(signer.public_key, role)
            self._signers[signer.public_key.keyid] = new[name] = signer
        text = self._signed(root, self.root.signed, root)
        files = [_keep(folder / f"{name}.v{root.version}.pem", signer) for name, signer in new.items()]
        return [*files, _write(folder / f"{root.version}.root.json", text)]

    def _signed(self, content: Signed, *roots: Root) -> bytes:
        signed = Metadata[Any](content)
        for root in roots:
            role = root.roles[content.type]
            there = [self._signers[keyid] for keyid in role.keyids if keyid in self._signers]
            if len(there) < role.threshold:
                raise FleetError(_missing(content, root, role.threshold - len(there), set(self._signers)))
            for signer in there:
                signed.sign(signer, append=True)
        return signed.to_bytes()


def create(folder: Path, number: int, threshold: int, now: datetime.datetime) -> list[Path]:
    """Make the keys of a network and its first root; the files written.

    Raises:
        FleetError: there are keys already, or the threshold can't be.
        OSError: they can't be written.
    """
    if not 1 <= threshold <= number:
        raise FleetError(f"Il faut au moins une clé pour signer, et {number} au plus : changez « --seuil ».")
    if folder.is_dir() and (_roots(folder) or any(folder.glob("*.pem"))):
        raise FleetError(f"Il y a déjà des clés dans « {folder} » : les bornes les connaissent. Je n’y touche pas.")
    folder.mkdir(parents=True, exist_ok=True)
    root = Root(version=1, expires=now + datetime.timedelta(days=_ROOT_DAYS))
    signers = {name: _new(name) for name in (*(f"{TOP}-{n}" for n in range(1, number + 1)), CONTENT, CURRENT)}
    for name, signer in signers.items():
        for role in _SIGNS[name.partition("-")[0]]:
            root.add_key(signer.public_key, role)
    root.roles[Root.type].threshold = threshold
    files = [_keep(folder / f"{name}.pem", signer) for name, signer in signers.items()]
    first = Metadata(root)
    for name, signer in signers.items():
        if name.startswith(TOP):
            first.sign(signer, append=True)
    return [*files, _write(folder / "1.root.json", first.to_bytes())]


def _missing(content: Signed, root: Root, number: int, there: set[str]) -> str:
    absent = [root.keys[keyid] for keyid in root.roles[content.type].keyids if keyid not in there]
    names = ", ".join(f"« {key.unrecognized_fields.get(_NAME, key.keyid[:8])} »" for key in absent)
    return (
        f"Il manque {number} clé{'s' * (number > 1)} parmi {names}. "
        "Branchez la clé USB qui la garde, et donnez son dossier : « --avec DOSSIER »."
    )


def _new(name: str) -> CryptoSigner:
    signer = CryptoSigner.generate_ed25519()
    signer.public_key.unrecognized_fields[_NAME] = name
    return signer


def _keep(file: Path, signer: CryptoSigner) -> Path:
    """Only its owner may read it, from its first byte on."""
    with open(file, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as made:
        made.write(signer.private_bytes)
        made.flush()
        os.fsync(made.fileno())
    return file


def _write(file: Path, text: bytes) -> Path:
    with whole_file(file) as made:
        made.write(text)
    return file


def _signers(folder: Path) -> list[CryptoSigner]:
    if not folder.is_dir():
        raise FleetError(f"« {folder} » n’est pas un dossier : donnez celui des clés.")
    found = []
    for file in sorted(folder.glob("*.pem")):
        try:
            found.append(CryptoSigner(load_pem_private_key(file.read_bytes(), None)))
        except (ValueError, TypeError, UnsupportedAlgorithm):
            raise FleetError(f"« {file} » n’est pas une clé que je sache lire : reprenez-en une copie.") from None
    return found


def _roots(folder: Path) -> dict[int, bytes]:
    """By their versions; a file that is no root is none."""
    found: dict[int, bytes] = {}
    for file in folder.glob("*.root.json"):
        with suppress(FleetError):
            text = read_root(file)
            found[Metadata[Root].from_bytes(text).signed.version] = text
    return found


def read_root(file: Path) -> bytes:
    """The bytes of a root that is signed as it asks itself.

    Raises:
        FleetError: it is none.
        OSError: it can't be read.
    """
    with file.open("rb") as opened:
        text = opened.read(_LARGEST)
    try:
        root = Metadata[Root].from_bytes(text)
        root.signed.verify_delegate(Root.type, root.signed_bytes, root.signatures)
    except (DeserializationError, RepositoryError, ValueError, AttributeError):
        raise FleetError(f"« {file} » n’est pas une racine : donnez un fichier comme « 1.root.json ».") from None
    return text
