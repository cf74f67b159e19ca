"""A translation beside its French: what is typed is written in the file of translators, and nothing else changes."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import polib
import pytest

from tests.conftest import ROOT
from tests.desk.conftest import Answer, Atelier, served

SLUG = "lire-un-courriel"
PATH = f"guides/{SLUG}/guide.ar.po"
ADDRESS = f"traduction/{SLUG}/ar"


@pytest.fixture
def arabic(example: Path) -> Iterator[Atelier]:
    """An atelier on a site that is in Arabic too, one guide of which is translated but for a step."""
    shutil.copy(ROOT / "tests/languages/lire-un-courriel.po", example.parent / PATH)
    example.write_text(f"{example.read_text('utf-8')}\nextra:\n  langues: [ar]\n", "utf-8")
    yield from served(example.parent)


def form(answer: Answer) -> dict[str, str]:
    """What the page's form would send."""
    fields = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', answer.text))
    fields.update(re.findall(r'<textarea name="([^"]+)"[^>]*>\n(.*?)</textarea>', answer.text, re.DOTALL))
    return {"origine": "personne", "relu": "", **{name: unescape(value) for name, value in fields.items()}}


def said(root: Path) -> dict[str, str]:
    return {entry.msgid: entry.msgstr for entry in polib.pofile((root / PATH).read_text("utf-8")) if not entry.obsolete}


def test_what_is_typed_is_written_beside_its_french(arabic: Atelier) -> None:
    page, before = arabic.get(ADDRESS), said(arabic.root)
    assert 'dir="rtl"' in page.text
    sent = form(page)
    number = next(name[2:] for name, value in sent.items() if name.startswith("t.") and not value)
    french = sent[f"f.{number}"]
    done = arabic.post(ADDRESS, **{**sent, f"t.{number}": "ترجمة", "relu": "Réseau  des médiateurs"})
    assert done.code == 303
    after = said(arabic.root)
    assert after.pop(french) == "ترجمة"
    assert {k: v for k, v in after.items() if v} == {k: v for k, v in before.items() if v and k != french}
    assert polib.pofile((arabic.root / PATH).read_text("utf-8")).metadata["X-Read-By"] == "Réseau des médiateurs"


def test_a_sentence_whose_french_changed_waits_until_somebody_says_that_it_is_good(arabic: Atelier) -> None:
    guide = arabic.root / f"guides/{SLUG}/guide.md"
    guide.write_text(guide.read_text("utf-8").replace("titre: Lire un e-mail", "titre: Lire un courriel"), "utf-8")
    page = arabic.get(ADDRESS)
    assert "Avant, le français disait :" in page.text.replace("\u00a0", " ")
    sent = form(page)
    assert arabic.post(ADDRESS, **sent).code == 303
    assert "À revoir" in arabic.get(ADDRESS).text, "to save is not to read it again"
    number = next(name[2:] for name, value in sent.items() if name.startswith("f.") and value == "Lire un courriel")
    again = form(arabic.get(ADDRESS))
    assert arabic.post(ADDRESS, **again, **{f"r.{number}": "oui"}).code == 303
    assert "À revoir" not in arabic.get(ADDRESS).text


def test_a_file_that_changed_meanwhile_is_not_written_over_and_what_was_typed_stays(arabic: Atelier) -> None:
    sent = form(arabic.get(ADDRESS))
    file = arabic.root / PATH
    changed = file.read_text("utf-8").replace('"X-Origin: ', '"X-Autre: oui\\n"\n"X-Origin: ')
    file.write_text(changed, "utf-8")
    number = next(name[2:] for name in sent if name.startswith("t."))
    answer = arabic.post(ADDRESS, **{**sent, f"t.{number}": "نص جديد"})
    assert "Votre texte est encore là" in answer.text
    assert "نص جديد" in answer.text
    assert file.read_text("utf-8") == changed


def test_only_the_languages_of_the_site_are_there(arabic: Atelier) -> None:
    assert arabic.get(f"traduction/{SLUG}/de").code == 404
    assert arabic.get(f"traduction/{SLUG}/..%2fx").code == 404
