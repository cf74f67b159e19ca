"""Writing on a disk that may be full, read-only or pulled out: whole files only, and what went wrong in a sentence."""

from __future__ import annotations

import errno
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_FULL = "Le disque est plein : faites de la place, puis recommencez."
_FORBIDDEN = "Je n’ai pas le droit d’écrire dans « {name} » : changez ses droits, ou fermez ce qui l’utilise."
_NO_FOLDER = "« {name} » n’est pas un dossier."
_SENTENCES = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: "Ce disque n’accepte pas un fichier aussi gros : choisissez un autre disque.",
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.ENOTDIR: _NO_FOLDER,
    errno.EEXIST: _NO_FOLDER,
    errno.EROFS: "Le disque de « {name} » ne se laisse pas écrire : {cure}, puis recommencez.",
}
_OTHER = "Je n’ai pas pu écrire dans « {name} » : vérifiez le disque."


@contextmanager
def whole_file(file: Path) -> Iterator[BinaryIO]:
    """A file to write, under its name only once it is whole and on the disk.

    Raises:
        OSError: it could not be written; what was there before still is.
    """
    part = file.with_name(f".{secrets.token_hex(8)}.part")  # named before it is there, to be taken away in any case
    try:
        with part.open("xb") as made:
            yield made
            made.flush()
            os.fsync(made.fileno())
        with suppress(PermissionError):  # a FAT disk has no such rights
            part.chmod(0o644)
        part.replace(file)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise


def plain(name: str, flags: int) -> int:
    """An opener that takes plain files only, and waits for nobody: a pipe would never end, a link may lead anywhere.

    Raises:
        OSError: it is something else.
    """
    found = os.open(name, flags | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(found).st_mode):
        os.close(found)
        raise OSError(errno.EINVAL, "", name)
    return found


def refused(error: OSError, name: str, cure: str = "choisissez un autre disque") -> str:
    """Why nothing could be written in `name`, and what to do."""
    return _SENTENCES.get(error.errno or 0, _OTHER).format(name=name, cure=cure)
