"""The checker of PDF/UA-1: it finds nothing in our papers, and finds each thing that is spoilt on purpose."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from guidebook.paper.pdfua.check import broken_in, broken_rules
from guidebook.paper.pdfua.tree import inside, kind
from guidebook.paper.tags import elements, kids
from tests.paper.conftest import Papers

TAGGED = ("ouvrir-un-site.pdf", "lire-un-courriel-grand.pdf", "lire-sa-carte-aide-memoire.pdf", "livret-guides.pdf")


@pytest.mark.parametrize("name", TAGGED)
def test_no_rule_of_pdf_ua_that_a_machine_can_judge_is_broken(papers: Papers, name: str) -> None:
    assert broken_rules(papers.file(name)) == []


def first(pdf: Pdf, name: str) -> pikepdf.Object:
    return next(element for element in elements(pdf) if kind(element) == name)


def link(pdf: Pdf) -> pikepdf.Object:
    return next(annotation for page in pdf.pages for annotation in page.obj.get("/Annots", Array()))


def font(pdf: Pdf, subtype: str) -> pikepdf.Object:
    return next(f for f in pdf.objects if isinstance(f, Dictionary) and f.get("/Subtype") == subtype)


def draw(pdf: Pdf, before: bytes, after: bytes = b"") -> None:
    page = pdf.pages[0]
    page.obj.Contents = pdf.make_stream(before + page.obj.Contents.read_bytes() + after)


def backwards(pdf: Pdf) -> None:
    body = max(elements(pdf), key=lambda element: len(kids(element)))
    body.K = Array(kids(body)[::-1])


def without_tabs(pdf: Pdf) -> None:
    for page in pdf.pages:
        del page.obj["/Tabs"]


def drop(holder: pikepdf.Object, key: str) -> None:
    del holder[key]


def all_as(pdf: Pdf, name: str, **more: str) -> None:
    for element in [element for element in elements(pdf) if kind(element) == "P"][:2]:
        element.S = Name("/" + name)
        for key, value in more.items():
            element[f"/{key}"] = String(value)


def undescribed(pdf: Pdf) -> None:
    found = link(pdf)
    found.Subtype = Name.Text
    del found["/Contents"]


def two_headings(pdf: Pdf) -> None:
    body = max(elements(pdf), key=lambda element: len(kids(element)))
    heading = first(pdf, "P")
    heading.S = Name.H
    body.K = Array([heading, heading])


def shared_drawing(pdf: Pdf, **more: object) -> None:
    form = pdf.make_stream(b"", Subtype=Name.Form, BBox=Array([0, 0, 1, 1]), **more)
    for page in pdf.pages[:2]:
        page.obj.Resources.XObject = Dictionary(X=form)


def letter_of_nothing(pdf: Pdf) -> None:
    font(pdf, "/Type0").ToUnicode = pdf.make_stream(b"1 beginbfchar <0001> <FEFF> endbfchar")


SPOILT: dict[str, list[Callable[[Pdf], object]]] = {
    "01-003": [lambda pdf: draw(pdf, b"/P <</MCID 0>> BDC /Artifact BMC EMC EMC ")],
    "01-004": [lambda pdf: draw(pdf, b"/Artifact BMC /P <</MCID 0>> BDC EMC EMC ")],
    "01-005": [
        lambda pdf: draw(pdf, b"0 0 9 9 re f "),
        lambda pdf: draw(pdf, b"/P <</MCID 9999>> BDC EMC "),
        lambda pdf: draw(pdf, b"", b" /Artifact BMC"),
        lambda pdf: drop(pdf.pages[0].obj, "/StructParents"),
        lambda pdf: drop(pdf.Root, "/StructTreeRoot"),
    ],
    "01-006": [lambda pdf: pdf.Root.StructTreeRoot.__setattr__("K", Array([pdf.Root.StructTreeRoot.K] * 2))],
    "01-007": [lambda pdf: pdf.Root.MarkInfo.__setitem__("/Suspects", True)],
    "02-001": [lambda pdf: first(pdf, "P").__setitem__("/S", Name.Sentence)],
    "02-003": [lambda pdf: pdf.Root.StructTreeRoot.__setitem__("/RoleMap", Dictionary(A=Name.B, B=Name.A))],
    "02-004": [lambda pdf: pdf.Root.StructTreeRoot.__setitem__("/RoleMap", Dictionary(P=Name.H1))],
    "06-001": [lambda pdf: drop(pdf.Root, "/Metadata")],
    "06-003": [
        lambda pdf: pdf.Root.__setitem__("/Metadata", pdf.make_stream(b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"))
    ],
    "07-002": [lambda pdf: drop(pdf.Root, "/ViewerPreferences")],
    "09-001": [backwards],
    "09-004": [lambda pdf: first(pdf, "P").__setitem__("/S", Name.TR)],
    "09-005": [lambda pdf: first(pdf, "LBody").__setitem__("/S", Name.P)],
    "09-006": [lambda pdf: first(pdf, "P").__setitem__("/S", Name.TOCI)],
    "10-001": [lambda pdf: font(pdf, "/Type0").__setitem__("/ToUnicode", pdf.make_stream(b""))],
    "11-001": [lambda pdf: drop(pdf.Root, "/Lang"), lambda pdf: first(pdf, "P").__setitem__("/Lang", String(""))],
    "13-004": [
        lambda pdf: drop(first(pdf, "Figure"), "/Alt"),
        lambda pdf: first(pdf, "Figure").__setattr__("K", Array()),
    ],
    "14-002": [lambda pdf: first(pdf, "H1").__setitem__("/S", Name.H2)],
    "14-003": [lambda pdf: first(pdf, "H2").__setitem__("/S", Name.H4)],
    "14-006": [two_headings],
    "14-007": [lambda pdf: first(pdf, "P").__setitem__("/S", Name.H)],
    "15-003": [lambda pdf: first(pdf, "P").__setitem__("/S", Name.TH)],
    "17-002": [lambda pdf: first(pdf, "P").__setitem__("/S", Name.Formula)],
    "19-003": [lambda pdf: first(pdf, "P").__setitem__("/S", Name.Note)],
    "19-004": [lambda pdf: all_as(pdf, "Note", ID="one")],
    "20-001": [lambda pdf: pdf.Root.__setitem__("/OCProperties", Dictionary(D=Dictionary()))],
    "20-003": [lambda pdf: pdf.Root.__setitem__("/OCProperties", Dictionary(D=Dictionary(AS=Array())))],
    "21-001": [lambda pdf: pdf.make_indirect(Dictionary(Type=Name.Filespec, EF=Dictionary()))],
    "25-001": [lambda pdf: pdf.Root.__setitem__("/AcroForm", Dictionary(XFA=String("")))],
    "28-002": [lambda pdf: link(pdf).__setitem__("/Subtype", Name.Text)],
    "28-004": [undescribed],
    "28-007": [lambda pdf: link(pdf).__setitem__("/Subtype", Name.TrapNet)],
    "28-009": [without_tabs],
    "28-010": [lambda pdf: link(pdf).__setitem__("/Subtype", Name.Widget)],
    "28-011": [lambda pdf: first(pdf, "Link").__setitem__("/S", Name.Span)],
    "28-012": [lambda pdf: drop(link(pdf), "/Contents")],
    "30-001": [lambda pdf: shared_drawing(pdf, Ref=Dictionary())],
    "30-002": [lambda pdf: shared_drawing(pdf, StructParents=1)],
    "31-001": [lambda pdf: font(pdf, "/Type0").__setitem__("/DescendantFonts", Array())],
    "31-004": [lambda pdf: drop(font(pdf, "/CIDFontType2"), "/CIDToGIDMap")],
    "31-006": [lambda pdf: font(pdf, "/Type0").__setitem__("/Encoding", Name.Mine)],
    "31-009": [lambda pdf: font(pdf, "/CIDFontType2").__setitem__("/FontDescriptor", Dictionary())],
    "31-027": [lambda pdf: drop(font(pdf, "/Type0"), "/ToUnicode")],
    "31-028": [letter_of_nothing],
    "7.17": [lambda pdf: drop(pdf.Root, "/Outlines")],
}


@pytest.mark.parametrize(
    ("number", "spoil"),
    [(number, spoil) for number, ways in SPOILT.items() for spoil in ways],
    ids=lambda way: str(way)[:7],
)
def test_what_is_spoilt_on_purpose_is_found(papers: Papers, number: str, spoil: Callable[[Pdf], object]) -> None:
    with pikepdf.open(io.BytesIO(papers.file("ouvrir-un-site.pdf").read_bytes())) as pdf:
        spoil(pdf)
        assert any(sentence.startswith(number + " ") for sentence in broken_in(pdf)), broken_in(pdf)


def test_every_screen_tells_its_markers_beside_its_picture(papers: Papers) -> None:
    """After the picture of a screen comes the list of its markers, as on the page."""
    with pikepdf.open(papers.file("ouvrir-un-site.pdf")) as pdf:
        names = [kind(found) for found in inside(pdf.Root.StructTreeRoot)]
    assert "Figure" in names and "L" in names[names.index("Figure") :]
