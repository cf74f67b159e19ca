"""What the Matterhorn Protocol 1.1 asks of a machine: each condition, its statement and what looks for it.

Source: the PDF Association (https://pdfa.org/resource/the-matterhorn-protocol/), which counts 87 of them. The other
48 are for people, and 2 have no test (23-001, 27-001).
"""

from __future__ import annotations

from collections.abc import Callable

from tests.paper.pdfua import annotations as laid
from tests.paper.pdfua import content, document, fonts, glyphs, languages, structure
from tests.paper.pdfua.tree import Broken, Paper

Rule = Callable[[Paper], Broken]

MACHINE: dict[str, tuple[str, tuple[Rule, ...]]] = {
    "01-003": ("decoration is inside content", (content.drawn,)),
    "01-004": ("content is inside decoration", (content.drawn,)),
    "01-005": ("something is neither content nor decoration", (content.drawn, content.balanced, content.told)),
    "01-007": ("the tags are said to be doubtful", (document.catalogue,)),
    "02-001": ("a type of element is no standard one, nor like one", (structure.types,)),
    "02-003": ("a type of element is like itself", (structure.types,)),
    "02-004": ("a standard type of element is said to be another", (structure.types,)),
    "06-001": ("there is no metadata", (document.metadata,)),
    "06-002": ("the metadata do not name PDF/UA-1", (document.metadata,)),
    "06-003": ("the metadata have no title", (document.metadata,)),
    "07-001": ("nothing says to show the title in the window", (document.catalogue,)),
    "07-002": ("the window does not show the title", (document.catalogue,)),
    "09-004": ("a table is not put together as one", (structure.nesting,)),
    "09-005": ("a list is not put together as one", (structure.nesting,)),
    "09-006": ("a table of contents is not put together as one", (structure.nesting,)),
    "09-007": ("a text above a text (ruby) is not put together as one", (structure.nesting,)),
    "09-008": ("a note in two lines (warichu) is not put together as one", (structure.nesting,)),
    "10-001": ("a code stands for no letter", (glyphs.letters,)),
    "11-001": ("the language of what a page shows is not known", (languages.names, languages.words)),
    "11-002": ("the language of a description is not known", (languages.replacements,)),
    "11-003": ("the language of the outline is not known", (languages.aside,)),
    "11-004": ("the language of what describes a link or a note is not known", (languages.aside,)),
    "11-005": ("the language of a field's name is not known", (languages.aside,)),
    "11-006": ("the language of the metadata is not known", (languages.aside,)),
    "13-004": ("a picture is not described", (structure.alternatives,)),
    "14-002": ("the first heading is not of level 1", (structure.headings,)),
    "14-003": ("a level of headings is jumped over", (structure.headings,)),
    "14-006": ("an element has two headings", (structure.headings,)),
    "14-007": ("headings with and without a level are mixed", (structure.headings,)),
    "15-003": ("a heading of a table does not say what it heads", (structure.tables,)),
    "17-002": ("a formula is not described", (structure.alternatives,)),
    "17-003": ("a sign of a formula stands for no letter", (glyphs.letters,)),
    "19-003": ("a note has no name", (structure.notes,)),
    "19-004": ("two notes have the same name", (structure.notes,)),
    "20-001": ("one of the sets of layers has no name", (document.layers,)),
    "20-002": ("the usual set of layers has no name", (document.layers,)),
    "20-003": ("layers change by themselves", (document.layers,)),
    "21-001": ("an attached file has not both its names", (document.attached,)),
    "25-001": ("there is a form that a program draws", (document.dynamic_form,)),
    "26-001": ("the document is locked and does not say for whom", (document.locked,)),
    "26-002": ("the document is locked for screen readers", (document.locked,)),
    "28-002": ("what is laid over a page is not in the structure", (laid.laid_over,)),
    "28-004": ("what is laid over a page is not described", (laid.laid_over,)),
    "28-005": ("a field is not described", (laid.laid_over,)),
    "28-006": ("something of an unknown kind is laid over a page, and broken", (laid.laid_over,)),
    "28-007": ("something is for a printing house only (TrapNet)", (laid.laid_over,)),
    "28-008": ("a page with links does not tell their order", (laid.tabs,)),
    "28-009": ("the order of a page's links is not that of the structure", (laid.tabs,)),
    "28-010": ("a field is not in the structure", (laid.laid_over,)),
    "28-011": ("a link is not in the structure", (laid.laid_over,)),
    "28-012": ("a link is not described", (laid.laid_over,)),
    "28-014": ("a sound or a film does not say its format", (laid.media,)),
    "28-015": ("a sound or a film is not described", (laid.media,)),
    "28-016": ("a file laid over a page has not both its names", (laid.laid_over,)),
    "28-017": ("a printer's mark is in the structure", (laid.laid_over,)),
    "28-018": ("a printer's mark is not decoration", (laid.laid_over,)),
    "30-001": ("a drawing comes from another document", (content.drawings,)),
    "30-002": ("a drawing with marks is used twice", (content.drawings,)),
    "31-001": ("a font and its coding are not from one registry", (fonts.fonts,)),
    "31-002": ("a font and its coding are not of one collection of letters", (fonts.fonts,)),
    "31-003": ("a font knows fewer letters than its coding", (fonts.fonts,)),
    "31-004": ("a font says wrongly where its letters are", (fonts.fonts,)),
    "31-005": ("a font does not say where its letters are", (fonts.fonts,)),
    "31-006": ("a coding is neither known nor in the file", (fonts.fonts,)),
    "31-007": ("a coding tells two ways of writing", (fonts.fonts,)),
    "31-008": ("a coding rests on one that is not known", (fonts.fonts,)),
    "31-009": ("the shapes of a font are not in the file", (glyphs.letters,)),
    "31-011": ("a letter's shape is not in the file", (glyphs.letters,)),
    "31-012": ("a font has a letter that its list lacks (Type 1)", (fonts.fonts,)),
    "31-013": ("a font lists a letter that it lacks (Type 1)", (fonts.fonts,)),
    "31-014": ("a font has a letter that its list lacks (CID)", (fonts.fonts,)),
    "31-015": ("a font lists a letter that it lacks (CID)", (fonts.fonts,)),
    "31-016": ("a letter's width is not that of its shape", (glyphs.letters,)),
    "31-017": ("a font of letters has no table of letters", (glyphs.letters,)),
    "31-018": ("a letter is not in its font's table of letters", (glyphs.letters,)),
    "31-019": ("a font of letters has no encoding", (fonts.fonts,)),
    "31-020": ("an encoding rests on none", (fonts.fonts,)),
    "31-021": ("an encoding is neither that of Windows nor of the Macintosh", (fonts.fonts,)),
    "31-022": ("an encoding names a letter that is not in Adobe's list", (fonts.fonts,)),
    "31-023": ("an encoding has changes, and its font no table of Unicode", (fonts.fonts,)),
    "31-024": ("a font of signs has an encoding", (fonts.fonts,)),
    "31-025": ("a font of signs has no table", (fonts.fonts,)),
    "31-026": ("a font of signs has several tables, and none of signs", (fonts.fonts,)),
    "31-027": ("a font does not say its letters", (fonts.fonts,)),
    "31-028": ("a font says that a letter is zero", (fonts.fonts,)),
    "31-029": ("a font says that a letter is a mark of bytes", (fonts.fonts,)),
    "31-030": ("a sign for what is missing is shown", (glyphs.letters,)),
}

OURS: dict[str, tuple[str, tuple[Rule, ...]]] = {
    "7.1": ("something is read twice", (content.order,)),
    "7.3": ("a description is of nothing, or of a picture inside another", (structure.alternatives,)),
    "7.4": ("there is no heading", (structure.headings,)),
    "7.17": ("there is no outline", (document.catalogue,)),
    "7.18.5": ("a link arrives nowhere", (laid.arrivals,)),
    "09-001": ("reading goes back to an earlier page", (content.order,)),
}
"""What else a machine can see in our papers, under the clause of ISO 14289-1 or the condition for people that it is a
part of."""
