"""A file of docs/ that is no page goes into the site as it is: one that could act there is refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import ParseError, fromstring

from guidebook.machine.disk import plain
from guidebook.photos.svg import MAX_BYTES, NoSize, Refused, cleaned
from guidebook.problem import Problem

_SHEET = re.compile(rb"<\?xml-stylesheet", re.IGNORECASE)
_HTML = "{http://www.w3.org/1999/xhtml}"
"""What our copies of drawings leave out without a word; here the file itself is published."""
_SCRIPTS = (".js", ".mjs")
_PAGES = (".html", ".htm", ".xhtml", ".shtml")
_PROVES = "Écrivez une page en « .md ». Un fichier de preuve pour un moteur de recherche n’a pas de « < »."


def file_problems(file: Path, root: Path) -> Iterator[Problem]:
    """Why a file that is no page can't be in the site."""
    path, ending = file.relative_to(root).as_posix(), file.suffix.lower()
    if not file.resolve().is_relative_to(root.resolve()):
        message = "Ce fichier est un raccourci vers un autre dossier."
        yield Problem(path, 1, "hors-du-dossier", message, "Copiez le fichier ici.")
    elif ending in _SCRIPTS:
        message = "Un programme ne va pas dans le site : aucune page ne peut s’en servir."
        yield Problem(path, 1, "fichier-actif", message, "Supprimez-le, ou rangez-le hors de docs/.")
    elif ending in _PAGES and b"<" in _content(file):
        yield Problem(path, 1, "fichier-actif", "Une page en HTML ne va pas dans le site.", _PROVES)
    elif ending == ".svg":
        yield from _drawing(file, path)


def _drawing(file: Path, path: str) -> Iterator[Problem]:
    content = _content(file)
    try:
        cleaned(content)
        if _SHEET.search(content):
            raise Refused("<?xml-stylesheet>")
        if any(str(each.tag).startswith(_HTML) for each in fromstring(content).iter()):  # noqa: S314 - read by `cleaned`
            raise Refused("du HTML")
    except Refused as what:
        message = f"Ce dessin contient « {what} », qui peut agir ou demander un autre fichier."
        cure = "Enregistrez-le comme « SVG simple », ou en PNG."
        yield Problem(path, 1, "fichier-actif", message, cure)
    except ParseError:
        message = "Ce fichier n’est pas un dessin en SVG lisible, ou il est trop gros."
        yield Problem(path, 1, "fichier-actif", message, "Enregistrez-le de nouveau, en SVG ou en PNG.")
    except NoSize:
        message = "Ce dessin ne dit pas sa taille."
        yield Problem(path, 1, "fichier-actif", message, "Enregistrez-le comme « SVG simple », ou en PNG.")


def _content(file: Path) -> bytes:
    """What it holds; of one that is too large, a part that can't be read as a drawing."""
    with open(file, "rb", opener=plain) as opened:
        return opened.read(MAX_BYTES)
