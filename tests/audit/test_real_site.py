"""The whole audit of the real site: what `make audit` runs. Any failure stops here."""

from __future__ import annotations

from pathlib import Path

import pytest

from guidebook.audit.page import VIEWPORT
from guidebook.audit.record import record
from guidebook.audit.runner import Settings, audit
from guidebook.audit.targets import targets
from tests.browser.test_accessibility import AUDITED

pytestmark = [pytest.mark.browser, pytest.mark.timeout(900)]


def test_the_real_site_has_no_failure(real_site: Path, tmp_path: Path) -> None:
    made = record(audit(targets(str(real_site)), Settings(journal=tmp_path)), "2026-11-27")
    assert [(page.nom, page.erreur) for page in made.pages if page.erreur] == []
    failures = {
        (one.regle, page.nom, one.selecteur, one.message)
        for page in made.pages
        for one in page.constats
        if one.resultat == "echoue"
    }
    assert failures == set()
    # So that tests/browser/test_accessibility.py may leave these pages to us, at this width and in light.
    assert VIEWPORT["width"] == AUDITED
    of_axe = {one.id for one in made.regles if one.id.startswith("axe-")}
    assert len(of_axe) > 80
    assert [page.nom for page in made.pages if not of_axe & {one.regle for one in page.constats}] == []
    assert any(page.conduite == page.url for page in made.pages)
