"""The addresses of the atelier, all under its key."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route

from guidebook.desk.atelier.desk import Desk, desk_of
from guidebook.desk.atelier.views import assets, begin, entry, listing, photos, publish, screens, text, translation

_READ, _WRITE = ["GET"], ["POST"]


def application(desk: Desk) -> Starlette:
    """The pages of an atelier; who may ask for them is `guard`'s business."""
    routes = [
        Route("/", listing.guides, methods=_READ),
        Route("/commun", listing.shared, methods=_READ),
        Route("/nouveau", begin.show, methods=_READ),
        Route("/nouveau", begin.act, methods=_WRITE),
        Route("/entrees/{path:path}", entry.show, methods=_READ),
        Route("/entrees/{path:path}", entry.act, methods=_WRITE),
        Route("/publier", publish.show, methods=_READ),
        Route("/publier", publish.act, methods=_WRITE),
        Route("/texte/{path:path}", text.show, methods=_READ),
        Route("/texte/{path:path}", text.act, methods=_WRITE),
        Route("/a-cote/{path:path}", text.beside, methods=_READ),
        Route("/relire/{path:path}", text.read_again, methods=_WRITE),
        Route("/brouillon/{path:path}", text.keep_draft, methods=_WRITE),
        Route("/ecrans/{slug}", screens.show, methods=_READ),
        Route("/ecrans/{slug}", screens.act, methods=_WRITE),
        Route("/ecran/{slug}/{name}", screens.edit, methods=_READ),
        Route("/ecran/{slug}/{name}", screens.change, methods=_WRITE),
        Route("/dessin/{slug}/{name}", screens.drawing, methods=_WRITE),
        Route("/photo/{slug}/{name}", screens.photo, methods=_READ),
        Route("/photos/{slug}", photos.show, methods=_READ),
        Route("/photos/{slug}", photos.act, methods=_WRITE),
        Route("/envoyer/{slug}", photos.receive, methods=_WRITE),
        Route("/retouche/{slug}/{name}", photos.retouching, methods=_READ),
        Route("/retouche/{slug}/{name}", photos.retouched, methods=_WRITE),
        Route("/original/{slug}/{name}", photos.original, methods=_READ),
        Route("/traduction/{slug}/{code}", translation.show, methods=_READ),
        Route("/traduction/{slug}/{code}", translation.act, methods=_WRITE),
        Route("/assets/{name:path}", assets.asset, methods=_READ),
    ]
    app = Starlette(routes=[Mount(desk.at.rstrip("/"), routes=routes)], exception_handlers={404: _lost, 500: _failed})
    app.state.desk = desk
    return app


async def _lost(request: Request, error: Exception) -> Response:
    """There is no such page."""
    return desk_of(request).page("lost.html", 404, path=request.url.path.rpartition("/")[2])


async def _failed(request: Request, error: Exception) -> Response:
    """Something that nobody thought of: what was typed is a draft already, or comes back with « Page précédente »."""
    return desk_of(request).page("failed.html", 500)
