"""Two applications that nobody here wrote, each in two versions: what is drawn from the older, in the newer.

Each label that changed is told with its new name, and none that stands is called changed. What has changed was read by
hand in the labels that only one of the versions has.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from guidebook.desk.compare.look import looked_at
from guidebook.desk.compare.matching import compare
from guidebook.desk.compare.verdict import DrawnLabel, PageLabel, Verdict
from guidebook.screens.elements import ELEMENTS
from tests.compare.applications.serving import PASSWORD, USER
from tests.conftest import ROOT

pytestmark = [pytest.mark.trial, pytest.mark.browser]

_KINDS = {
    "heading": "titre", "link": "lien", "button": "bouton", "textbox": "champ", "searchbox": "champ",
    "checkbox": "case", "combobox": "liste", "listbox": "liste", "group": "options", "radiogroup": "options",
}  # fmt: skip
_DJANGO = ("login/", "", "auth/user/", "auth/user/add/", "auth/user/1/change/", "password_change/", "auth/group/add/",
           "auth/user/1/delete/", "auth/user/1/history/")  # fmt: skip
_ALLAUTH = ("login/", "signup/", "password/reset/", "password/change/", "email/", "logout/")

CASES = {
    "django_admin": (
        ("Django==2.2.28", "Django==5.2.*"),
        ("admin/", _DJANGO, 1),
        [
            (" titre", "Administration du site", "a changé", "Site d’administration"),
            (" lien", "Modifier", "a changé", "Modification"),
            (" lien", "Modifier", "a changé", "Modification"),
            ("auth/user/add/ titre", "Ajout utilisateur", "a changé", "Ajout de utilisateur"),
            ("auth/user/1/change/ lien", "ce formulaire", "a changé", "Réinitialiser le mot de passe"),
            ("auth/user/1/change/ champ", "Dernière connexion", "introuvable", ""),
            ("auth/user/1/change/ champ", "Date d'inscription", "introuvable", ""),
            ("auth/group/add/ titre", "Ajout groupe", "a changé", "Ajout de groupe"),
            ("auth/user/1/delete/ titre", "Êtes-vous sûr ?", "a changé", "Supprimer"),
        ],
    ),
    "allauth_account": (
        ("django-allauth==0.54.0", "django-allauth==65.3.0"),
        ("accounts/", _ALLAUTH, 3),
        [
            ("login/ champ", "Pseudonyme", "a changé", "Nom d'utilisateur"),
            ("signup/ champ", "Pseudonyme", "a changé", "Nom d'utilisateur"),
            ("password/reset/ champ", "E-mail", "a changé", "Courriel"),
            ("password/change/ lien", "Change E-mail", "a changé", "Changer d'e-mail"),
            ("email/ lien", "Change E-mail", "a changé", "Changer d'e-mail"),
            ("email/ champ", "E-mail", "a changé", "Courriel"),
            ("logout/ lien", "Change E-mail", "a changé", "Changer d'e-mail"),
        ],
    ),
}


@pytest.mark.parametrize("application", CASES)
def test_each_label_that_changed_is_told_and_none_that_stands(
    application: str, browser: Browser, tmp_path: Path
) -> None:
    versions, (start, paths, open_), changed = CASES[application]
    older, newer = (pages(browser, tmp_path, application, version, start, paths, open_) for version in versions)
    found = [
        (f"{path} {finding.label.kind}", finding.label.words, finding.verdict.value, finding.now)
        for path in paths
        for finding in compare(drawn(older[path]), newer[path])
        if finding.verdict is not Verdict.HOLDS
    ]
    assert found == changed
    standing = [f for path in paths for f in compare(drawn(newer[path]), newer[path])]
    assert {finding.verdict for finding in standing} == {Verdict.HOLDS}


def drawn(page: Sequence[PageLabel]) -> list[DrawnLabel]:
    """What a storyboard of that page has."""
    kinds = ((_KINDS[label.role], label.text or label.name) for label in page if label.role in _KINDS)
    return [DrawnLabel(kind, words, ELEMENTS[kind].roles) for kind, words in kinds]


def pages(
    browser: Browser, folder: Path, application: str, version: str, start: str, paths: Sequence[str], open_: int
) -> dict[str, tuple[PageLabel, ...]]:
    """The labels of each page; the first `open_` are seen before signing in."""
    packages = folder / version.replace("*", "x")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(packages), version]
    subprocess.run(install, check=True, capture_output=True)
    seen = dict[str, tuple[PageLabel, ...]]()
    with serving(application, packages, folder) as address, browser.new_context(locale="fr-FR") as context:
        page = context.new_page()
        for number, path in enumerate(paths):
            if number == open_:
                sign_in(page, f"{address}{start}login/")
            page.goto(f"{address}{start}{path}")
            seen[path] = looked_at(page).labels
    return seen


def sign_in(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("#id_username, #id_login").fill(USER)
    page.locator("#id_password").fill(PASSWORD)
    page.locator("#id_password").press("Enter")
    page.wait_for_url(lambda url: "login" not in url, wait_until="commit")


@contextmanager
def serving(application: str, packages: Path, folder: Path) -> Iterator[str]:
    """The address of an application of that version."""
    data = folder / f"{packages.name}-data"
    data.mkdir()
    program = ROOT / "tests/compare/applications" / f"{application}.py"
    command, env = [sys.executable, str(program), str(data)], {**os.environ, "PYTHONPATH": str(packages)}
    with subprocess.Popen(command, env=env, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as started:
        assert started.stdin and started.stdout
        yield f"http://127.0.0.1:{started.stdout.readline().strip()}/"
        started.stdin.close()
