"""`guide.md`: the steps of the walk, and the places that are left to the author."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from guidebook.desk.record.draft import TO_WRITE, Draft
from guidebook.desk.record.redraw.parts import Part, parts
from guidebook.desk.record.redraw.steps import picture, sentences, title, wording
from guidebook.desk.record.redraw.storyboard import House, dumped, storyboard
from guidebook.web_address import is_honest

_MINUTES = 15
_SOURCE = "parcours"
_NOWHERE = "a-ecrire.example"
"""Where the address of the site may not be told, or is none of the web."""


def redrawn(draft: Draft, house: House, today: datetime.date) -> dict[str, str]:
    """The files of the guide, by their names. Texts that are hidden are in none of them."""
    steps = list(parts(draft.screens))
    head = str(wording()["storyboard_head"]).format(date=today.isoformat())
    return {"ecrans.yml": storyboard(steps, house, head), "guide.md": _guide(draft, steps, house, today)}


def _guide(draft: Draft, steps: Sequence[Part], house: House, today: datetime.date) -> str:
    said = wording()
    header = dumped(_header(draft, steps, house, today))
    body = [str(said["introduction"])]
    for part in steps:
        body += [f"## {title(part)}", *sentences(part), f"![{picture(part)}](ecrans.yml#{part.name})"]
    body += [f'??? bloque "{said["blocked_title"]}"\n    {said["blocked"]}']
    return f"---\n{header}---\n\n" + "\n\n".join(body) + "\n"


def _header(draft: Draft, steps: Sequence[Part], house: House, today: datetime.date) -> dict[str, object]:
    said, host = wording(), _host(draft)
    service = house.service_of(host)
    source = str(said["source"]).format(host=host) if host != _NOWHERE else str(said["source_unnamed"])
    facts = list(dict.fromkeys(_facts(steps)))
    return {
        "titre": draft.title,
        "resume": str(said["summary"]),
        "theme": draft.theme or next(iter(house.themes), TO_WRITE),
        **({"service": service} if service else {}),
        "duree": _MINUTES,
        "il_faut": [str(said["need"])],
        "mots_cles": list(said["keywords"]),
        "sources": [
            {"cle": _SOURCE, "titre": source, "adresse": f"https://{host}/", "lu_le": today, "confiance": "A"},
        ],
        **({"faits": {_SOURCE: facts}} if facts else {}),
        **({"verification": {"le": today, "par": draft.signed}} if draft.signed else {}),
    }


def _host(draft: Draft) -> str:
    """The first address that may be told."""
    hosts = (screen.address.shown for screen in draft.screens if not screen.address.is_hidden)
    return next((host for host in hosts if is_honest(f"https://{host}/")), _NOWHERE)


def _facts(steps: Sequence[Part]) -> Iterator[str]:
    """The sentences that name something of the site, without their markers: all of them rest on the walk."""
    for part in steps:
        for sentence in sentences(part):
            if "**" in sentence:
                yield sentence.rpartition(" (")[0] if sentence.endswith(").") else sentence
