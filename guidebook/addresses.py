"""Every address of the site, from its root, whatever page links to it.

Short addresses are made to be printed: `g/<code>.html` for a guide, `-3` for its step 3, `-e` for its practice, and
`-i` for its images, `-s` for its film in sign language, `-s3` for step 3 in it. A code is made from the name of the
folder alone: it stays the same whatever is written in the guide, and in whatever language: `ar/g/<code>.html`.

A page in another language than French stands in that language's folder, `ar/guides/…`; what pages show, photos,
sounds, styles, is shared.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator

_SIGNS = "23456789bcdfghjkmnpqrstvwxz"
"""No vowel, so no word; no 0, 1, l or o, which hands confuse."""

_LENGTH = 6
"""387 million codes: among 2 000 guides, one chance in 190 that two share one."""


def in_language(address: str, language: str) -> str:
    """The address of a French page, which stands at the root, in that language."""
    return address if language == "fr" else f"{language}/{address}"


def guide_address(slug: str, language: str = "fr") -> str:
    """The page of a guide."""
    return in_language(f"guides/{slug}/index.html", language)


def page_address(target: str) -> str:
    """`../slug/guide.md#etape-2`, as an author writes it, from one guide's page to another's."""
    return target.replace("guide.md", "index.html")


def step_address(slug: str, number: int, language: str = "fr") -> str:
    """A step in the page of its guide."""
    return f"{guide_address(slug, language)}#etape-{number}"


def practice_address(slug: str, language: str = "fr") -> str:
    """The practice of a guide."""
    return in_language(f"guides/{slug}/entrainement.html", language)


def images_address(slug: str, language: str = "fr") -> str:
    """A guide « En images »."""
    return in_language(f"guides/{slug}/images.html", language)


def signs_address(slug: str) -> str:
    """A guide in French sign language, where it has a film."""
    return f"guides/{slug}/signes.html"


def mistake_address(slug: str) -> str:
    """Where a mistake in a guide is told."""
    return f"guides/{slug}/erreur.html"


def sheet_address(slug: str, language: str = "fr") -> str:
    """What a guide's page gives to paper, as a script."""
    return in_language(f"guides/{slug}/fiche.js", language)


def models_address(language: str) -> str:
    """What makes papers in a language, as a script."""
    return f"assets/paper/{language}.js"


def guide_folder(slug: str) -> str:
    """Where a guide's French page stands, and its photos and films."""
    return f"guides/{slug}/"


def photo_address(slug: str, name: str) -> str:
    """A photo or a film of a guide, beside its page."""
    return f"{guide_folder(slug)}{name}"


def theme_address(key: str, language: str = "fr") -> str:
    """The page of a theme."""
    return in_language(f"themes/{key}.html", language)


def path_address(key: str, language: str = "fr") -> str:
    """The page of a path, a learner's or a workshop's."""
    return in_language(f"parcours/{key}.html", language)


def places_address(name: str) -> str:
    """A part of what is known of the places near a learner, as a script."""
    return f"lieux/{name}.js"


def places_page(number: int = 0) -> str:
    """A page that lists places without scripts; the first one leads to the others."""
    return f"lieux/liste-{number}.html" if number else "lieux/index.html"


def logo_address(name: str) -> str:
    """A site's own logo."""
    return f"assets/{name}"


def icon_address(name: str) -> str:
    """An icon of the installed site."""
    return f"assets/icons/{name}"


def search_address(language: str) -> str:
    """What the search of a language knows, as a script."""
    return f"assets/search/{language}.js"


def listening_address(name: str) -> str:
    """What can be heard of a page, as a script; `name` is `accueil`, or `guides/` and a guide's."""
    return f"assets/voice/{name}.js"


def sound_address(key: str) -> str:
    """What is heard for a sentence, or for those of a passage."""
    return f"assets/voice/{key}.mp3"


def code_of(slug: str) -> str:
    """The code of a guide."""
    number = int.from_bytes(hashlib.sha256(slug.encode()).digest()[:8])
    signs = []
    for _ in range(_LENGTH):
        number, rest = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[rest])
    return "".join(signs)


def short_address(slug: str, part: str = "", language: str = "fr") -> str:
    """The short address of a guide, or of the part that this short name means (see above)."""
    return in_language(f"g/{code_of(slug)}{part and '-'}{part}.html", language)


def clashes(slugs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of guides whose codes are the same."""
    owners: dict[str, str] = {}
    for slug in slugs:
        owner = owners.setdefault(code_of(slug), slug)
        if owner != slug:
            yield owner, slug


def full_address(site: str, address: str) -> str:
    """An address on the public site."""
    return f"{site.rstrip('/')}/{address}"


def shown(address: str) -> str:
    """An address as people type it."""
    return address.removeprefix("https://").removeprefix("http://")
