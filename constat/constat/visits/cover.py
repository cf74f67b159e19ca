"""Which pages to drive: each template and each component once, told apart by what is on the pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

SAME_TEMPLATE = 0.5
"""Share of shapes in common (Jaccard) under which two pages are not of one template, even if one holds the other."""

NEW_PAIRS = 0.05
"""Share of shapes that may be known components met in another order: more makes another page."""


def cover(signatures: Mapping[str, Iterable[str]], seen: Set[str] = frozenset()) -> dict[str, str]:
    """For each page, the page to drive for it: one that holds all that no page driven before it holds.

    The richest pages come first, so that few are driven. Those whose address is their own stand for themselves.
    `signatures`: the keys of `__audit.signature()`; those that begin with « p » are pairs. `seen`: what has been
    driven already.
    """
    shapes = {url: frozenset(signature) for url, signature in signatures.items()}
    driven: list[str] = []
    known = set(seen)
    for url in sorted(shapes, key=lambda url: (-len(shapes[url]), url)):
        if _differs(shapes[url], known) or _alike(shapes[url], shapes, driven) < SAME_TEMPLATE:
            driven.append(url)
            known |= shapes[url]
    return {url: _nearest(url, shapes, driven) for url in shapes}


def _differs(shape: Set[str], known: Set[str]) -> bool:
    new = shape - known
    return any(not key.startswith("p") for key in new) or len(new) > NEW_PAIRS * len(shape)


def _alike(shape: frozenset[str], shapes: Mapping[str, frozenset[str]], driven: list[str]) -> float:
    return max((len(shape & shapes[other]) / len(shape | shapes[other] or {""}) for other in driven), default=0.0)


def _nearest(url: str, shapes: Mapping[str, frozenset[str]], driven: list[str]) -> str:
    if url in driven:
        return url
    return max(driven, key=lambda other: (len(shapes[url] & shapes[other]), -len(shapes[other])), default=url)
