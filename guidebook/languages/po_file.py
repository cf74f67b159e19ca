"""A file of translations (PO, of gettext): read strictly, written the same each time."""

from __future__ import annotations

import re
from collections.abc import Iterator

import polib

_QUOTED = r'"(?:[^"\\]|\\.)*"'
_STRING = re.compile(rf"(?:#~?\|?\s*)?(?:(?:msgid|msgid_plural|msgctxt|msgstr(?:\[\d\])?)\s*)?{_QUOTED}\s*")
_HOLDS_A_STRING = re.compile(r'(?:#[~|]+\s*)?(?:msg|")')
_LINE_OF = re.compile(r"\(line (\d+)\)")


class NotPo(ValueError):
    """A text is no PO file, because of its `line`."""

    def __init__(self, line: int) -> None:
        super().__init__(f"line {line}")
        self.line = line


def parsed(text: str) -> polib.POFile:
    """The file that a text is.

    Raises:
        NotPo: it can't be read.
    """
    for number, line in enumerate(text.split("\n"), 1):
        if _HOLDS_A_STRING.match(line.strip()) and not _STRING.fullmatch(line.strip()):
            raise NotPo(number)  # polib takes an end without its quotation mark, and loses a letter
    try:
        return polib.pofile(text + "\n")  # or a name of a file would open it
    except Exception as error:  # what is broken fails in any way
        found = _LINE_OF.search(str(error))
        raise NotPo(int(found[1]) if found else 1) from error


def entries(file: polib.POFile) -> Iterator[polib.POEntry]:
    """What is translated or to be translated; what went out of use is left out."""
    return (entry for entry in file if not entry.obsolete)


def is_fresh(entry: polib.POEntry) -> bool:
    """Whether somebody translated it, and nothing changed since."""
    strings = entry.msgstr_plural.values() if entry.msgid_plural else (entry.msgstr,)
    return all(map(str.strip, strings)) and bool(strings) and "fuzzy" not in entry.flags
