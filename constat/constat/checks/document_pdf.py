"""A PDF to download is tagged, has a title and says its language."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from pikepdf import Dictionary, Pdf, PdfError

from constat.check import Check
from constat.checks._fetch import fetched
from constat.checks._reading import told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="document-pdf",
    title="Chaque PDF à télécharger est balisé, a un titre et dit sa langue",
    rgaa=("13.3",),
    wcag=("1.3.1", "2.4.2", "3.1.1"),
    hinders=(People.BLIND,),
    why="Un lecteur d’écran lit un PDF sans balises en désordre, ou pas du tout.",
    looks="Les PDF que la page donne à télécharger, quand ils sont à portée : balises, titre, langue ; et si un lien "
    "voisin mène à une autre version.",
    cannot_know="Si les balises sont justes, et si une version accessible est ailleurs.",
    stage="lecture",
)

_CURE = "Refaites le PDF avec ses balises, son titre et sa langue, ou donnez la même chose en page web."
_SAYS = {
    "fails": ("Le PDF « {text} » {faults}, et aucune autre version n’est à côté.", _CURE),
    "other": ("Le PDF « {text} » {faults}. La version voisine dit-elle la même chose ?", _CURE),
    "unread": ("Le PDF « {text} » ne s’ouvre pas.", "Vérifiez le fichier."),
}
_MOST = 12


def look(page: AuditedPage) -> Iterator[Finding]:
    """Only the documents of this machine, or of the same server, are opened."""
    seen = page.run("document_pdf")
    documents = seen["documents"][:_MOST]
    found = [entry for one in documents if (entry := _judged(page, one))]
    yield from told(CHECK, _SAYS, bool(documents), found)


def _judged(page: AuditedPage, document: dict[str, Any]) -> dict[str, Any] | None:
    body = fetched(page, document["address"])
    if body is None:
        return None
    faults = _faults(body)
    if faults is None:
        return {**document, "key": "unread", "result": "a_verifier"}
    if not faults:
        return None
    # Without tags nothing can be read; a title or a language alone is for a person to weigh.
    sure = "n’est pas balisé" in faults and not document["other"]
    said = {"key": "other" if document["other"] else "fails", "faults": " et ".join(faults)}
    return {**document, **said, "result": "echoue" if sure else "a_verifier"}


@lru_cache(maxsize=64)
def _faults(body: bytes) -> tuple[str, ...] | None:
    """What a PDF lacks; None where it can't be read."""
    try:
        with Pdf.open(io.BytesIO(body)) as pdf:
            root = pdf.Root
            marked = bool(root.get("/MarkInfo", Dictionary()).get("/Marked", False)) and "/StructTreeRoot" in root
            title = str(pdf.docinfo.get("/Title", "")).strip() or _xmp_title(pdf)
            lang = str(root.get("/Lang", "")).strip()
    except PdfError:
        return None
    wanted = ((marked, "n’est pas balisé"), (title, "n’a pas de titre"), (lang, "ne dit pas sa langue"))
    return tuple(fault for there, fault in wanted if not there)


def _xmp_title(pdf: Pdf) -> str:
    with pdf.open_metadata() as metadata:
        return str(metadata.get("dc:title") or "").strip()
