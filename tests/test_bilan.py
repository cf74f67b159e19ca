"""The bilan: what kiosks tell, in the words of La Coop, as a page and as a table."""

from __future__ import annotations

import csv
import datetime
import io
import json
from pathlib import Path

from click.testing import CliRunner
from playwright.sync_api import Page

from guidebook.cli.bilan import command
from guidebook.counting.bilan import as_csv, as_page, cells_at, tally_sheet
from guidebook.counting.ledger import Ledger
from tests.conftest import AXE
from tests.test_ledger import days

TODAY = datetime.date(2026, 3, 1)
ONE = {"2025": {"papiers": 0}, "2026-01": {"guides/sante": 6}, "2026-01-05": {"visites": 7, "guides/sante": 5}}
TWO = {"2026-01-05": {"visites": 9}, "2026-02": {"exercices_finis": 12}}


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff")), delimiter=";"))


def test_the_table_has_the_words_of_la_coop_and_the_sums_of_all_kiosks() -> None:
    told = rows(as_csv([ONE, TWO]))
    assert {row["Modalité"] for row in told} == {"En autonomie"}
    assert {"Période": "2026-01-05", "Mesure": "Visites", "Thématique": "", "Nombre": "16"}.items() <= told[2].items()
    assert any(row["Thématique"] == "Santé" and row["Période"] == "2026-01, les autres jours" for row in told)
    assert told[0]["Nombre"] == "moins de 5"


def test_the_page_never_says_accompagnement_of_a_visit() -> None:
    page = as_page([ONE, TWO])
    assert "Ce ne sont pas des accompagnements" in page
    assert '<td class="count">16</td>' in page
    assert "moins de 5" in page
    assert "Il n’y a pas encore de nombre" in as_page([{}])


def test_a_bilan_of_a_folder_is_that_of_its_file(tmp_path: Path) -> None:
    for day, counts in days(40).items():
        ledger = Ledger(tmp_path, day)
        for what, count in counts.items():
            for _ in range(count):
                ledger.add(what)
        ledger.save()
    assert cells_at(tmp_path, TODAY) == [Ledger(tmp_path, TODAY).told()]


def test_the_command_reads_the_small_files_of_many_kiosks(tmp_path: Path) -> None:
    folder = tmp_path / "etats"
    folder.mkdir()
    for number, cells in enumerate((ONE, TWO), 1):
        (folder / f"{number}.json").write_text(json.dumps({"numero": number, "comptes": cells}), "utf-8")
    (folder / "autre.json").write_text("[]", "utf-8")
    done = CliRunner().invoke(command, [str(folder), "--vers", str(tmp_path / "bilan")], standalone_mode=False)
    assert done.return_value == 0, done.output
    assert "16" in (tmp_path / "bilan/bilan.csv").read_text("utf-8")
    assert "Bornes dans ce bilan : 2." in (tmp_path / "bilan/bilan.html").read_text("utf-8")
    nothing = CliRunner().invoke(command, [str(tmp_path / "rien")], standalone_mode=False)
    assert nothing.return_value == 1


def test_a_workshop_has_a_sheet_with_the_same_words(tmp_path: Path) -> None:
    sheet = tally_sheet()
    assert "Un accompagnement, c’est une personne dans une activité" in sheet
    assert sheet.count("<tr>") == 15


def test_both_pages_are_sound(page: Page) -> None:
    for text in (as_page([ONE, TWO]), tally_sheet()):
        page.set_content(text)
        page.evaluate(AXE)
        assert [(one["id"], one["nodes"][0]["html"]) for one in page.evaluate("axe.run()")["violations"]] == []
