"""A new guide: its folder, with a text and screens to fill in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response

from guidebook import web_address
from guidebook.addresses import shown
from guidebook.desk.atelier.desk import Desk, desk_of, sent
from guidebook.desk.atelier.scalars import written
from guidebook.desk.atelier.shelf import ABSENT, Changed
from guidebook.desk.atelier.workshop import Look
from guidebook.machine.disk_errors import refused

_TEMPLATE = Path(__file__).parents[1] / "template"
_LONGEST = 60
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


async def show(request: Request) -> Response:
    """What a new guide needs to be told."""
    desk = desk_of(request)
    return _page(desk, desk.workshop.look(), {})


async def act(request: Request) -> Response:
    """Write it, and open it."""
    desk, form = desk_of(request), await sent(request)
    look, t = desk.workshop.look(), desk.t.new
    title, summary, address = (form.get(name, "").strip() for name in ("titre", "resume", "adresse"))
    slug = form.get("nom", "").strip() or slug_of(title)
    if not title or not summary:
        return _page(desk, look, form, str(t.needed))
    if not web_address.is_honest(address) or not web_address.is_honest_on_screen(_site(address)):
        return _page(desk, look, form, f"{t.address_refused} {web_address.cure(address)}")
    if not _SLUG.fullmatch(slug) or len(slug) > _LONGEST:
        return _page(desk, look, form, str(t.name_refused.format(name=slug_of(slug or title))))
    if desk.workshop.directory(look, slug) or not look.folders:
        return _page(desk, look, form, str(t.taken.format(name=slug)))
    folder = look.folders[0].path.relative_to(desk.workshop.root).as_posix()
    head = "\n".join(written({"titre": title, "resume": summary, "theme": form.get("theme", "")}))
    try:
        for name in ("ecrans.yml", "guide.md"):
            text = (_TEMPLATE / name).read_text("utf-8").replace("{head}", head)
            text = text.replace("{address}", address).replace("{site}", _site(address))
            desk.workshop.shelf.save(f"{folder}/{slug}/{name}", text, ABSENT)
    except Changed:
        return _page(desk, look, form, str(t.taken.format(name=slug)))
    except OSError as error:
        return _page(desk, look, form, refused(error, folder))
    return desk.to(f"texte/{folder}/{slug}/guide.md")


def _site(address: str) -> str:
    """The address as people type it."""
    return shown(address).partition("/")[0].removeprefix("www.")


def slug_of(title: str) -> str:
    """The name of the folder of a guide of this title."""
    spelt = title.translate({ord("’"): " ", ord("œ"): "oe", ord("Œ"): "oe", ord("æ"): "ae"})
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return words if len(words) <= _LONGEST else words[:_LONGEST].rpartition("-")[0]


def _page(desk: Desk, look: Look, form: Mapping[str, str], refusal: str = "") -> Response:
    themes = [(key, theme.title) for key, theme in look.guidebook.themes.items()]
    given = {name: form.get(name, "") for name in ("titre", "resume", "theme", "nom", "adresse")}
    return desk.page("new.html", themes=themes, given=given, refusal=refusal)
