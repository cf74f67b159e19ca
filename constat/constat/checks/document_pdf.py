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
from constat.words import words

CHECK = Check(
    id="document-pdf",
    rgaa=("13.3",),
    wcag=("1.3.1", "2.4.2", "3.1.1"),
    hinders=(People.BLIND,),
    stage="lecture",
)


_MOST = 12


def look(page: AuditedPage) -> Iterator[Finding]:
    """Only the documents of this machine, or of the same server, are opened."""
    seen = page.run("document_pdf")
    documents = seen["documents"][:_MOST]
    found = [entry for one in documents if (entry := _judged(page, one))]
    yield from told(CHECK, bool(documents), found)


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
    sure = "tags" in faults and not document["other"]
    said = {"key": "other" if document["other"] else "fails", "faults": words("and").join(map(CHECK.part, faults))}
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
    wanted = ((marked, "tags"), (title, "title"), (lang, "language"))
    return tuple(fault for there, fault in wanted if not there)


def _xmp_title(pdf: Pdf) -> str:
    with pdf.open_metadata() as metadata:
        return str(metadata.get("dc:title") or "").strip()
