"""The search in other languages than French: its engine alone, with what each language knows and the real guides."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from guidebook.languages.known import known_languages
from guidebook.languages.wording import load
from guidebook.pages.search import language_words, script_of, search_script
from guidebook.pages.toolbox import words_of
from guidebook.reading.reader import read
from tests.browser.searching import found_by, guide, queries, with_engine
from tests.conftest import ROOT

# How many queries that no guide answers are answered, of some 38: one is wanted, and not reached in Russian.
LANGUAGES = {"en": 1, "ar": 0, "uk": 0, "ru": 2, "tr": 1}

Scripts = Callable[[str], str]


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Scripts:
    """What the search of a language knows of the real guides."""
    settings: Path = tmp_path_factory.mktemp("langues") / "mkdocs.yml"
    settings.write_text(f"site_name: Essai\nextra:\n  langues: [{', '.join(LANGUAGES)}]\n", "utf-8")
    french = words_of(read(ROOT, frozenset({"fr", *LANGUAGES}), settings).guidebook, datetime.date(2026, 11, 20))
    return lambda code: search_script(french.saying(known_languages()[code], load(code, "Essai")))


def small(code: str, **guides: str) -> str:
    """A language whose guides have nothing but a title each, by its address."""
    return script_of(
        {"guides": [guide(address, title=title) for address, title in guides.items()], **language_words(code)}
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_nine_queries_in_ten_find_their_guide_first_and_what_no_guide_tells_finds_none(
    code: str, script: Scripts, page: Page
) -> None:
    lots = queries(f"languages/{code}.yml").values()
    asked = {query: slugs for lot in lots for query, slugs in lot["trouver"].items()}
    page = with_engine(page, script(code))
    found = {query: [one.split("/")[1] for one in found[:3]] for query, found in found_by(page, asked).items()}
    missed = {query: found[query] for query, slugs in asked.items() if found[query][:1] != slugs[:1]}
    assert len(missed) <= 0.1 * len(asked), missed
    lost = {query: found[query] for query, slugs in asked.items() if not set(found[query]) & set(slugs)}
    assert len(lost) <= 0.03 * len(asked), lost
    nothing = [query for lot in lots for query in lot["rien"]]
    answered = {query: found for query, found in found_by(page, nothing).items() if found}
    assert len(answered) <= LANGUAGES[code], answered


@pytest.mark.parametrize(
    ("code", "title", "typed"),
    [
        ("en", "Declare your income", "declaring incomes"),
        ("en", "Register a car", "car"),
        ("ar", "شهادة التأمين", "الشهاده"),
        ("ar", "إنشاء حساب", "انشاء حسابات"),
        ("ar", "بريد إلكتروني", "بالبريد الالكتروني"),
        ("ar", "بطاقة الهوية", "بطاقة الهویة"),
        ("ar", "بطاقة الهوية", "بطاقت الهوية"),
        ("uk", "Друк на комп’ютері", "компютер"),
        ("uk", "Друк на комп’ютері", "комп'ютера"),
        ("uk", "Заява на житло", "заяву на житла"),
        ("uk", "Особистий кабінет", "кабинет"),
        ("ru", "Подать заявку на жильё", "заявка жилье"),
        ("tr", "Kimlik kartı", "kimliğimi"),
        ("tr", "Şifre seçmek", "SIFRE"),
        ("tr", "Sağlık sigortası", "saglik sigortasi"),
    ],
)
def test_a_word_is_found_in_its_other_forms_as_people_type_it(code: str, title: str, typed: str, page: Page) -> None:
    page = with_engine(page, small(code, wanted=title, other="???"))
    assert found_by(page, [typed]) == {typed: ["wanted"]}


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_french_of_a_letter_is_found_in_any_language(code: str, page: Page) -> None:
    page = with_engine(page, small(code, wanted="Carte d’identité", other="Timbre fiscal"))
    assert found_by(page, ["cart didantité"]) == {"cart didantité": ["wanted"]}


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("en", ["help", "I want to talk to someone please", "I don't understand"]),
        ("ar", ["مساعدة", "أريد التحدث مع شخص", "لا أفهم"]),
        ("uk", ["допоможіть", "хочу поговорити з людиною", "не розумію"]),
        ("ru", ["помогите", "хочу поговорить с человеком", "не понимаю"]),
        ("tr", ["yardım", "birisiyle konuşmak istiyorum", "anlamıyorum"]),
        ("es", ["ayuda", "quiero hablar con alguien", "no entiendo"]),
        ("pt", ["ajuda", "quero falar com uma pessoa", "não percebo"]),
        ("fa-AF", ["کمک", "می‌خواهم با کسی گپ بزنم", "نمی‌فهمم"]),
        ("ps", ["مرسته", "غواړم له چا سره خبرې وکړم"]),
    ],
)
def test_who_asks_for_a_person_in_his_language_is_led_to_one(code: str, asked: list[str], page: Page) -> None:
    page = with_engine(page, small(code))
    is_for = "(q) => new GuideSearch(PAS_A_PAS_SEARCH, new CommonWords(PAS_A_PAS_COMMON_WORDS)).isForSomeone(q)"
    assert [query for query in asked if not page.evaluate(is_for, query)] == []


@pytest.mark.parametrize(
    ("here", "query", "languages"),
    [
        ("fr", "заявка", ["uk", "ru"]),
        ("fr", "объявление", ["ru", "uk"]),
        ("fr", "їжа", ["uk", "ru"]),
        ("uk", "объявление", ["ru"]),
        ("uk", "заявка", []),
        ("uk", "پاسپورت", ["fa-AF", "ar"]),
        ("ar", "پاسپورت", ["fa-AF"]),
        ("ar", "زرافة", []),
        ("fr", "timbre", []),
        ("fr", "居留证", []),
    ],
)
def test_letters_tell_in_which_languages_of_the_site_a_query_may_be(
    here: str, query: str, languages: list[str], page: Page
) -> None:
    names = {"fr": "Français", "ar": "العربية", "uk": "Українська", "ru": "Русский", "fa-AF": "دری", "tr": "Türkçe"}
    others = "".join(f'<li lang="{code}">{name}</li>' for code, name in names.items() if code != here)
    page.set_content(f"<ul>{others}</ul>")
    page.add_script_tag(path=ROOT / "guidebook/theme/assets/js/search-others.js")
    found = page.evaluate(
        "([says, query]) => new OtherLanguages(document.querySelector('ul'), says, () => {})"
        ".candidates(query).map(({ lang }) => lang)",
        [names[here], query],
    )
    assert found == languages


def test_a_language_without_words_of_its_own_is_searched_by_those_of_its_guides(page: Page) -> None:
    page = with_engine(page, small("ka", wanted="პირადობის მოწმობა", other="მარკა"))
    assert found_by(page, ["პირადობის მოწმობა"]) == {"პირადობის მოწმობა": ["wanted"]}
