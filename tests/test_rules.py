"""The authoring lints: each rule gives exactly the messages of its cases, wording included."""

from __future__ import annotations

import datetime
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import TypeAdapter

from guidebook.model.content import Content
from guidebook.model.guide import Guide, Header
from guidebook.model.guidebook import Guidebook
from guidebook.model.outline import outline_of
from guidebook.model.step import Picture, Step
from guidebook.model.text import Text
from guidebook.model.word import Word
from guidebook.photos.album import Photo
from guidebook.problem import Level, Problem
from guidebook.reading.guide.facts import read_facts
from guidebook.reading.text.markdown import Section, read_markdown
from guidebook.reading.yaml.tree import Tree
from guidebook.rules import Settings, all_rules, judge
from guidebook.screens.frames import AnyScreen, Screen

CASES = Path(__file__).parent / "cases" / "rules"
TODAY = datetime.date(2025, 11, 23)
SCREEN: TypeAdapter[Screen] = TypeAdapter(AnyScreen)
HEADER_LINES = {"titre": 2, "resume": 3, "il_faut": 8, "sources": 10, "verification": 14}
STEP_LINE = 20
SOURCE = {"cle": "a", "titre": "A", "adresse": "https://a.example/", "lu_le": "2025-01-15", "confiance": "A"}


def section_of(title: str, text: str, first_line: int) -> Section:
    """A step, as it is read from a guide whose line `first_line` begins its text."""
    (_, section), problems = read_markdown(f"## {title}\n\n{text}", "guide.md", first_line - 2)
    assert {problem.rule for problem in problems} <= {"titre", "adresse-nue"}
    return section


def guide_of(case: dict[str, Any]) -> Guide:
    """A guide with nothing wrong in it but what the case writes."""
    fields = {
        "titre": case.get("titre_du_guide", "Faire sa demande"),
        "resume": case.get("resume", "Pour avancer."),
        "theme": "sante",
        "duree": 10,
        "il_faut": case.get("il_faut", []),
        "mots_cles": ["un", "deux", "trois"],
        "sources": case.get("sources", [SOURCE]),
        "faits": case.get("faits", {}),
        "verification": case.get("verification"),
    }
    text = case.get("texte", "Regardez l’écran.")
    screens = {"ecran": SCREEN.validate_python(case["ecran"])} if "ecran" in case else {}
    picture = Picture(
        STEP_LINE + 10,
        case.get("alternative", "Une page blanche."),
        "ecrans.yml#ecran",
        "ecran" if screens else None,
        None if screens else Photo("photo.webp", 4, 3, b""),
    )
    section = section_of(case.get("titre", "Regardez"), text, STEP_LINE + 2)
    step = Step(1, STEP_LINE, section.title, section.text, picture)
    header = Header.model_validate(fields)
    introduction = section_of("Lisez", case["introduction"], 17).text if "introduction" in case else Text()
    way = section_of("Demandez", case["sans_internet"], 12).text if "sans_internet" in case else Text()
    facts, lost = read_facts(header, Tree({}), (introduction, way), (step,))
    assert not lost
    content = Content(introduction, (step,), screens, way, facts)
    return Guide(
        slug="demande",
        path="guides/demande/guide.md",
        language=case.get("langue", "fr"),
        header=header,
        header_lines=HEADER_LINES,
        storyboard="guides/demande/ecrans.yml",
        screen_lines={"ecran": 3},
        version="",
        outline=outline_of(content),
        opened=lambda: content,
    )


def guidebook_of(case: dict[str, Any]) -> Guidebook:
    words = {key: Word.model_validate(word) for key, word in case.get("mots", {}).items()}
    return Guidebook(
        root=Path(), guides=(guide_of(case),), themes={}, theme_places={}, services={}, glossary=words, personas={}
    )


def problems_of(rule: str, case: dict[str, Any]) -> list[Problem]:
    settings = Settings(today=TODAY, require_verification=case.get("exigee", False))
    return [problem for problem in judge(guidebook_of(case), settings) if problem.rule == rule]


def cases_of(rule: str) -> list[dict[str, Any]]:
    cases: list[dict[str, Any]] = yaml.safe_load((CASES / f"{rule}.yml").read_text("utf-8"))
    return cases


ALL_CASES = [
    pytest.param(file.stem, case, id=f"{file.stem}-{number}")
    for file in sorted(CASES.glob("*.yml"))
    for number, case in enumerate(cases_of(file.stem), 1)
]


@pytest.mark.parametrize(("rule", "case"), ALL_CASES)
def test_a_case_gives_exactly_the_problems_it_announces(rule: str, case: dict[str, Any]) -> None:
    problems = problems_of(rule, case)
    assert [problem.message for problem in problems] == case["attendu"]
    if "remedes" in case:
        assert [problem.cure for problem in problems] == case["remedes"]
    if "lignes" in case:
        assert [problem.line for problem in problems] == case["lignes"]
    if "niveau" in case:
        assert {problem.level for problem in problems} == {Level(case["niveau"])}


def test_every_rule_says_what_it_is() -> None:
    for rule in all_rules():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
        assert rule.level in Level
        assert rule.reason.endswith(".")


def test_no_two_rules_have_the_same_id() -> None:
    ids = [rule.id for rule in all_rules()]
    assert len(set(ids)) == len(ids)


def test_every_rule_has_cases_that_pass_and_cases_that_fail() -> None:
    assert {file.stem for file in CASES.glob("*.yml")} == {rule.id for rule in all_rules()}
    for rule in all_rules():
        assert {bool(case["attendu"]) for case in cases_of(rule.id)} == {True, False}, rule.id


def test_problems_name_the_file_and_come_in_the_order_of_the_lines() -> None:
    case = {"titre": "Connexion", "texte": "C’est facile.\n\nCliquez et tapez.", "resume": "Simplement."}
    problems = judge(guidebook_of(case), Settings(today=TODAY))
    assert {problem.path for problem in problems} == {"guides/demande/guide.md"}
    assert [problem.line for problem in problems] == sorted(problem.line for problem in problems)


def test_a_translation_is_not_judged_by_the_rules_for_french() -> None:
    case = {"langue": "en", "titre": "Sign in", "texte": "It is simplement facile."}
    assert {problem.rule for problem in judge(guidebook_of(case), Settings(today=TODAY))} == {"verification-absente"}


def test_the_example_of_the_handbook_has_no_problem() -> None:
    case = {
        "titre": "Ouvrez le site ameli.fr",
        "texte": "Tapez **ameli.fr** dans la barre d’adresse (1).\n\nAppuyez sur la touche **Entrée**.\n\n"
        "!!! attention\n    L’adresse doit finir par **ameli.fr**. Sinon, fermez la page.\n\n"
        '??? bloque "Je n’ai pas d’ordinateur"\n    Vous pouvez faire la même chose sur un téléphone.',
        "ecran": {"cadre": "navigateur", "contenu": [{"barre_adresse": "ameli.fr", "repere": 1, "action": "saisir"}]},
        "alternative": "Un navigateur. La barre d’adresse est tout en haut.",
        "verification": {"le": "2025-11-20", "par": "Réseau des conseillers, Arras"},
    }
    assert judge(guidebook_of(case), Settings(today=TODAY)) == []
