"""Files of word processors: another name doesn't make a text of them."""

from __future__ import annotations

ENDINGS = (".docx", ".doc", ".odt", ".rtf")
"""Of texts; a guide that is there as a PDF alone may be one too."""

_BEGINNINGS = {
    b"PK\x03\x04": "un document de traitement de texte",  # .docx and .odt are ZIP archives
    b"\xd0\xcf\x11\xe0": "un document de traitement de texte",
    b"{\\rtf": "un document de traitement de texte",
    b"%PDF": "un fichier PDF",
    b"\x89PNG": "une image",
    b"\xff\xd8\xff": "une image",
}


def is_document(name: str) -> bool:
    """Whether a file's name says so."""
    return name.lower().endswith((*ENDINGS, ".pdf"))


def what_it_is(content: bytes) -> str | None:
    """What a file that should be a text is, by its first bytes; None where they may be a text's."""
    return next((what for beginning, what in _BEGINNINGS.items() if content.startswith(beginning)), None)


def copying(wanted: str) -> str:
    """How such a file becomes the text that is wanted."""
    editor = "avec un éditeur de texte comme le Bloc-notes"
    return f"Ouvrez-le, copiez son texte, et collez-le dans « {wanted} » {editor} : changer son nom ne suffit pas."
