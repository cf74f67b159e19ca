"""Entries of YAML files changed by forms: what isn't changed stays to the sign, each remark above what it is about."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from guidebook.desk.atelier import entries
from guidebook.desk.atelier.entries import Item

ROOT = Path(__file__).parents[2]
FILES = sorted(ROOT.glob("guides/*/ecrans.yml"))
TEXT = """\
# Bon indice : les mots.
# Sans source : l’ordre.

un:
  # en haut
  cadre: navigateur # comme là-bas
  service: ameli
  contenu:
    # le titre
    - titre: "Bonjour : vous" # ce qu’on lit
    - liste: Mois
      choix: [janvier, février] # tous

    # Remarque sur le champ.
    - champ: Nom
      aide: le vôtre
      # la valeur
      valeur: Camille
      repere: 1

# L’autre.
deux:
  cadre: sms
  de: Mairie
  contenu:
    - texte: |
        Bonjour.
        À demain.
# la fin
"""


def fields(text: str, name: str) -> dict:
    entry = entries.read(text)[name]
    return {**entry, "contenu": [Item(place, each) for place, each in enumerate(entry["contenu"])]}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.parent.name)
def test_what_is_put_as_it_was_changes_nothing(file: Path) -> None:
    text = file.read_text("utf-8")
    for name in entries.read(text):
        assert entries.put(text, name, fields(text, name)) == text


def test_a_field_changes_on_its_own_line_and_keeps_its_remark() -> None:
    wanted = fields(TEXT, "un")
    wanted["cadre"] = "telephone"
    wanted["contenu"][0] = Item(0, {"titre": "Bonjour à vous"})
    made = entries.put(TEXT, "un", wanted)
    changed = TEXT.replace("cadre: navigateur #", "cadre: telephone #").replace("r : vous", "r à vous")
    assert re.sub(r"\b +#", " #", made) == re.sub(r"\b +#", " #", changed)


def test_items_move_with_the_remarks_above_them() -> None:
    wanted = fields(TEXT, "un")
    wanted["contenu"].reverse()
    made = entries.put(TEXT, "un", wanted)
    assert (
        made.index("# Remarque sur le champ.\n    - champ")
        < made.index("- liste")
        < made.index("# le titre\n    - titre")
    )


def test_a_field_that_goes_leaves_the_remark_of_the_next() -> None:
    wanted = fields(TEXT, "un")
    wanted["contenu"][2] = Item(2, {"champ": "Nom", "repere": 1})
    assert "# la valeur" in entries.put(TEXT, "un", wanted)


def test_entries_move_with_their_remarks_and_the_head_of_the_file_stays() -> None:
    made = entries.move(TEXT, "deux", -1)
    first, _, second = TEXT.partition("\n\nun:\n")[2].partition("\n\n# L’autre.\n")
    body, _, end = second.partition("# la fin")
    head = "# Bon indice : les mots.\n# Sans source : l’ordre.\n\n"
    assert made == f"{head}# L’autre.\n{body}\nun:\n{first}\n# la fin{end}"


@pytest.mark.parametrize(
    "text", ["- a\n", "un: [1, 2]\n", "un: {a: b}\n", "un:\n", "a: b: c\n", "un: &x\n  a: b\ndeux: *x\n"]
)
def test_what_forms_cannot_keep_is_refused(text: str) -> None:
    with pytest.raises(entries.Unfit):
        entries.put(text, "un", {"a": "c", "contenu": [Item(None, {"titre": "x"})]})


def test_what_an_author_types_comes_back_to_the_letter() -> None:
    odd = (
        'a: b|# rien|- tiret|« l’été »|l\'apostrophe|"guillemets"|oui|null|012|12||*|a\nb|fin:|@moi|%|{x}|[y]|a #b|!non'
    )
    for word in [*odd.split("|"), "> non", "| non", "deux  espaces"]:
        made = entries.add(TEXT, "trois", {"cadre": "sms", "de": word, "contenu": [Item(None, {"texte": word})]})
        assert entries.read(made)["trois"] == {"cadre": "sms", "de": word, "contenu": [{"texte": word}]}


def edited(seed: int) -> None:
    """A walk of edits on a real file with a remark above each of its items: the order is kept, and each remark."""
    chance = random.Random(seed)
    text = chance.choice(FILES).read_text("utf-8")
    number = iter(range(10_000))
    text = re.sub(r"^    - ", lambda m: f"    # remarque {next(number)}.\n    - ", text, flags=re.MULTILINE)
    for _ in range(8):
        names = list(entries.read(text))
        name = chance.choice(names)
        wanted = fields(text, name)
        items: list[Item] = wanted["contenu"]
        kept = {n: above(text, name, n) for n in range(len(items))}
        match chance.choice(["swap", "drop", "new", "change", "head"]):
            case "swap":
                chance.shuffle(items)
            case "drop" if len(items) > 1:
                items.pop(chance.randrange(len(items)))
            case "new":
                items.insert(chance.randrange(len(items) + 1), Item(None, {"bouton": f"Nouveau {seed}"}))
            case "change":
                place = chance.randrange(len(items))
                item = items[place]
                items[place] = Item(item.origin, {**item.fields, "repere": chance.randrange(1, 9)})
            case _:
                wanted["service"] = chance.choice(["ameli", "caf: x"])
        made = entries.put(text, name, wanted)
        assert list(entries.read(made)) == names
        for place, item in enumerate(items):
            if item.origin is not None:
                assert above(made, name, place) == kept[item.origin]
        others = [each for each in names if each != name]
        assert [entry_text(made, each) for each in others] == [entry_text(text, each) for each in others]
        text = entries.move(made, name, chance.randrange(-2, 3))
        assert sorted(re.findall("remarque [0-9]+", text)) == sorted(re.findall("remarque [0-9]+", made))


def above(text: str, name: str, place: int) -> str:
    line = entries.item_lines(text, name, "contenu")[place]
    return text.split("\n")[line - 2].strip() if "remarque" in text.split("\n")[line - 2] else ""


def entry_text(text: str, name: str) -> str:
    lines = entries.line_range(text, name)
    return "\n".join(text.split("\n")[lines.start - 1 : lines.stop - 1])


@pytest.mark.parametrize("seed", range(25))
def test_random_edits_keep_remarks_and_order(seed: int) -> None:
    edited(seed)


@pytest.mark.trial
def test_many_random_edits_keep_remarks_and_order() -> None:
    for seed in range(100, 600):
        edited(seed)
