"""The addresses of our pages, which a file of docs/ would lose or take."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from guidebook.problem import Problem
from guidebook.site.docs.names import alike
from guidebook.site.release import NAME, WORKER

_MADE_LAST = (NAME, WORKER, "guidebook.json", "404.html", "sitemap.xml", "sitemap.xml.gz", "manifest.webmanifest")
_FOLDERS = ("g/", "imprimer/")
"""Where short addresses and papers are written, once MkDocs is done."""


def taken(theirs: Mapping[str, str], ours: Iterable[str], docs: str) -> Iterator[Problem]:
    """One Problem for each file of docs/ that would have an address of ours, on some system at least.

    `theirs` are the addresses of the files of docs/, by their paths there.
    """
    known = {alike(address): address for address in (*_MADE_LAST, *ours)}
    for path, their_address in theirs.items():
        address = alike(their_address)
        owned = known.get(address) or next((folder for folder in _FOLDERS if address.startswith(folder)), None)
        if owned:
            message = f"Le site met déjà autre chose à cette adresse : « {owned} »."
            yield Problem(f"{docs}/{path}", 1, "adresse-prise", message, "Donnez un autre nom à ce fichier.")
