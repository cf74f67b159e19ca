"""Where the sentences of a French text end."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STOP = re.compile(r"(?P<signs>[.!?…]+)(?P<after>[»”\")\]\s]*)")
_QUOTED = re.compile(r"«[^«»]*»")
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_ABBREVIATIONS = frozenset({
    "m", "mm", "mr", "dr", "pr", "st", "ste", "tél", "ex", "p", "n", "art", "av", "bd", "env", "apr", "cf",
    "réf",
})  # fmt: skip
"""Written with a full stop that doesn't end a sentence. « etc. » is apart: it may."""
_LONGEST_ABBREVIATION = max(map(len, (*_ABBREVIATIONS, "etc")))


def ends(text: str) -> Iterator[int]:
    """Where each sentence of a text ends, the signs and the spaces after it included; the last one may be left out.

    A quotation amid a sentence is a label: nothing ends in it.
    """
    quoted, done = [match.span() for match in _QUOTED.finditer(text)] if "«" in text else [], 0
    for stop in _STOP.finditer(text):
        following = text[stop.end() : stop.end() + 1]
        if following and not any(map(str.isspace, stop["after"])):
            continue
        while quoted and quoted[0][1] <= stop.start():
            quoted.pop(0)
        if quoted and quoted[0][0] < stop.start() and stop.end() < quoted[0][1] and text[done : quoted[0][0]].strip():
            continue
        if not following or _ends_here(text[max(0, stop.start() - 20) : stop.start()], stop, following):
            yield (done := stop.end())


def _ends_here(before: str, stop: re.Match[str], following: str) -> bool:
    if following in ".,;:":
        return False
    if stop["signs"] != "." or "»" in stop["after"]:
        return not following.islower()
    if len(before) > _LONGEST_ABBREVIATION and before[-_LONGEST_ABBREVIATION - 1 :].isalpha():
        return True
    word = (_LAST_WORD.search(before) or [""])[0].lower()
    if word == "etc":
        return not following.islower()
    return word not in _ABBREVIATIONS
