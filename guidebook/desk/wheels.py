"""Our packages as wheels: what a site is built with lies beside it, and no registry is asked for a name of ours.

A wheel comes from a folder that somebody gives, from the files of the package installed here, or from the folder where
an editable package is worked on.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from importlib.metadata import Distribution, PackageNotFoundError, distribution, distributions
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

PROGRAM, AUDIT, GUIDES = "pas-a-pas", "pas-a-pas-constat", "pas-a-pas-guides"
"""The third is for who shows our guides beside their own: it may be missing."""

_ENTRY_DATE = (2020, 2, 2, 0, 0, 0)
"""As hatchling dates what it packs: the same files give the same wheel."""

_OWN_METADATA = ("METADATA", "WHEEL", "entry_points.txt", "licenses/")
"""What a wheel brings in its `.dist-info`; the rest is written by what installs it (PEP 627)."""


class NoWheel(Exception):
    """Why a package can't be put beside a site, in a sentence for the person who asked."""


def given(folder: Path) -> dict[str, bytes]:
    """Our wheels that are in a folder, by file name.

    Raises:
        NoWheel: the program or the audit is not there, or one of them in several versions.
    """
    guides = (GUIDES,) if any(folder.glob(f"{_file_name(GUIDES)}-*.whl")) else ()
    return dict(_in_folder(folder, name) for name in (PROGRAM, AUDIT, *guides))


def installed() -> dict[str, bytes]:
    """The wheels of our packages that are installed here, by file name.

    Raises:
        NoWheel: the program or the audit is not installed, or one of them is no longer as it was.
    """
    guides = (GUIDES,) if any(distributions(name=GUIDES)) else ()
    return dict(_installed(name) for name in (PROGRAM, AUDIT, *guides))


def made(source: Path) -> tuple[str, bytes]:
    """The wheel of the package whose `pyproject.toml` is in `source`: its name, what it holds.

    Raises:
        NoWheel: what makes it is not installed.
    """
    try:
        from hatchling.builders.wheel import WheelBuilder
    except ModuleNotFoundError:
        raise NoWheel(
            f"« {source} » est un dossier de travail, et hatchling, qui en fait un paquet, n’est pas installé : "
            "faites « make release », puis donnez le dossier dist avec --paquets."
        ) from None
    with tempfile.TemporaryDirectory() as folder:
        wheel = Path(next(WheelBuilder(str(source)).build(directory=folder, versions=["standard"])))
        return wheel.name, wheel.read_bytes()


def content(wheels: Mapping[str, bytes], inside: str) -> Iterator[tuple[str, bytes]]:
    """The files that the program's wheel has under a folder, with their paths from there."""
    program = next(data for name, data in wheels.items() if name.startswith(f"{_file_name(PROGRAM)}-"))
    with zipfile.ZipFile(io.BytesIO(program)) as archive:
        for name in archive.namelist():
            if name.startswith(inside) and not name.endswith("/"):
                yield name.removeprefix(inside), archive.read(name)


def _in_folder(folder: Path, name: str) -> tuple[str, bytes]:
    found = sorted(folder.glob(f"{_file_name(name)}-*.whl"))
    if len(found) != 1:
        what = "plusieurs versions" if found else "pas de fichier"
        cure = "gardez la plus récente." if found else "donnez le dossier qui contient les deux fichiers .whl."
        raise NoWheel(f"Il y a {what} « {_file_name(name)}-….whl » dans « {folder} » : {cure}")
    return found[0].name, found[0].read_bytes()


def _installed(name: str) -> tuple[str, bytes]:
    try:
        package = distribution(name)
    except PackageNotFoundError:
        raise NoWheel(
            f"Le paquet « {name} » n’est pas installé ici. Installez-le, "
            "ou donnez le dossier où sont les deux paquets : --paquets DOSSIER"
        ) from None
    origin = json.loads(package.read_text("direct_url.json") or "{}")
    if origin.get("dir_info", {}).get("editable"):
        return made(Path(url2pathname(urlsplit(origin["url"]).path)))
    return f"{_file_name(name)}-{package.version}-py3-none-any.whl", _packed(package)


def _packed(package: Distribution) -> bytes:
    """The wheel made again from its installed files, each as it was.

    Raises:
        NoWheel: a file has changed since.
    """
    metadata = f"{_file_name(package.name)}-{package.version}.dist-info"
    files = {}
    for file in package.files or ():
        inside = file.as_posix()
        if _belongs(inside, metadata):
            files[inside] = file.read_binary()
            if file.hash is None or _digest(files[inside]) != file.hash.value:
                raise NoWheel(
                    f"Le fichier « {inside} » a changé depuis l’installation : installez de nouveau le paquet."
                )
    lines = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in sorted(files.items())]
    files[f"{metadata}/RECORD"] = ("\n".join([*lines, f"{metadata}/RECORD,,"]) + "\n").encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _ENTRY_DATE)
            entry.external_attr = 0o100644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _belongs(name: str, metadata: str) -> bool:
    if name.startswith(metadata):
        return name.removeprefix(f"{metadata}/").startswith(_OWN_METADATA)
    return not name.startswith("..") and "__pycache__" not in name


def _digest(data: bytes) -> str:
    """As RECORD writes it."""
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def _file_name(name: str) -> str:
    return name.replace("-", "_")
