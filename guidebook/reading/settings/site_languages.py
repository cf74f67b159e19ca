"""`extra.langues` → the languages that a site has beside French, in its order."""

from __future__ import annotations

from typing import NamedTuple

from guidebook.languages.known import code_of
from guidebook.problem import Level, Problem, Problems, Read
from guidebook.reading.names import listing, nearest
from guidebook.reading.settings.site_file import Setting, SiteFile

SETTING = "langues"
BY_MACHINE = "langues_machine"
"""The languages translated by a machine that the kiosk and paper have all the same."""


class Spoken(NamedTuple):
    """The languages that the interface speaks, in order, and those that a site asks for beside French."""

    known: tuple[str, ...] = ("fr",)
    asked: tuple[str, ...] = ()


def languages_of(site: SiteFile, spoken: frozenset[str]) -> Read[tuple[str, ...]]:
    """The languages that a site asks for, of those that the interface speaks; none where it says nothing."""
    return _named(site, SETTING, spoken - {"fr"})


def machine_languages(site: SiteFile, asked: tuple[str, ...]) -> Read[frozenset[str]]:
    """Those of the languages that the kiosk and paper have though a machine translated them."""
    found, said = _named(site, BY_MACHINE, frozenset(asked))
    return frozenset(found), said


def _named(site: SiteFile, name: str, known: frozenset[str]) -> Read[tuple[str, ...]]:
    setting = next((each for each in site.settings(name) if each.tree.value != ""), None)
    if setting is None:
        return (), ()
    values = setting.tree.value
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        message = f"Le champ « {name} » attend une liste de langues."
        cure = "Mettez leurs codes entre crochets : « [en, ar, uk] »."
        return (), (Problem(setting.path, setting.line, "langue", message, cure),)
    problems, found = Problems(), list[str]()
    for number, value in enumerate(values):
        code = code_of(value) or value
        if code in known:
            found.append(code)
        elif code != "fr":  # it is there in any case
            problems.append(_unknown(setting, number, value, sorted(known)))
    return tuple(dict.fromkeys(found)), tuple(problems)


def _unknown(setting: Setting, number: int, code: str, known: list[str]) -> Problem:
    near = nearest(code, known)
    there = f"Les langues possibles : {listing(known)}." if known else "Il n’y a pas encore d’autre langue."
    cure = f"Vouliez-vous écrire « {near} » ?" if near else there
    line = setting.tree.line_at((number,))
    message = f"La langue « {code} » n’est pas dans ce programme : le site ne l’a pas."
    return Problem(setting.path, line, "langue", message, cure, Level.ADVICE)
