"""Reading an author's file as text, whatever state it is in."""

from __future__ import annotations

import errno
import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from guidebook.machine.disk import plain
from guidebook.problem import Problem, Read
from guidebook.reading.documents import what_it_is
from guidebook.reading.invisible import without_unseen
from guidebook.reading.yaml.bullets import with_hyphens
from guidebook.reading.yaml.quotes import without_quotes
from guidebook.reading.yaml.spaces import with_plain_spaces
from guidebook.reading.yaml.tree import Tree, parse

MAX_BYTES = 1_000_000
"""No guide needs more: the longest real one is under 20 kB."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Source:
    """A text file: `path` from the root, `text` with plain line feeds, composed accents (NFC), no byte order mark."""

    path: str
    text: str


def read_source(file: Path, root: Path) -> Source | Problem:
    """The text of `file`, or what keeps it from being read."""
    path, real = relative(file, root), Path(os.path.realpath(file))  # `resolve` gives up on a link that turns round
    if (file.is_symlink() or file.parent.is_symlink()) and not real.is_relative_to(root.resolve()):
        outside = "Ce fichier est un raccourci vers un autre dossier."
        return Problem(path, 1, "hors-du-dossier", outside, "Copiez le fichier ici.")
    try:
        with open(real, "rb", opener=plain) as opened:
            size = os.fstat(opened.fileno()).st_size
            content = opened.read(MAX_BYTES) if size <= MAX_BYTES else b""
    except OSError as error:
        return Problem(path, 1, "illisible", *_unreadable(error))
    if size > MAX_BYTES:
        heavy = f"Ce fichier pèse {size / 1e6:.1f} Mo.".replace(".", ",", 1)
        cure = f"Un texte est court : gardez moins de {MAX_BYTES // 1_000_000} Mo."
        return Problem(path, 1, "fichier-trop-gros", heavy, cure)
    return _decoded(content, path)


def _decoded(content: bytes, path: str) -> Source | Problem:
    if what := what_it_is(content):
        message = f"Ce fichier n’est pas un texte : c’est {what}, sous un autre nom."
        cure = "Ouvrez-le avec le logiciel qui l’a fait, et copiez son texte dans un fichier neuf de ce nom."
        return Problem(path, 1, "pas-un-texte", message, cure)
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        cure = "Enregistrez-le de nouveau en choisissant l’encodage « UTF-8 »."
        return Problem(path, line, "encodage", "Ce fichier n’est pas enregistré en UTF-8.", cure)
    if found := _CONTROL.search(text):
        line = text.count("\n", 0, found.start()) + 1
        message = f"Cette ligne contient un caractère invisible (code {ord(found.group())})."
        return Problem(path, line, "caractere-invisible", message, "Effacez la ligne et tapez-la de nouveau.")
    return Source(path, unicodedata.normalize("NFC", text))


def _unreadable(error: OSError) -> tuple[str, str]:
    """What is there, and what to do, where a file can't be read."""
    if error.errno in (errno.EINVAL, errno.EISDIR, errno.ENXIO):
        return "Ce n’est pas un fichier ordinaire.", "Effacez-le, et mettez à sa place un fichier de texte."
    if error.errno in (errno.ELOOP, errno.ENOENT):
        return "C’est un lien qui ne mène pas à un fichier.", "Mettez à sa place une copie de ce qu’il montre."
    if error.errno in (errno.EACCES, errno.EPERM):
        return "Vous n’avez pas le droit de lire ce fichier.", "Changez ses droits, ou copiez-le de nouveau."
    return "Ce fichier ne s’ouvre pas.", "Vérifiez le disque, ou copiez ce fichier de nouveau."


def relative(file: Path, root: Path) -> str:
    """The path of `file` as a Problem names it: from the root, with forward slashes."""
    try:
        return file.relative_to(root).as_posix()
    except ValueError:
        return file.as_posix()


def read_tree(file: Path, root: Path, cure: str = "Créez-le, ou vérifiez son nom.") -> Read[Tree | None]:
    """The tree of a YAML file; `cure` is what to do where there is no such file."""
    if not file.exists():
        missing = f"Le fichier « {file.name} » manque."
        return None, (Problem(relative(file, root), 1, "fichier-absent", missing, cure),)
    source = read_source(file, root)
    if isinstance(source, Problem):
        return None, (source,)
    text, unseen = without_unseen(source.text, source.path)
    tree, said = read_yaml(text, source.path)
    return tree, (*unseen, *said)


def read_yaml(text: str, path: str, first_line: int = 1) -> Read[Tree | None]:
    """The tree of a YAML text that begins at `first_line` of its file."""
    text, spaces = with_plain_spaces(text, path, first_line)
    text, bullets = with_hyphens(text, path, first_line)
    text, quotes = without_quotes(text, path, first_line)
    tree = parse(text, path, first_line)
    if isinstance(tree, Problem):
        return None, (*spaces, *bullets, *quotes, tree)
    return tree, (*spaces, *bullets, *quotes)
