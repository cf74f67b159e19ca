"""Words of the guides that a tired person may not know: `python -m tools.rare_words` lists them, guide by guide.

Rare is what the 20 000 commonest words of French films don't have, in a form near it: the list that the search carries.
wordfreq, last released in 2023, was tried beside it: of the 151 words of our guides under 3.5 on its scale of Zipf, 97
are not in this list either; the others are plain imperatives (« tapez », « rangez »), which films have more often.
What is not listed: labels, addresses, invented people, and what `mots.yml` explains.
"""

from __future__ import annotations

import base64
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from guidebook.model.glossary import Glossary
from guidebook.model.guide import Guide
from guidebook.model.guidebook import Guidebook
from guidebook.reading.reader import read
from guidebook.rules._sentences import without
from guidebook.rules._texts import everything_in
from tools.word_set import commonest, fingerprint

ROOT = Path(__file__).resolve().parent.parent
COMMON = ROOT / "guidebook" / "theme" / "assets" / "common-words" / "fr.js"

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_NOT_READ = re.compile(r"\S*[@.]\w\S*|«[^«»]*»")
_NEAR = (
    (r"ez(-vous)?$", "er"),
    (r"issez$", "ir"),
    (r"ait$", "er"),
    (r"ée?s?$", "er"),
    (r"ent$", "er"),
    (r"(?<=[^s])s$", ""),
    (r"e$", ""),
)
"""The ends of forms, and of the word that stands for them in a list: imperatives, participles, plurals, feminines."""
_AGAIN = re.compile(r"^re(?=[bcdfglmnptv])")


class CommonWords:
    """The 20 000 commonest words, as the script of the search has them: one strange word in 1 024 passes for one."""

    def __init__(self, script: str) -> None:
        count, self._range, rice = (int(re.search(rf"{n}:(\d+)", script)[1]) for n in ("count", "range", "rice"))  # type: ignore[index]
        gaps = base64.b64decode(re.search(r"gaps:`([^`]+)`", script)[1])  # type: ignore[index]
        bits = iter("".join(f"{byte:08b}" for byte in gaps))
        self._prints, before = set[int](), 0
        for _ in range(count):
            high = 0
            while next(bits) == "1":
                high += 1
            before += (high << rice) + int("".join(next(bits) for _ in range(rice)), 2)
            self._prints.add(before)
        self._count = self._range >> rice

    def __contains__(self, word: str) -> bool:
        """Whether every part of a word, in one of its forms, is one of them; parts of two letters are."""
        stems = (word, _AGAIN.sub("", word))
        forms = [*stems, *(re.sub(end, whole, stem) for stem in stems for end, whole in _NEAR)]
        return any(all(fingerprint(part, self._count) in self._prints for part in commonest([f], 9)) for f in forms)


def rare_words(guide: Guide, guidebook: Guidebook, common: CommonWords) -> Iterator[tuple[str, int]]:
    """Each such word once, with the line where it comes first."""
    glossary, told = Glossary(guidebook.glossary), set[str]()
    people = {name.lower() for who in guidebook.personas.values() for name in (who.first_name, who.last_name, who.town)}
    for sentence in everything_in(guide):
        text = without(sentence)
        for found in glossary.find(text):
            text = text[: found.begin] + " " * (found.end - found.begin) + text[found.end :]
        for match in _WORD.finditer(_NOT_READ.sub(lambda unread: " " * len(unread.group()), text)):
            word = match.group().lower()
            if word not in told and word not in people and word not in common:
                told.add(word)
                yield word, sentence.line


def main() -> None:
    """Print them for every guide, or for those whose folders are named."""
    guidebook = read(ROOT).guidebook
    common = CommonWords(COMMON.read_text("utf-8"))
    for guide in guidebook.guides:
        if guide.slug in sys.argv[1:] or len(sys.argv) == 1:
            rare = [f"{word} ({line})" for word, line in rare_words(guide, guidebook, common)]
            print(f"{guide.slug} : {', '.join(rare) or 'aucun'}")


if __name__ == "__main__":
    main()
