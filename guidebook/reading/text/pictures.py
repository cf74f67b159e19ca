"""The picture of a step, in its text: an image alone on its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from guidebook.problem import Sentences
from guidebook.reading.text.grammar import Node

_BREAKS = ("softbreak", "hardbreak")
ALONE = "Mettez l’image seule sur sa ligne, dans une étape : ![Ce qu’on voit](ecrans.yml#nom)."


@dataclass(frozen=True, slots=True)
class RawPicture:
    """A picture line, before its target is looked up."""

    line: int
    alternative: str
    target: str


@dataclass(frozen=True, slots=True)
class Image:
    """An image among the inlines of a paragraph, and whether its line holds nothing else."""

    node: Node
    line: int
    alone: bool

    @property
    def picture(self) -> RawPicture:
        """What it shows."""
        alternative = "".join(token.content or " " for token in self.node.token.children or () if token.nesting == 0)
        return RawPicture(self.line, alternative.strip(), str(self.node.token.attrs["src"]))


def images(nodes: Sequence[Node], line: int) -> tuple[list[Node], list[Image]]:
    """The inlines of a paragraph without its images, which stand apart with their lines."""
    if not any(node.kind == "image" for node in nodes):
        return list(nodes), []
    kept, found = list[Node](), list[Image]()
    around = [None, *nodes, None]
    for before, node, after in zip(around, nodes, around[2:], strict=False):
        if node.kind == "image":
            found.append(Image(node, line, _ends(before) and _ends(after)))
        else:
            kept.append(node)
        line += _lines(node)
    return kept, found


def problem(image: Image, at_the_margin: bool) -> Sentences | None:
    """Why an image is no step's picture; None where it may be one."""
    if title := image.node.token.attrs.get("title"):
        said = f"Le texte « {title} » de cette image ne se verrait pas."
        return "image-mal-placee", said, "Gardez ce que l’on voit entre les crochets, et rien après l’adresse."
    if not image.alone:
        return "image-mal-placee", "Cette image n’est pas seule sur sa ligne.", ALONE
    if not at_the_margin:
        cure = "Mettez-la au début d’une ligne, avec une ligne vide avant."
        return "image-mal-placee", "Cette image est dans une liste ou dans un encadré.", cure
    return None


def _ends(node: Node | None) -> bool:
    return node is None or node.kind in _BREAKS


def _lines(node: Node) -> int:
    return node.lines + (node.kind in _BREAKS) + sum(map(_lines, node.children))
