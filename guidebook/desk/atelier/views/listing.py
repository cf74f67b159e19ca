"""The list of guides, and that of the files which all guides share."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from guidebook.desk.atelier.desk import desk_of
from guidebook.desk.atelier.rows import rows
from guidebook.desk.atelier.views.entry import MODELS
from guidebook.problem import has_error


async def guides(request: Request) -> Response:
    """Every guide."""
    desk = desk_of(request)
    look = desk.workshop.look()
    return desk.page("guides.html", rows=rows(desk.workshop, look), errors=has_error(list(look.problems)))


async def shared(request: Request) -> Response:
    """Words, services, paths, themes, invented people; and what is wrong elsewhere, which no guide's page tells."""
    desk = desk_of(request)
    look = desk.workshop.look()
    texts = desk.workshop.texts(look)
    known = desk.t.shared.files.mapping()
    files = [
        (path, known[path.rpartition("/")[2].removesuffix(".yml")], look.problems_of(path))
        for path in texts
        if path.rpartition("/")[2].removesuffix(".yml") in known
    ]
    others = [problem for problem in look.problems if not problem.path.startswith(tuple(_homes(texts)))]
    forms = [path for path, _, _ in files if path.rpartition("/")[2] in MODELS]
    return desk.page("shared.html", files=files, others=others, forms=forms)


def _homes(texts: list[str]) -> list[str]:
    """Where what is wrong is told by a page of its own."""
    return [text.rpartition("/")[0] + "/" if text.endswith("guide.md") else text for text in texts]
