"""Guides of one name in several folders: the later takes the place of the earlier where its header says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from guidebook.model.guide import Guide
from guidebook.problem import Problems
from guidebook.reading.known import Known
from guidebook.reading.names import nearest

_TWICE = "S’il prend sa place, ajoutez dans cet en-tête « remplace: true ». Sinon, renommez ce dossier."
_TOO_EARLY = "C’est l’autre qui dit « remplace » : dans mkdocs.yml, écrivez son recueil après celui-ci."
_USELESS = "Retirez cette ligne, ou donnez à ce dossier le nom du guide à remplacer."


@dataclass(slots=True)
class _Owner:
    """Who has a name: `guide` is the original, None where it could not be read."""

    path: str
    guide: Guide | None
    guides: Sequence[Guide]
    has_replaced: bool = False

    @property
    def replaces(self) -> bool:
        return self.guide is not None and self.guide.header.replaces


class Overlap:
    """Takes the guides, those of the last folder first."""

    def __init__(self) -> None:
        self.problems = Problems()
        self._owners: dict[str, _Owner] = {}

    @property
    def slugs(self) -> list[str]:
        """Every guide's name, also of those that could not be read."""
        return sorted(self._owners)

    def known(self, misnamed: Iterable[str]) -> Known:
        """What may be named: every guide, and those of folders whose own names are told already."""
        titles = {slug: owner.guide.header.title if owner.guide else "" for slug, owner in self._owners.items()}
        return Known({**dict.fromkeys(misnamed, ""), **titles}, "Les guides")

    def guides(self, language: str) -> Iterator[Guide]:
        """The guides that are left, by name, in a language."""
        for slug in self.slugs:
            yield from (guide for guide in self._owners[slug].guides if guide.language == language)

    def replaced(self, slug: str) -> bool:
        """Whether a later guide takes the place of the one about to be read, which then needs no reading."""
        owner = self._owners.get(slug)
        if owner is None or not owner.replaces:
            return False
        owner.has_replaced = True
        return True

    def add(self, slug: str, path: str, guides: Sequence[Guide]) -> None:
        """Take the guides of a folder, `path` being that of the original; a second of the same name is a Problem."""
        original = next((guide for guide in guides if guide.language == "fr"), None)
        owner = self._owners.setdefault(slug, _Owner(path, original, guides))
        if owner.path != path and owner.guide:
            self.problems.report(
                owner.path,
                1,
                "nom-en-double",
                f"Un autre recueil a déjà un guide de ce nom : {path}, ligne 1.",
                _TOO_EARLY if original and original.header.replaces else _TWICE,
            )

    def report_useless(self) -> None:
        """One Problem for each guide that says it replaces another, which no earlier folder has."""
        for slug, owner in self._owners.items():
            if owner.guide and owner.replaces and not owner.has_replaced:
                near = nearest(slug, [name for name in self.slugs if name != slug])
                cure = f"Vouliez-vous remplacer « {near} » ? Donnez ce nom à ce dossier." if near else _USELESS
                self.problems.report(
                    owner.path,
                    owner.guide.header_lines.get("remplace", 1),
                    "remplace-rien",
                    f"Aucun recueil écrit avant celui-ci n’a de guide « {slug} ».",
                    cure,
                )
