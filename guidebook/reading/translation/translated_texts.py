"""Texts in another language: each is found by its French, compared with it, and left in French if it can't be shown."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TypeVar

from guidebook.languages.catalogue import State
from guidebook.languages.faults import Fault, fault, keywords
from guidebook.languages.typography import typesetter
from guidebook.languages.units import Kind, Unit, same
from guidebook.model.text import Bold, Inline, Link, Marker, Sentence, flat, text_of
from guidebook.problem import Level, Problem, Problems
from guidebook.reading.names import shortened
from guidebook.reading.text.grammar import parsed_inline
from guidebook.reading.text.inlines import InlineReader
from guidebook.reading.text.unread import ADVICE, text_problems
from guidebook.reading.translation.po_files import Source

T = TypeVar("T")


class Texts:
    """The texts of a language, from some files; the first that has one gives it.

    `labels` are the words of screens, which stay French. Told afterwards: the `problems`, how many units are in each
    state (`count`), and the `french` texts that have no translation.
    """

    def __init__(self, code: str, sources: Sequence[Source], labels: Collection[str] = ()) -> None:
        self._code, self._sources, self._labels = code, sources, labels
        self._set = typesetter(code)
        self.problems, self.count, self.french = Problems(), Counter[State](), set[str]()

    def words(self, unit: Unit, french: str) -> str:
        """The translation of words without Markdown, `french` where there is none."""
        found = self._found(unit, _as_it_is)
        if found is None:
            self.french.add(french)
            return french
        return self._set(found)

    def keywords(self, unit: Unit) -> tuple[str, ...]:
        """The words that people type; none where nobody told them."""
        return tuple(map(self._set, keywords(self._found(unit, _as_it_is) or "")))

    def sentence(self, unit: Unit, french: Sentence) -> Sentence:
        """The translation of a sentence, the French one where there is none."""
        inlines = self._found(unit, lambda text: self._inlines(unit, text, french))
        if inlines is None:
            return french
        return Sentence(french.line, "".join(map(text_of, inlines)), inlines, french)

    def state(self, unit: Unit) -> State:
        """What became of a unit, whether or not it can be shown."""
        return _best(source.catalogue.state(unit) for source in self._sources)

    def _found(self, unit: Unit, read: Callable[[str], tuple[T, Fault | None]]) -> T | None:
        """What `read` makes of a translation that can be shown. What becomes of the unit is counted."""
        states = list[State]()
        for catalogue, path in self._sources:
            state, entry = catalogue.find(unit)
            if entry is None or state is not State.FRESH:
                states.append(state)
                continue
            text = str(entry.msgstr).strip()
            found, said = read(text)
            said = fault(unit, (text,), self._code) or said
            if said is None:
                self.count[State.FRESH] += 1
                self.problems.extend(_advice(path, entry.linenum, unit, text))
                return found
            self.problems.append(_problem(path, entry.linenum, unit, said))
        self.count[_best(states)] += 1
        return None

    def _inlines(self, unit: Unit, text: str, french: Sentence) -> tuple[tuple[Inline, ...], Fault | None]:
        node = parsed_inline(text)
        if node.token.meta.get("refused"):
            return (), _UNREAD
        reader = InlineReader(french.line, unit.kind is Kind.STEP_SENTENCE, self._set)
        inlines = reader.read(node.children)
        said = [one for _, one in (*reader.said, *text_problems(node.children, french.line, in_french=False))]
        wrong = next((one for one in said if one[0] not in ADVICE), None)
        return inlines, wrong or self._about(french.inlines, inlines)

    def _about(self, french: tuple[Inline, ...], inlines: tuple[Inline, ...]) -> Fault | None:
        """What of the French is lost."""
        return (
            _about_markers(french, inlines)
            or _about_links(french, inlines)
            or _about_labels(french, inlines, self._labels)
        )


def _best(states: Iterable[State]) -> State:
    found = set(states)
    return next((state for state in (State.FRESH, State.STALE) if state in found), State.EMPTY)


def _as_it_is(text: str) -> tuple[str, None]:
    return text, None


_MOST_WORDS = 20
"""In a sentence of any language; French has 15, and of 8,124 in English, Arabic and Ukrainian none has more."""


def _advice(path: str, line: int, unit: Unit, text: str) -> Iterator[Problem]:
    """What could be better in a translation that is shown."""
    words = sum(any(map(str.isalnum, word)) for word in text.split())
    if unit.kind in (Kind.SENTENCE, Kind.STEP_SENTENCE) and words > _MOST_WORDS:
        told = f"Cette traduction a {words} mots. Elle est montrée quand même."
        cure = f"Dites la même chose en {_MOST_WORDS} mots au plus."
        yield Problem(path, line, "traduction-phrase-longue", told, cure, Level.ADVICE)


_QUOTED = re.compile(r"«([^«»]+)»")
_UNREAD = ("traduction-forme", "La mise en forme de cette traduction ne se lit pas.", "Copiez celle du français.")


def _problem(path: str, line: int, unit: Unit, said: Fault) -> Problem:
    rule, message, cure = said
    told = f"{message} Le texte français reste : « {shortened(unit.text)} »."
    return Problem(path, line, rule, told, cure, Level.ADVICE)


def _about_markers(french: tuple[Inline, ...], inlines: tuple[Inline, ...]) -> Fault | None:
    wanted, found = _markers(french), _markers(inlines)
    if wanted == found:
        return None
    told = " ".join(f"({number})" for number in wanted) or "aucun repère"
    return "traduction-repere", f"La traduction doit garder, dans cet ordre : {told}.", "Écrivez-les comme en français."


def _markers(inlines: tuple[Inline, ...]) -> list[int]:
    return [one.number for one in flat(inlines) if isinstance(one, Marker)]


def _about_links(french: tuple[Inline, ...], inlines: tuple[Inline, ...]) -> Fault | None:
    wanted, found = _targets(french), _targets(inlines)
    if wanted == found:
        return None
    target = next(iter(wanted - found), None)
    if target is None:
        said = f"La traduction a un lien de trop : « {shortened(next(iter(found - wanted)))} »."
        return "traduction-lien", said, "Gardez les liens du français, et eux seuls."
    return (
        "traduction-lien",
        f"Le lien « {shortened(target)} » n’est plus dans la traduction.",
        (f"Écrivez [vos mots]({target})."),
    )


def _targets(inlines: tuple[Inline, ...]) -> Counter[str]:
    return Counter(one.target for one in flat(inlines) if isinstance(one, Link))


def _about_labels(french: tuple[Inline, ...], inlines: tuple[Inline, ...], labels: Collection[str]) -> Fault | None:
    """What is on the screen is looked for there, letter by letter: bold words, and those between quotation marks."""
    bold, said = Counter(_bold(french)) - Counter(_bold(inlines)), _text(inlines)
    lost = [(label, f"**{label}**") for label in bold]
    lost += [(label, f"« {label} »") for label in map(same, _QUOTED.findall(_text(french))) if label not in said]
    for label, written in lost:
        if label in labels:
            return "traduction-libelle", f"« {label} » est écrit à l’écran, en français.", f"Gardez {written} tel quel."
    return None


def _text(inlines: tuple[Inline, ...]) -> str:
    return same("".join(map(text_of, inlines)))


def _bold(inlines: tuple[Inline, ...]) -> list[str]:
    return [same(text_of(one)) for one in flat(inlines) if isinstance(one, Bold)]
