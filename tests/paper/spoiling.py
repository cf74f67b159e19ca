"""Verbs that spoil a PDF on purpose."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from guidebook.paper.tags import elements, kids
from tests.paper import added, added_fonts
from tests.paper.added import draw, the_font
from tests.paper.added_fonts import of_letters, of_others, of_type1
from tests.paper.pdfua.tree import kind

Spoil = Callable[[Pdf], object]


def drop(holder: Any, *keys: str) -> None:
    for key in keys:
        del holder["/" + key]


def set_(holder: Any, **more: Any) -> None:
    for key, value in more.items():
        holder["/" + key] = value


def turned(name: str, into: str, count: int = 1, **more: Any) -> Spoil:
    """The first elements of a type, into another."""

    def spoil(pdf: Pdf) -> None:
        for element in [element for element in elements(pdf) if kind(element) == name][:count]:
            set_(element, S=Name("/" + into), **more)

    return spoil


def both(*spoils: Spoil) -> Spoil:
    """One after the other."""

    def spoil(pdf: Pdf) -> None:
        for one in spoils:
            one(pdf)

    return spoil


def roles(**more: str) -> Spoil:
    told = {f"/{name}": Name("/" + role) for name, role in more.items()}
    return lambda pdf: set_(pdf.Root.StructTreeRoot, RoleMap=Dictionary(told))


def forget(pdf: Pdf, key: str) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as told:
        del told[key]


def in_another_language_only(pdf: Pdf) -> None:
    """The language is told of the contents, and not of the document."""
    drop(pdf.Root, "Lang")
    added.body(pdf).Lang = String("fr")


def wordless(pdf: Pdf) -> None:
    for holder in (pdf.Root, *elements(pdf)):
        if "/Lang" in holder:
            drop(holder, "Lang")


def unheard(pdf: Pdf) -> None:
    """A formula whose letter has no meaning."""
    font = of_others(pdf)
    drop(font, "ToUnicode")
    added.marked(pdf, "Formula", b"BT /Made 12 Tf <41> Tj ET", Alt=String("x"))


def printed_mark(pdf: Pdf, content: bytes) -> None:
    added.printer_mark(pdf).AP.N.write(content)


def crossed_parents(pdf: Pdf) -> None:
    """Two marks lead back to each other's element."""
    marks = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
    different = next(number for number, parent in enumerate(marks) if parent.objgen != marks[0].objgen)
    marks[0], marks[different] = marks[different], marks[0]


def letter(digits: bytes) -> Spoil:
    return lambda pdf: set_(
        the_font(pdf, "/Type0"), ToUnicode=pdf.make_stream(b"1 beginbfchar <0001> <%s> endbfchar" % digits)
    )


def coded(more: bytes = b"", **told: Any) -> Spoil:
    return lambda pdf: set_(of_others(pdf, coding=added_fonts.CODING + more).Encoding, **told)


def system(**more: Any) -> Spoil:
    """A font of another collection than its coding."""

    def spoil(pdf: Pdf) -> None:
        set_(of_others(pdf).DescendantFonts[0].CIDSystemInfo, **more)

    return spoil


def encoded(**more: Any) -> Spoil:
    """A font of letters with an encoding of its own."""
    return lambda pdf: of_letters(pdf, Encoding=Dictionary(**more))


def fonts() -> Dictionary:
    """A font whose shapes are not in the file."""
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    return Dictionary(Font=Dictionary(F=font))


def written(pdf: Pdf, **more: Any) -> Any:
    """A content in that font."""
    return pdf.make_stream(b"BT /F 9 Tf (A) Tj ET", Resources=fonts(), **more)


def changed(letters: Array) -> Dictionary:
    return Dictionary(BaseEncoding=Name.WinAnsiEncoding, Differences=letters)


def file_with(*tables: tuple[int, int]) -> Spoil:
    return lambda pdf: of_letters(pdf, *tables)


def a_letter_more(pdf: Pdf) -> None:
    """C, which the table of letters lacks."""
    of_letters(pdf)
    draw(pdf, b"q ", b" Q /Artifact BMC BT /Made 12 Tf <43> Tj ET EMC")


def list_of(pdf: Pdf, names: str, *, small: bool = False) -> None:
    of_type1(pdf, small=small).FontDescriptor.CharSet = String(names)


def numbers_of(pdf: Pdf, bits: bytes, small: bytes = b"") -> None:
    of_others(pdf, small=small).DescendantFonts[0].FontDescriptor.CIDSet = pdf.make_stream(bits)


DIFFERENT = Array([65, Name.A])


def a_font(pdf: Pdf) -> bytes:
    return next(str(name)[1:].encode() for name in pdf.pages[0].obj.Resources.Font)


def backwards(pdf: Pdf) -> list[Any]:
    """A second page, told before the first."""
    page = pdf.pages[0].obj
    pdf.pages.append(pdf.pages[0])
    second = pdf.pages[1].obj
    second.Annots = Array()
    told = added.element(pdf, "P", 0, Pg=second)
    told.P = added.body(pdf)
    assert page.objgen != second.objgen
    return [told, *kids(added.body(pdf))]
