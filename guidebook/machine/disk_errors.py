"""What a disk refuses, as a French sentence with its cure: the system's own words are English."""

from __future__ import annotations

import errno
import os
from pathlib import Path

_FULL = "Le disque est plein : faites de la place, puis recommencez."
_NO_FOLDER = "« {name} » n’est pas un dossier."
_RIGHT = "Je n’ai pas le droit {of} « {name} » : changez ses droits, ou fermez ce qui l’utilise."
_NO_FILE = "« {name} » n’est pas un fichier ordinaire : mettez-en un à sa place."
_OTHER = "Je n’ai pas pu {do} « {name} » : vérifiez le disque."
_SENTENCES = {
    errno.EACCES: _RIGHT,
    errno.EDQUOT: _FULL,
    errno.EEXIST: _NO_FOLDER,
    errno.EFBIG: "Ce disque n’accepte pas un fichier aussi gros : choisissez un autre disque.",
    errno.EINVAL: _NO_FILE,
    errno.EISDIR: "« {name} » est un dossier, pas un fichier : déplacez-le, ou donnez un autre nom.",
    errno.ELOOP: "« {name} » est un lien, qui ne mène pas à un fichier : mettez à sa place ce qu’il montre.",
    errno.EMFILE: "Trop de fichiers sont ouverts : fermez des programmes, puis recommencez.",
    errno.ENAMETOOLONG: "Le nom « {name} » est trop long : donnez-en un plus court.",
    errno.ENOMEM: "Cet ordinateur n’a plus assez de mémoire : fermez des programmes, puis recommencez.",
    errno.ENOSPC: _FULL,
    errno.ENOTDIR: _NO_FOLDER,
    errno.ENXIO: _NO_FILE,
    errno.EPERM: _RIGHT,
    errno.EROFS: "Le disque de « {name} » ne se laisse pas écrire : {cure}, puis recommencez.",
}
_ABSENT = "« {name} » n’existe pas : vérifiez ce nom."
_NAMELESS = "Je n’ai pas pu lire ou écrire un fichier : vérifiez le disque."
_OF_A_FILE = (errno.EEXIST, errno.EINVAL, errno.EISDIR, errno.ELOOP, errno.ENOTDIR, errno.ENXIO)
_OF_A_FOLDER = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST)


def refused(error: OSError, name: str, cure: str = "choisissez un autre disque") -> str:
    """Why nothing could be written in `name`, and what to do."""
    met = error.filename2 or error.filename
    if error.errno in _OF_A_FILE and isinstance(met, str):
        name = _shown(_there(met))
    return _sentence(error, name, "écrire dans", cure)


def unread(error: OSError, name: str) -> str:
    """Why `name` could not be read, and what to do."""
    return _ABSENT.format(name=name) if error.errno == errno.ENOENT else _sentence(error, name, "lire")


def failed(error: OSError) -> str:
    """Why something could not be done, where nobody knows any more whether it was to read or to write."""
    name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    if error.errno == errno.ENOENT and name:
        return _ABSENT.format(name=_shown(name))
    name = _shown(_there(name) if error.errno in _OF_A_FOLDER else name) if name else ""
    return (
        _sentence(error, name, "lire ou écrire") if name or error.errno in (errno.ENOSPC, errno.ENOMEM) else _NAMELESS
    )


def _sentence(error: OSError, name: str, do: str, cure: str = "choisissez un autre disque") -> str:
    of = " ou ".join(f"d’{verb}" if verb.startswith("é") else f"de {verb}" for verb in do.split(" ou "))
    return _SENTENCES.get(error.errno or 0, _OTHER).format(name=name, do=do, of=of, cure=cure)


def _there(name: str) -> str:
    """What is there of a path: a folder that lets nobody in, or nothing be made in it, is the one to change."""
    path = Path(name)
    there = next((each for each in (path, *path.parents) if os.path.lexists(each)), path)
    return str(there)


def _shown(name: str) -> str:
    """The path as seen from here, where it is in this folder."""
    here, path = Path.cwd(), Path(name).absolute()
    return str(path.relative_to(here) if path.is_relative_to(here) and path != here else path)
