"""Nobody's data are in a proposal or in a file: what was typed, shown back in many ways, and what an account held."""

from __future__ import annotations

import datetime
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import pytest

from guidebook.desk.record.approval.shown import hidden_of, shown
from guidebook.desk.record.approval.web import Approval
from guidebook.desk.record.draft import Draft
from guidebook.desk.record.house import guidebook_at, house_of
from guidebook.desk.record.redraw.guide_text import redrawn
from guidebook.pages.toolbox import words_of
from tests.record.conftest import Site, Walker

pytestmark = pytest.mark.browser

FIRST = ("Zélie", "Yannick", "Xavière", "Wilfried", "Violaine", "Ursule", "Tiphaine", "Servane", "Rozenn", "Quitterie")
LAST = (
    "Quémeneur", "Le Goff-Tanguy", "Nguyễn", "O’Brien", "D’Artois", "Bäumer", "Çelik", "Škoda", "Mbappé-Diallo",
    "Östlund",
)  # fmt: skip
TYPED = (
    *(f"{first} {last}" for first, last in zip(FIRST, LAST, strict=True)),
    *(f"{last.lower()}.{n}@courriel.example" for n, last in enumerate(("tanguy", "kervella", "lozach", "morvan"), 41)),
    *(f"0{n} 39 98 0{n} 4{n}" for n in range(1, 10)),
    *(f"2 99 13 99 {n:03} 0{n}" for n in range(11, 20)),
    *(f"Secret-Glycine-{n}" for n in range(31, 38)),
    *(f"{n} allée des Mirabelliers" for n in (7, 8, 9)),
    *(f"{day:02}/0{day % 9 + 1}/198{day % 10}" for day in range(10, 18)),
    *("Brocéliande", "Plouguerneau", "Kersaint", "Trézéguer", "Landivisio"),
    *(f"FR76 3000 400{n} 0312" for n in range(5)),
)
"""What somebody types: people, mails, telephones, numbers, passwords, streets, dates, towns, accounts."""

HELD = (
    *(f"{first} Kerdoncuff" for first in FIRST),
    *(f"{first.upper()} PENNANEACH" for first in FIRST[:5]),
    *(f"Dossier {n}-{n * 7919}" for n in range(2020, 2030)),
    *(f"{n},50 €" for n in range(113, 123)),
    *(f"{n} mars 2026" for n in range(11, 21)),
    *(f"tanneguy{n}@boite.example" for n in range(60, 65)),
    *("Loïck", "Maëlle", "Titouan", "Erwan", "Nolwenn", "Gwendal", "Soizic", "Tugdual", "Enora", "Malo"),
)
"""What the account holds already: people, files, amounts, dates, mails, and first names, as each child has its card."""

FORM = """<h1>Votre demande</h1><form action=/vu>{fields}<button>Continuer</button></form>"""
SHOWN = """<title></title><h1>Vos réponses</h1><main></main><form action="/{following}"><button>Suite</button></form>
<script>
const said = [...new URLSearchParams(location.search).values()];
document.title = said.join(" ");
document.querySelector("main").innerHTML = said.map((one, i) => [
  `<h2>Bonjour ${{one}}</h2>`, `<a href="/p/${{one}}">${{one.toUpperCase()}}</a>`,
  `<button type=button>Effacer ${{one}}</button>`,
  `<label>${{one.replace(/\\s/g, "")}} <input value="${{one}}"></label>`, `<p>${{one}}</p>`,
  `<select aria-label="Choix"><option>${{one}}</select>`, `<button aria-label="Ouvrir ${{one}}">+</button>`,
  `<img alt="Photo de ${{one}}"><a href=#><img alt="${{one}}" src=data:,></a>`,
  `<h3>${{one.split(" ").reverse().join(" ")}}</h3>`, `<label><input type=radio name=r${{i}}>${{one}}</label>`,
  `<input placeholder="${{one}}">`, `<button>${{one.normalize("NFD").replace(/\\p{{Mn}}/gu, "")}}</button>`,
][i % 12] + `<p>${{one}}</p><a href=#>${{one}}</a>`).join("");
</script>"""
ACCOUNT = """<h1>Mon espace</h1><a href=/>Mes messages</a>{held}<button>Terminer</button>"""
PLACES = (
    "<p>{}</p>", "<table><tr><td>{}</td><td><a href=#>Voir</a></td></tr></table>", "<dl><dt>Nom</dt><dd>{}</dd></dl>",
    "<ul><li>{}</li></ul>", "<select aria-label=Enfant><option>{}<option>Autre</select>",
    "<label>Nom <input value='{}'></label>",
    "<table><tr><th scope=row><a href=#>{}</a></th></tr></table>", "<div role=alert>{}</div>",
    "<textarea>{}</textarea>",
    "<div role=textbox contenteditable aria-label=Message>{}</div>", "<label>Pour <output>{}</output><input></label>",
)  # fmt: skip
NAMES = ("<h2>{}</h2>", "<a href=#>{}</a>", "<button>{}</button>", "<label><input type=radio name=q>{}</label>")
"""Where whole names, numbers and dates are titles and buttons too: outside a list, a first name is a word."""


def account() -> str:
    everywhere = [PLACES[i % len(PLACES)].format(one) for i, one in enumerate(HELD)]
    named = [NAMES[i % len(NAMES)].format(one) for i, one in enumerate(HELD[:50])]
    children = [f"<li><h3>{one}</h3><a href=#>{one}</a>" for one in HELD[50:]]
    return ACCOUNT.format(held="".join((*everywhere, *named, "<ul>", *children, "</ul>")))


def pages() -> dict[str, str]:
    made = {"/compte": account()}
    for page in range(6):
        kinds = ["password" if TYPED[page * 10 + i].startswith("Secret") else "text" for i in range(10)]
        fields = "".join(
            f"<label>Case {'abcdefghij'[i]}<input name=f{i} type={kind}></label>" for i, kind in enumerate(kinds)
        )
        made[f"/{page}"] = FORM.format(fields=fields).replace("/vu", f"/vu{page}")
        made[f"/vu{page}"] = SHOWN.format(following=page + 1 if page < 5 else "compte")
    return made


def squeezed(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in letters if sign.isalnum())


def leaks(text: str) -> list[str]:
    """The data of somebody that are in a text, whatever their capitals, accents and spaces."""
    bare = squeezed(text)
    return [one for one in (*TYPED, *HELD) if squeezed(one) in bare]


def test_the_data_are_sixty_and_sixty() -> None:
    assert (len(set(TYPED)), len(set(HELD))) == (60, 60)


def test_none_of_what_was_typed_or_held_is_proposed_or_written(
    walker: Walker, site: Site, project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    page, address = walker.page, site(pages())
    page.goto(f"{address}/0")
    for number in range(6):
        for i, value in enumerate(TYPED[number * 10 : number * 10 + 10]):
            page.locator("input").nth(i).fill(value)
        page.get_by_role("button", name="Continuer").click()
        page.get_by_role("button", name="Suite").click()
    page.get_by_role("link", name="Mes messages").wait_for()
    draft = walker.draft()
    hidden = [one.words.said for screen in draft.screens for one in hidden_of(screen)]
    assert len(leaks(" ".join(hidden))) > 100  # they were met, so they had to be hidden
    assert leaks(" ".join(proposed(draft))) == []
    guidebook = guidebook_at(project)
    house, drawer = house_of(guidebook), words_of(guidebook, datetime.date(2026, 11, 30)).drawer
    approval = Approval(draft, guidebook, "essai")
    drawn = shown(draft, house, drawer, {})
    told = approval.pages.get_template("draft.html").render(screens=drawn, said="")
    assert leaks(told) == []
    folder = project / "guides" / "essai"
    folder.mkdir()
    for name, text in redrawn(draft, house, datetime.date(2026, 11, 30)).items():
        (folder / name).write_text(text, "utf-8")
    assert leaks(read_all(project)) == [] and leaks("".join(capfd.readouterr())) == []


def proposed(draft: Draft) -> Iterable[str]:
    """Every text that the author sees without asking for it."""
    for screen in draft.screens:
        yield screen.address.shown
        for line in screen.lines:
            yield line.name.shown
            yield from (choice.shown for choice in line.choices)
            yield line.hint.shown if line.hint else ""


def read_all(folder: Path) -> str:
    """All that is in the files of a folder."""
    return "\n".join(file.read_bytes().decode("utf-8", "replace") for file in folder.rglob("*") if file.is_file())
