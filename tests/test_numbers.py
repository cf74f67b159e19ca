"""The numbers by which a learner goes on elsewhere: what they refuse, how they are given, what they never do."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from guidebook.model.number import number_of, read_number, shown_number
from guidebook.numbering import give_numbers
from guidebook.reading.reader import read
from tests.two_collections import put, said

GUIDE = "guides/lire-un-courriel/guide.md"
OWNER = "nom: Pas à pas\nlicence: Licence Ouverte 2.0\n"


@pytest.fixture
def project(project: Path) -> Path:
    """The example's guides, which have a block of numbers."""
    put(project, "guides/recueil.yml", f"{OWNER}numeros: 31111-31199\n")
    return project


def give(project: Path) -> tuple[str, ...]:
    return give_numbers(read(project).guidebook).told


def numbers(project: Path) -> dict[str, tuple[int | None, list[int | None]]]:
    guides = read(project).guidebook.guides
    return {guide.slug: (guide.header.number, [step.lasting for step in guide.outline.steps]) for guide in guides}


def test_a_number_is_read_back_with_its_spaces_and_in_the_digits_of_arabic_and_persian() -> None:
    number = number_of(24134, 3)
    assert read_number(number) == read_number(shown_number(number)) == (24134, 3)
    for zero in ("٠", "۰"):
        theirs = "".join(chr(ord(zero) + int(digit)) for digit in number)
        assert read_number(f"{theirs[:4]} {theirs[4:]}") == (24134, 3)


def test_one_wrong_digit_or_two_neighbours_that_changed_places_are_always_refused() -> None:
    chance = random.Random(19)
    for _ in range(10_000):
        number = number_of(chance.randrange(100_000), chance.randrange(100))
        place, other = chance.randrange(8), chance.choice("0123456789")
        wrong = number[:place] + other + number[place + 1 :]
        assert (read_number(wrong) is None) == (wrong != number)
        for first in range(7):
            swapped = number[:first] + number[first + 1] + number[first] + number[first + 2 :]
            assert (read_number(swapped) is None) == (swapped != number), (number, swapped)


def test_each_wrong_digit_of_some_numbers_is_refused() -> None:
    for number in map(number_of, range(24111, 24511), range(100)):
        for place in range(8):
            wrong = [number[:place] + digit + number[place + 1 :] for digit in "0123456789" if digit != number[place]]
            assert not any(map(read_number, wrong))


@pytest.mark.parametrize("typed", ["", "3646", "0 809 401 401", "2413 40", "deux", "2413403²"])
def test_what_has_not_eight_digits_is_no_number(typed: str) -> None:
    assert read_number(typed) is None


def test_the_command_numbers_guides_and_steps_once_and_changes_nothing_else(project: Path) -> None:
    before = read(project).guidebook.guide("lire-un-courriel")
    assert len(give(project)) == 3
    assert said(project) == ""
    assert numbers(project)["lire-un-courriel"] == (31112, [1, 2, 3])
    after = read(project).guidebook.guide("lire-un-courriel")
    assert before and after and [s.title for s in after.steps] == [s.title for s in before.steps]
    plain = [[sentence.plain for sentence in text.sentences()] for text in after.texts()]
    assert plain == [[sentence.plain for sentence in text.sentences()] for text in before.texts()]
    kept = {file: file.read_bytes() for file in project.rglob("*.*") if file.suffix in (".md", ".yml")}
    assert give(project) == ()
    assert kept == {file: file.read_bytes() for file in kept}


def test_a_step_put_between_moves_no_number_and_one_that_is_gone_is_never_given_again(project: Path) -> None:
    give(project)
    file = project / GUIDE
    text = file.read_text("utf-8")
    first, title, rest = text.partition("## Lisez le message\n")
    copied = "## Attendez un peu\n\nLe message arrive (1).\n\n![La liste des messages.](ecrans.yml#boite)\n\n"
    file.write_text(first + copied + title + rest, "utf-8")
    give(project)
    assert numbers(project)["lire-un-courriel"] == (31112, [1, 4, 2, 3])
    file.write_text(text, "utf-8")  # the new step is gone, and with it all that told of its number
    put(project, GUIDE, text.replace("numeros_d_etapes: 3", "numeros_d_etapes: 4") + "\n" + copied)
    give(project)
    assert numbers(project)["lire-un-courriel"] == (31112, [1, 2, 3, 5])


def test_the_number_of_a_guide_that_is_gone_is_never_given_again(project: Path) -> None:
    shutil.copytree(project / "guides/ouvrir-un-site", project / "guides/voir-un-site")
    put(
        project,
        "guides/voir-un-site/guide.md",
        (project / "guides/voir-un-site/guide.md").read_text("utf-8").replace("Ouvrir un site", "Voir un site"),
    )
    give(project)
    assert numbers(project)["voir-un-site"][0] == 31114
    (project / "guides/voir-un-site").rename(project / "ailleurs")
    give(project)
    (project / "ailleurs").rename(project / "guides/zut")
    text = (project / "guides/zut/guide.md").read_text("utf-8")
    put(project, "guides/zut/guide.md", text.replace("numero: 31114\n", ""))
    give(project)
    assert numbers(project)["zut"][0] == 31115


def test_lines_of_windows_stay_so(project: Path) -> None:
    file = project / GUIDE
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    give(project)
    assert file.read_bytes().count(b"\n") == file.read_bytes().count(b"\r\n")
    assert said(project) == ""


def test_without_a_block_of_numbers_the_command_says_what_to_ask(project: Path) -> None:
    put(project, "guides/recueil.yml", OWNER)
    given = give_numbers(read(project).guidebook)
    assert given.told == ()
    assert "« numeros: 90000-99999 »" in given.refused[0]


def test_numbers_that_would_lead_to_two_places_are_told(project: Path) -> None:
    give(project)
    file = project / GUIDE
    text = file.read_text("utf-8")
    put(project, GUIDE, text.replace("numero: 31112", "numero: 31111").replace("numero: 2\n", "numero: 1\n"))
    told = said(project)
    assert "Deux étapes ont le même numéro : 1. [numero]" in told
    assert "Ce guide a le même numéro que le guide « lire-sa-carte ». [numero]" in told or "« ouvrir-un-site »" in told
    put(project, GUIDE, text.replace("numero: 31112", "numero: 20000").replace("numero: 3\n", "numero: 9\n"))
    told = said(project)
    assert "Le numéro 20000 n’est pas parmi ceux de ce recueil : 31111 à 31199. [numero]" in told
    assert "n’a pas été donné par la commande" in told
    put(project, GUIDE, text.replace("numero: 2\n", "numero: deux\n"))
    assert "« numero: deux » n’est pas le numéro d’une étape. [numero]" in said(project)


def test_a_number_in_a_text_is_no_number_of_a_step(project: Path) -> None:
    file = project / GUIDE
    text = file.read_text("utf-8")
    put(project, GUIDE, text.replace("Le message dit", "Voici le mot :\n\nnumero: 4\n\nLe message dit"))
    assert numbers(project)["lire-un-courriel"] == (None, [None, None, None])
