"""Names and roles of what a page shows: as its author wrote them, and never with what somebody typed."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from guidebook.desk.labels import Label, visible

pytestmark = pytest.mark.browser


def seen(page: Page, html: str) -> list[tuple[str, str]]:
    page.set_content(html)
    return [(label.role, label.name) for label in visible(page.main_frame)]


def test_each_kind_of_control_has_its_role_and_name_in_the_order_of_reading(page: Page) -> None:
    assert seen(
        page,
        """<style>h1 { text-transform: uppercase }</style>
        <h1>Mon espace</h1>
        <label for=n>Nom&nbsp;:</label><input id=n>
        <label>Mot de passe <span>*</span><input type=password></label>
        <fieldset><legend>Vous êtes</legend><label><input type=radio name=a> seul</label></fieldset>
        <label><input type=checkbox> J’accepte</label>
        <label>Mois<select><option>janvier<option>février</select></label>
        <label>Votre photo<input type=file></label> <input placeholder="jj/mm/aaaa" type=text>
        <button><svg aria-hidden=true></svg>Continuer</button> <input type=submit>
        <a href=/aide><img alt="Aide" src=data:,></a>""",
    ) == [
        ("heading", "Mon espace"),
        ("textbox", "Nom"),
        ("textbox", "Mot de passe"),
        ("group", "Vous êtes"),
        ("radio", "seul"),
        ("checkbox", "J’accepte"),
        ("combobox", "Mois"),
        ("file", "Votre photo"),
        ("textbox", "jj/mm/aaaa"),
        ("button", "Continuer"),
        ("button", "Envoyer"),
        ("link", "Aide"),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<label>Attendre <input value=SECRET> jours <input type=checkbox></label>",
        "<input id=v value=SECRET aria-label=Jours><button aria-labelledby=v>Ouvrir</button>",
        "<p id=p>Pour <input value=SECRET></p><a href=/ aria-labelledby=p>Voir</a>",
        "<label>Pour <select><option>SECRET</select><input type=radio></label>",
        "<label>Pour <span contenteditable>SECRET</span><input type=radio></label>",
        "<button>Pour <output>SECRET</output></button>",
        "<div role=textbox contenteditable aria-label=Message>SECRET</div>",
        "<h2>Le <span role=slider aria-valuetext=SECRET>x</span></h2>",
        "<textarea>SECRET</textarea>",
    ],
)
def test_no_name_has_the_value_of_a_field(page: Page, html: str) -> None:
    assert not [name for _, name in seen(page, html) if "SECRET" in name]


def test_what_nobody_sees_is_not_there_and_a_box_that_a_style_hides_is_seen_by_its_label(page: Page) -> None:
    assert seen(
        page,
        """<style>.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }</style>
        <a href=# style="position:absolute; left:-9999px">Aller au contenu</a><h2 class=sr>Menu</h2>
        <h2></h2><button hidden>Effacer</button><button style="visibility:hidden">Fermer</button>
        <details><summary>Plus</summary><a href=/>Dedans</a></details>
        <input class=sr id=c type=checkbox><label for=c>Rester connecté</label>""",
    ) == [("button", "Plus"), ("checkbox", "Rester connecté")]


def test_an_open_tree_is_gone_through_as_it_is_shown(page: Page) -> None:
    assert seen(
        page,
        """<mon-bouton>Valider</mon-bouton><script>
        customElements.define("mon-bouton", class extends HTMLElement {
          constructor() {
            super().attachShadow({mode: "open"}).innerHTML = "<h2>Fin</h2><button><slot></slot></button>"
          }
        })</script>""",
    ) == [("heading", "Fin"), ("button", "Valider")]


def test_a_group_without_a_name_has_none_of_what_is_in_it(page: Page) -> None:
    icon = "<a href=/a><img alt='' src=data:, title=Ajouter width=9 height=9></a>"
    assert seen(page, f"<fieldset>{icon}<label>Nom<input></label></fieldset>") == [
        ("link", "Ajouter"),
        ("textbox", "Nom"),
    ]


def test_under_an_open_dialog_only_the_dialog_is_seen(page: Page) -> None:
    page.set_content("<h1>Page</h1><dialog><h2>Êtes-vous là ?</h2><button>Oui</button></dialog>")
    page.evaluate("document.querySelector('dialog').showModal()")
    assert visible(page.main_frame) == [Label("heading", "Êtes-vous là ?"), Label("button", "Oui")]
