"""Screens as forms: made from the models, moved and filled in, written in the file and nowhere else."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest

from guidebook.desk.atelier import entries, forms
from guidebook.desk.atelier.entries import Item
from guidebook.desk.atelier.forms import Known
from guidebook.drawing.examples import Example, examples
from guidebook.screens.elements import ELEMENTS
from tests.desk.conftest import Answer, Atelier

SLUG = "lire-un-courriel"
PATH = f"guides/{SLUG}/ecrans.yml"


class _Form(HTMLParser):
    """What a browser would send of a page's form: its fields in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.pairs: list[tuple[str, str]] = []
        self._area = ""
        self._choice = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "input" and name and (given.get("type") != "checkbox" or "checked" in given):
            self.pairs.append((name, given.get("value", "")))
        if tag == "textarea":
            self._area = name
            self.pairs.append((name, ""))
        if tag == "select":
            self._choice = name
            self.pairs.append((name, ""))
        if tag == "option" and self._choice and "selected" in given:
            self.pairs[-1] = (self._choice, given.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.pairs[-1] = (self._area, self.pairs[-1][1].removeprefix("\n"))
            self._area = ""
        if tag == "select":
            self._choice = ""

    def handle_data(self, data: str) -> None:
        if self._area:
            self.pairs[-1] = (self._area, self.pairs[-1][1] + data)


def form_of(answer: Answer) -> list[tuple[str, str]]:
    form = _Form()
    form.feed(answer.text[answer.text.index("<form") : answer.text.index("</form>")])
    return [pair for pair in form.pairs if pair[0] not in ("ajout", "nom")]


def send(atelier: Atelier, address: str, pairs: list[tuple[str, str]]) -> Answer:
    headers = {"Origin": f"http://{atelier.host}", "Content-Type": "application/x-www-form-urlencoded"}
    return atelier.ask("POST", atelier.path(address), urlencode(pairs), headers)


def read(atelier: Atelier) -> str:
    return (atelier.root / PATH).read_text("utf-8")


def with_(pairs: list[tuple[str, str]], old: tuple[str, str], new: str) -> list[tuple[str, str]]:
    assert old in pairs, pairs
    return [(name, new) if (name, value) == old else (name, value) for name, value in pairs]


def test_a_form_that_nobody_touched_changes_nothing(atelier: Atelier) -> None:
    before = read(atelier)
    for name in entries.read(before):
        address = f"ecran/{SLUG}/{name}"
        done = send(atelier, address, [*form_of(atelier.get(address)), ("geste", "enregistrer")])
        assert done.code == 303, name
        assert read(atelier) == before, name


def test_what_is_typed_is_written_and_drawn(atelier: Atelier) -> None:
    name = next(iter(entries.read(read(atelier))))
    address = f"ecran/{SLUG}/{name}"
    pairs = with_(form_of(atelier.get(address)), ("courriel_recu", "Votre rendez-vous"), "Une « autre » <chose>")
    drawn = send(atelier, f"dessin/{SLUG}/{name}", pairs)
    assert "Une «\u00a0autre\u00a0» &lt;chose&gt;" in drawn.text
    assert "Une « autre »" not in read(atelier), "a drawing writes nothing"
    assert "Une « autre »" in html.unescape(atelier.get(address).text), "it waits as a draft"
    send(atelier, address, [*pairs, ("geste", "enregistrer")])
    assert "Une « autre » <chose>" in read(atelier)


def test_elements_are_added_moved_and_removed_and_saved_only_when_asked(atelier: Atelier) -> None:
    before, name = read(atelier), next(iter(entries.read(read(atelier))))
    address = f"ecran/{SLUG}/{name}"
    added = send(atelier, address, [*form_of(atelier.get(address)), ("ajout", "bouton"), ("geste", "ajouter")])
    pairs = with_(form_of(added), ("bouton", ""), "Répondre")
    count = sum(each == "genre" for each, _ in pairs)
    moved = send(atelier, address, [*pairs, ("geste", f"monter {count - 1}")])
    assert read(atelier) == before
    pairs = form_of(moved)
    send(atelier, address, [*pairs, ("geste", "enregistrer")])
    content = entries.read(read(atelier))[name]["contenu"]
    assert content[count - 2] == {"bouton": "Répondre"}
    removed = send(atelier, address, [*form_of(atelier.get(address)), ("geste", f"retirer {count - 2}")])
    send(atelier, address, [*form_of(removed), ("geste", "enregistrer")])
    assert read(atelier) == before


def test_two_windows_on_one_file_the_second_is_asked(atelier: Atelier) -> None:
    name = next(iter(entries.read(read(atelier))))
    address = f"ecran/{SLUG}/{name}"
    one, two = (form_of(atelier.get(address)) for _ in range(2))
    old = ("courriel_recu", "Votre rendez-vous")
    assert send(atelier, address, [*with_(one, old, "Un"), ("geste", "enregistrer")]).code == 303
    asked = send(atelier, address, [*with_(two, old, "Deux"), ("geste", "enregistrer")])
    assert asked.code == 409
    assert "courriel_recu: Un" in read(atelier)
    assert "courriel_recu: Deux" in asked.text


def test_a_screen_is_begun_moved_and_removed(atelier: Atelier) -> None:
    before, address = read(atelier), f"ecrans/{SLUG}"
    for frame in ("navigateur", "telephone", "sms", "courriel", "logiciel", "document", "clavier", "appareil"):
        page = form_of(atelier.get(address))
        fields = [pair for pair in page if pair[0] in ("marque", "base.texte")]
        done = send(atelier, address, [*fields, ("nom", f"neuf-{frame}"), ("cadre", frame), ("geste", "nouveau")])
        assert done.code == 303, frame
        assert "s-in" in atelier.get(f"ecran/{SLUG}/neuf-{frame}").text, f"{frame} is drawn"
        fields = [pair for pair in form_of(atelier.get(address)) if pair[0] in ("marque", "base.texte")]
        assert send(atelier, address, [*fields, ("geste", f"monter neuf-{frame}")]).code == 303
        assert list(entries.read(read(atelier)))[-2] == f"neuf-{frame}"
        fields = [pair for pair in form_of(atelier.get(address)) if pair[0] in ("marque", "base.texte")]
        send(atelier, address, [*fields, ("geste", f"retirer neuf-{frame}")])
        assert entries.read(read(atelier)) == entries.read(before)


@pytest.mark.parametrize("name", ["Deux mots", "é", "../x", "", "boite"])
def test_a_name_that_does_not_fit_is_refused_in_a_sentence(atelier: Atelier, name: str) -> None:
    before, address = read(atelier), f"ecrans/{SLUG}"
    fields = [pair for pair in form_of(atelier.get(address)) if pair[0] in ("marque", "base.texte")]
    answer = send(atelier, address, [*fields, ("nom", name), ("cadre", "sms"), ("geste", "nouveau")])
    assert "Ce nom ne convient pas" in answer.text
    assert read(atelier) == before


def _said(data: dict, place: int) -> Iterator[tuple[str, str]]:
    """What the form of an element sends when nobody touches it."""
    fieldset = forms.of_element(data, place, Known())
    assert fieldset
    yield "genre", fieldset.kind
    yield "origine", fieldset.place
    for each in fieldset.inputs:
        if each.ask != "check" or each.value == "oui":
            yield each.name, "oui" if each.ask == "check" else each.value
    if fieldset.items is not None:
        for number, item in enumerate(data["rangee"]):
            yield from _said(item, number)
        yield "genre", "fin"


@pytest.mark.parametrize("example", [e for e in examples() if e.kind == "element"], ids=lambda example: example.name)
def test_each_element_has_a_form_that_says_it_again(example: Example) -> None:
    written = entries.read("x:\n  contenu:\n" + re.sub("^", "    ", example.text, flags=re.MULTILINE))["x"]["contenu"]
    for place, data in enumerate(written):
        (said,) = forms.elements_said(_said(data, place))
        text = entries.put("x:\n  contenu:\n    - titre: a\n", "x", {"contenu": [Item(None, said.fields)]})
        assert entries.read(text)["x"]["contenu"] == [data]


def test_each_element_can_be_begun() -> None:
    for kind in ELEMENTS:
        assert next(iter(forms.new_element(kind).fields)) == kind
