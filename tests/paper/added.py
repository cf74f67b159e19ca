"""Right things that our papers have nothing of, added to one of them so that they can be spoilt."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, Pdf, String

from guidebook.paper.tags import elements, kids
from tests.paper.pdfua.tree import kind

BOX = Array([0, 0, 9, 9])


def first(pdf: Pdf, name: str) -> Any:
    return next(element for element in elements(pdf) if kind(element) == name)


def body(pdf: Pdf) -> Any:
    return first(pdf, "Document")


def link(pdf: Pdf) -> Any:
    return next(annotation for page in pdf.pages for annotation in page.obj.get("/Annots", Array()))


def draw(pdf: Pdf, before: bytes, after: bytes = b"") -> None:
    page = pdf.pages[0]
    page.obj.Contents = pdf.make_stream(before + page.obj.Contents.read_bytes() + after)


def element(pdf: Pdf, name: str, *children: Any, **more: Any) -> Any:
    """An element that no one holds yet, but that holds its children."""
    made = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name("/" + name), K=Array(children), **more))
    for child in children:
        if kind(child):
            child.P = made
    return made


def tree(pdf: Pdf, told: Any) -> Any:
    """An element and those inside it: a name, or a name with a list."""
    name, inner = told if isinstance(told, tuple) else (told, [])
    return element(pdf, name, *(tree(pdf, one) for one in inner))


def put(pdf: Pdf, made: Any, holder: Any = None) -> Any:
    """An element, at the end of the document or of another element."""
    holder = body(pdf) if holder is None else holder
    holder.K = Array([*kids(holder), made])
    made.P = holder
    return made


def adds(told: Any) -> Callable[[Pdf], Any]:
    return lambda pdf: put(pdf, tree(pdf, told))


def laid(pdf: Pdf, subtype: str, holder: str, **more: Any) -> Any:
    """Something laid over the first page, in the structure."""
    page, root = pdf.pages[0].obj, pdf.Root.StructTreeRoot
    number = int(root.ParentTreeNextKey)
    root.ParentTreeNextKey = number + 1
    made = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name("/" + subtype), Rect=BOX, **more))
    page.Annots = Array([*page.get("/Annots", Array()), made])
    page.Tabs = Name.S
    if holder:
        made.StructParent = number
        parent = put(pdf, element(pdf, holder, Dictionary(Type=Name.OBJR, Obj=made)))
        NumberTree(root.ParentTree)[number] = parent
    return made


def note(pdf: Pdf) -> Any:
    return laid(pdf, "Text", "Annot", Contents=String("Une note"))


def field(pdf: Pdf) -> Any:
    made = laid(pdf, "Widget", "Form", FT=Name.Tx, T=String("nom"), TU=String("Votre nom"))
    pdf.Root.AcroForm = Dictionary(Fields=Array([made]))
    return made


def file(pdf: Pdf) -> Any:
    """A file, attached to the page."""
    names = Dictionary(Type=Name.Filespec, F=String("a.txt"), UF=String("a.txt"), EF=Dictionary(F=pdf.make_stream(b"")))
    return laid(pdf, "FileAttachment", "Annot", Contents=String("Un fichier"), FS=names)


def film(pdf: Pdf) -> Any:
    """The part of it that says what it is."""
    alternatives = Array([String(""), String("Un film")])
    clip = Dictionary(Type=Name.MediaClip, S=Name.MCD, N=String("Film"), CT=String("video/mp4"), Alt=alternatives)
    action = Dictionary(S=Name.Rendition, R=Dictionary(S=Name.MR, C=clip))
    return laid(pdf, "Screen", "Annot", Contents=String("Un film"), A=action).A.R.C


def printer_mark(pdf: Pdf) -> Any:
    look = pdf.make_stream(b"/Artifact BMC 0 0 9 9 re f EMC", Subtype=Name.Form, BBox=BOX)
    return laid(pdf, "PrinterMark", "", AP=Dictionary(N=look))


def layers(pdf: Pdf) -> Any:
    pdf.Root.OCProperties = Dictionary(
        OCGs=Array(), D=Dictionary(Name=String("Tout")), Configs=Array([Dictionary(Name=String("Rien"))])
    )
    return pdf.Root.OCProperties


def table(pdf: Pdf) -> Any:
    made = adds(("Table", [("THead", [("TR", ["TH"])]), ("TBody", [("TR", ["TD"])])]))(pdf)
    first(pdf, "TH").A = Dictionary(O=Name.Table, Scope=Name.Column)
    return made


def marked(pdf: Pdf, name: str, drawing: bytes, **more: Any) -> Any:
    """An element with a mark of its own on the first page."""
    page = pdf.pages[0].obj
    parents = NumberTree(pdf.Root.StructTreeRoot.ParentTree)[int(page.StructParents)]
    number = len(parents)
    made = put(pdf, element(pdf, name, number, Pg=page, **more))
    parents.append(made)
    draw(pdf, b"q ", b" Q /%s <</MCID %d>> BDC %s EMC" % (name.encode(), number, drawing))
    return made


def form(pdf: Pdf, content: bytes = b"", times: int = 1, **more: Any) -> Any:
    """A drawing, used as decoration."""
    made = pdf.make_stream(content, Type=Name.XObject, Subtype=Name.Form, BBox=BOX, **more)
    pdf.pages[0].obj.Resources.XObject = Dictionary(Made=made)
    draw(pdf, b"", b" /Artifact BMC" + b" /Made Do" * times + b" EMC")
    return made


def marked_form(pdf: Pdf, times: int = 1) -> Any:
    """A drawing with a mark in it, told by a formula."""
    tree_of_parents = NumberTree(pdf.Root.StructTreeRoot.ParentTree)
    made = pdf.make_stream(
        b"/P <</MCID 0>> BDC 0 0 9 9 re f EMC", Type=Name.XObject, Subtype=Name.Form, BBox=BOX, StructParents=999
    )
    told = Dictionary(Type=Name.MCR, Pg=pdf.pages[0].obj, Stm=made, MCID=0)
    tree_of_parents[999] = Array([put(pdf, element(pdf, "P", told))])
    pdf.pages[0].obj.Resources.XObject = Dictionary(Made=made)
    draw(pdf, b"q ", b" Q" + b" /Made Do" * times)
    return made


def locked(pdf: Pdf, **more: Any) -> Any:
    pdf.trailer.Encrypt = Dictionary(Filter=Name.Standard, **more)
    return pdf.trailer.Encrypt


def shown(pdf: Pdf, font: Any, codes: bytes, mode: int = 0) -> Any:
    """A font, and decoration in its letters."""
    pdf.pages[0].obj.Resources.Font.Made = font
    draw(pdf, b"q ", b" Q /Artifact BMC BT /Made 12 Tf %d Tr <%s> Tj ET EMC" % (mode, codes.hex().encode()))
    return font


def the_font(pdf: Pdf, subtype: str) -> Any:
    return next(f for f in pdf.objects if isinstance(f, pikepdf.Dictionary) and f.get("/Subtype") == subtype)
