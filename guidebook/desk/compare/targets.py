"""Which drawn screens can be compared, and at which address.

A screen's page is known where its author wrote it (`page:`), where its address bar shows a page and not only a site
(`adresse: ameli.fr/assure/adresses`), and where it comes right after the step in which its site's address is typed.
Nothing else is guessed: the screens of a guide mostly have one address, that of the site.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from guidebook.desk.compare.verdict import DrawnLabel, Target
from guidebook.model.guide import Guide
from guidebook.screens.choices import Choices
from guidebook.screens.element import Action
from guidebook.screens.elements.mot_de_passe import PasswordField
from guidebook.screens.frames.navigateur import Browser

_INVENTED = (".example", ".test", ".invalid", ".localhost")
"""Names that nobody can have (RFC 2606): sites of exercises."""


def targets(guide: Guide) -> Iterator[Target]:
    """The screens of a guide that show pages, in the order of its steps, each once."""
    typed = ""
    shown = [step.picture.screen for step in guide.steps if step.picture.screen]
    for name in dict.fromkeys(shown):
        screen = guide.screens[name]
        if not isinstance(screen, Browser):
            continue
        if screen.bar and screen.bar.action is Action.TYPE:
            typed = screen.bar.expected
            continue
        address, typed = _address(screen, typed), ""
        labels = tuple(_labels(screen))
        if labels:
            line, asks = guide.screen_lines[name], any(isinstance(e, PasswordField) for e in screen.elements())
            yield Target(guide.slug, guide.header.title, guide.storyboard, line, name, address, labels, asks)


def sites(guide: Guide) -> Iterator[str]:
    """The addresses that its drawn address bars show, and those of its pages: where a visit may lead."""
    for screen in guide.screens.values():
        if isinstance(screen, Browser):
            told = (screen.page, screen.address, screen.bar.expected if screen.bar else None)
            yield from (f"https://{_without_scheme(address)}" for address in told if address and " " not in address)


def _labels(screen: Browser) -> Iterator[DrawnLabel]:
    for element in screen.elements():
        if element.roles:
            yield DrawnLabel(element.kind, element.label, element.roles)
        if isinstance(element, Choices):
            for choice in element.choices:
                yield DrawnLabel("choix", choice, element.choice_roles)


def _address(screen: Browser, typed: str) -> str:
    """The https:// address of a screen's page, empty where none is known or where the site is invented."""
    shown = _without_scheme(screen.address or "")
    if screen.page:
        found = screen.page
    elif shown.partition("/")[2]:
        found = f"https://{shown}"
    elif typed and _bare(shown) == _bare(typed):
        found = f"https://{_without_scheme(typed)}"
    else:
        return ""
    host = urlsplit(found).hostname or ""
    return "" if f".{host}".endswith(_INVENTED) or " " in found else found


def _bare(address: str) -> str:
    return _without_scheme(address).removeprefix("www.").rstrip("/").lower()


def _without_scheme(address: str) -> str:
    return address.removeprefix("https://").removeprefix("http://")
