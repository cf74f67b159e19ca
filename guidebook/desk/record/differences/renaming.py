"""A guide with one label renamed, everywhere that it is named as a label; the rest stays to the letter.

In the screens: elements of that kind with those words. In the text: words in bold or in quotation marks. In the text
alternatives of pictures and in `faits`: the words wherever they stand. Cannot know: a title that says the word without
quotation marks; it is told, for the author to read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from guidebook.desk.record.differences.found import Difference
from guidebook.languages.typography import french

_FIELD = re.compile(r"(?P<head>\s*(?:-\s+)?(?P<kind>\w+):\s+)(?P<value>\S.*?)(?P<tail>\s+#.*)?$")
_PICTURE = re.compile(r"!\[.*?\]\(")
_SPACE = "[ \u00a0\u202f]"
_KEY = re.compile(r"[a-z_]+:")


@dataclass(frozen=True, slots=True)
class Texts:
    """The two files of a guide."""

    screens: str
    guide: str


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line before and after."""

    before: str
    after: str


def renamed(texts: Texts, difference: Difference) -> Texts:
    """The same files, the label having its new name."""
    screens = "".join(_in_screens(line, difference) for line in texts.screens.splitlines(keepends=True))
    return Texts(screens, "".join(_in_guide(texts.guide, difference)))


def changed_lines(before: Texts, after: Texts) -> list[ChangedLine]:
    """The lines that differ, of both files."""
    pairs = [
        *zip(before.screens.splitlines(), after.screens.splitlines(), strict=True),
        *zip(before.guide.splitlines(), after.guide.splitlines(), strict=True),
    ]
    return [ChangedLine(old.strip(), new.strip()) for old, new in pairs if old != new]


def left(texts: Texts, difference: Difference) -> list[str]:
    """The titles that still have the old words."""
    words = _words(difference.old)
    return [line.strip() for line in texts.guide.splitlines() if line.startswith("#") and words.search(line)]


def _in_screens(line: str, difference: Difference) -> str:
    found = _FIELD.match(line.rstrip("\r\n"))
    if not found or found["kind"] != difference.kind or _scalar(found["value"]) != french(difference.old):
        return line
    end = line[len(line.rstrip("\r\n")) :]
    return f"{found['head']}{_written(difference.now)}{found['tail'] or ''}{end}"


def _scalar(value: str) -> str:
    try:
        return french(str(yaml.load(value, yaml.BaseLoader)))  # noqa: S506 - texts only
    except yaml.YAMLError:
        return ""


def _written(text: str) -> str:
    """A text as YAML writes it on one line."""
    dumped = yaml.safe_dump({"x": text}, allow_unicode=True, width=10_000)
    return dumped.removeprefix("x: ").rstrip("\n")


def _in_guide(text: str, difference: Difference) -> Iterator[str]:
    words = _words(difference.old)
    bold = re.compile(rf"\*\*{words.pattern}\*\*")
    quoted = re.compile(f"«{_SPACE}*{words.pattern}{_SPACE}*»")
    dashes, is_fact = 0, False
    for line in text.splitlines(keepends=True):
        if dashes < 2:
            dashes += line.rstrip() == "---"
            is_fact = line.startswith("faits:") or (is_fact and not _KEY.match(line))
        if is_fact and dashes == 1:
            yield words.sub(lambda _: difference.now, line)
        else:
            named = quoted.sub(
                lambda _: french(f"« {difference.now} »"), bold.sub(lambda _: f"**{difference.now}**", line)
            )
            yield _PICTURE.sub(lambda found: words.sub(lambda _: difference.now, found[0]), named)


def _words(text: str) -> re.Pattern[str]:
    """The words, whatever their apostrophes and spaces, not inside others."""
    parts = [re.sub("['’]", "['’]", re.escape(part)) for part in text.split()]
    return re.compile(rf"(?<!\w){_SPACE.join(parts)}(?!\w)")
