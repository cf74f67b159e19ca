"""A walk becomes screens and gestures, in whatever way a site is made."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Dialog, FloatRect

from tests.record.applications.django_admin import PASSWORD, USER
from tests.record.conftest import Site, Walker

pytestmark = pytest.mark.browser


def test_a_walk_through_an_application_that_nobody_here_wrote(walker: Walker, django: str) -> None:
    page = walker.page
    page.goto(f"{django}/admin/")
    page.get_by_label("Nom d’utilisateur").fill(USER)
    page.get_by_label("Mot de passe").fill(PASSWORD)
    page.get_by_role("button", name="Connexion").click()
    page.get_by_role("row", name="Utilisateurs").get_by_role("link", name="Ajouter").click()
    page.get_by_label("Nom d’utilisateur").fill("lavande")
    page.locator("#id_password1").fill("Rose-Rouge-12")
    page.get_by_label("Confirmation du mot de passe").fill("Rose-Rouge-12")
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    page.get_by_label("Statut équipe").check()
    page.get_by_role("button", name="Enregistrer", exact=True).click()
    page.get_by_role("heading", name="Filtre").wait_for()
    assert walker.done() == [
        [
            ("saisir", "champ", "Nom d’utilisateur"),
            ("saisir", "mot_de_passe", "Mot de passe"),
            ("cliquer", "bouton", "Connexion"),
        ],
        [("cliquer", "lien", "Ajouter")],
        [
            ("saisir", "champ", "Nom d’utilisateur"),
            ("saisir", "mot_de_passe", "Mot de passe"),
            ("saisir", "mot_de_passe", "Confirmation du mot de passe"),
            ("cliquer", "bouton", "Enregistrer"),
        ],
        [("cocher", "case", "Statut équipe"), ("cliquer", "bouton", "Enregistrer")],
        [],
    ]
    index, last = walker.seen()[1], walker.seen()[-1]
    assert index.lines[index.gestures[0].line].near == "Utilisateurs"
    assert index.path == "/admin/" and last.headings() == ("Sélectionnez l’objet utilisateur à changer", "Filtre")


FORM = """<h1>Demande</h1><form action=/suite>
<label>Nom <input name=n></label>
<label>Mois <select name=m><option value="">-<option>janvier<option>février</select></label>
<fieldset><legend>Vous êtes</legend><label><input type=radio name=a>Seul</label>
<label><input type=radio name=a>En couple</label></fieldset>
<label>Votre papier <input type=file name=f></label>
<label><input type=checkbox name=c>J’accepte</label><button>Continuer</button></form>"""


def test_each_gesture_is_told_with_its_control(walker: Walker, site: Site, tmp_path: Path) -> None:
    paper = tmp_path / "papier.txt"
    paper.write_text("essai")
    page = walker.page
    page.goto(site({"/": FORM, "/suite": "<h1>Merci</h1>"}))
    page.get_by_label("Nom").press_sequentially("Lavande")
    page.get_by_label("Mois").press("ArrowDown")
    page.get_by_label("Mois").press("ArrowDown")
    page.get_by_label("En couple").check()
    page.get_by_label("Votre papier").set_input_files(paper)
    page.get_by_text("J’accepte").click()
    page.get_by_text("Continuer").click()
    page.get_by_text("Merci").wait_for()
    assert walker.done() == [
        [
            ("saisir", "champ", "Nom"),
            ("choisir", "liste", "Mois"),
            ("choisir", "options", "Vous êtes"),
            ("envoyer", "piece_jointe", "Votre papier"),
            ("cocher", "case", "J’accepte"),
            ("cliquer", "bouton", "Continuer"),
        ],
        [],
    ]
    first = walker.seen()[0]
    assert {line.name: line.choices for line in first.lines if line.choices} == {
        "Mois": ("janvier", "février"),
        "Vous êtes": ("Seul", "En couple"),
    }
    assert [gesture.choice for gesture in first.gestures] == [None, None, 1, None, None, None]


def test_enter_in_a_field_is_a_gesture_and_not_a_click_on_the_button_that_it_presses(
    walker: Walker, site: Site
) -> None:
    page = walker.page
    page.goto(site({"/": "<form action=/r><input type=search aria-label=Chercher name=q><button>OK</button></form>",
                    "/r": "<h1>Résultats</h1>"}))  # fmt: skip
    page.get_by_role("searchbox").fill("vélo")
    page.get_by_role("searchbox").press("Enter")
    page.get_by_text("Résultats").wait_for()
    assert walker.done() == [[("saisir", "champ", "Chercher"), ("entrer", "champ", "Chercher")], []]


def test_the_keyboard_presses_a_button_like_the_mouse(walker: Walker, site: Site) -> None:
    page = walker.page
    page.goto(site({"/": "<button onclick=\"document.body.innerHTML='<h1>Fin</h1>'\">Suite</button>"}))
    page.get_by_role("button").press("Enter")
    assert walker.done() == [[("cliquer", "bouton", "Suite")], []]


def test_what_a_script_does_is_no_gesture(walker: Walker, site: Site) -> None:
    page = walker.page
    page.goto(
        site({"/": "<button>Un</button><button onclick='document.querySelector(\"button\").click()'>Deux</button>"})
    )
    page.get_by_role("button", name="Deux").click()
    assert walker.done() == [[("cliquer", "bouton", "Deux")]]


WIZARD = """<main></main><script>
const steps = [["Qui ?", "Nom"], ["Où ?", "Ville"], ["Fin", ""]];
const show = (i) => {
  history.pushState(null, "", "/etape");
  const [title, field] = steps[i];
  document.querySelector("main").innerHTML = `<h1>${title}</h1>`
    + (field ? `<label>${field}<input></label><button>Suivant</button>` : "");
  document.querySelector("button")?.addEventListener("click", () => show(i + 1));
};
show(0)</script>"""


def test_a_page_that_changes_without_leaving_is_several_screens(walker: Walker, site: Site) -> None:
    page = walker.page
    page.goto(site({"/": WIZARD}))
    for field in ("Nom", "Ville"):
        page.get_by_label(field).fill("Lavande")
        page.get_by_role("button").click()
    page.get_by_text("Fin").wait_for()
    assert walker.done() == [
        [("saisir", "champ", "Nom"), ("cliquer", "bouton", "Suivant")],
        [("saisir", "champ", "Ville"), ("cliquer", "bouton", "Suivant")],
        [],
    ]


def test_a_list_that_a_script_draws_may_be_gone_before_the_click_is_over(walker: Walker, site: Site) -> None:
    page = walker.page
    page.goto(
        site(
            {
                "/": """<ul role=listbox aria-label=Ville><li role=option
      onpointerdown="this.parentNode.remove()">Arras<li role=option>Lens</ul>"""
            }
        )
    )
    page.get_by_text("Arras").click()
    assert walker.done()[0] == [("choisir", "options", "Ville")]


def test_frames_are_seen_where_they_stand(walker: Walker, site: Site) -> None:
    inside = site({"/": "<h2>Paiement</h2><label>Numéro<input></label><button>Payer</button>"})
    elsewhere = inside.replace("127.0.0.1", "localhost")
    page = walker.page
    page.goto(site({"/": f"<h1>Timbre</h1><iframe src={inside}></iframe><a href=/aide>Aide</a>"
                         f"<iframe src={elsewhere}></iframe>"}))  # fmt: skip
    page.frame_locator("iframe >> nth=0").get_by_label("Numéro").fill("4321")
    page.frame_locator("iframe >> nth=1").get_by_role("button").click()
    (seen,) = walker.seen()
    assert [line.name for line in seen.lines] == [
        "Timbre", "Paiement", "Numéro", "Payer", "Aide", "Paiement", "Numéro", "Payer",
    ]  # fmt: skip
    assert [(one.what, one.line) for one in seen.gestures] == [("saisir", 2), ("cliquer", 7)]


@pytest.mark.parametrize("mode", ["open", "closed"])
def test_a_control_in_a_shadow_tree_is_touched_like_another(walker: Walker, site: Site, mode: str) -> None:
    page = walker.page
    page.goto(
        site(
            {
                "/": f"""<ma-case></ma-case><script>customElements.define("ma-case", class extends HTMLElement {{
      constructor() {{ super().attachShadow({{mode: "{mode}"}}).innerHTML =
        "<label>Nom<input></label><button>Oui</button>" }}
    }})</script>"""
            }
        )
    )
    page.mouse.click(*_middle(page.locator("ma-case").locator("input").bounding_box()))
    page.keyboard.type("Lavande")
    page.mouse.click(*_middle(page.locator("ma-case").locator("button").bounding_box()))
    assert walker.done() == [[("saisir", "champ", "Nom"), ("cliquer", "bouton", "Oui")]]


def _middle(box: FloatRect | None) -> tuple[float, float]:
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_new_window_is_the_next_screen(walker: Walker, site: Site) -> None:
    page = walker.page
    page.goto(site({"/": "<a href=/autre target=_blank>Ouvrir</a>", "/autre": "<h1>Autre</h1><button>Oui</button>"}))
    with page.expect_popup() as opened:
        page.get_by_role("link").click()
    opened.value.get_by_role("button").click()
    assert walker.done() == [[("cliquer", "lien", "Ouvrir")], [("cliquer", "bouton", "Oui")]]
    assert [screen.opens_window for screen in walker.seen()] == [True, False]


def test_a_question_of_the_browser_and_a_download_are_told(walker: Walker, site: Site) -> None:
    page = walker.page
    page.goto(
        site({"/": "<button onclick=\"confirm('Sûr ?')\">Envoyer</button><a href=/f download>Fichier</a>", "/f": "x"})
    )

    def answer(dialog: Dialog) -> None:
        dialog.accept()

    page.on("dialog", answer)
    page.get_by_role("button").click()
    with page.expect_download():
        page.get_by_role("link").click()
    (seen,) = walker.seen()
    assert seen.asks and seen.downloads


def test_under_an_open_dialog_a_screen_is_the_dialog(walker: Walker, site: Site) -> None:
    page = walker.page
    page.goto(
        site(
            {
                "/": """<h1>Page</h1><button onclick="document.querySelector('dialog').showModal()">Ouvrir</button>
      <dialog><h2>Cookies</h2><button>Refuser</button></dialog>"""
            }
        )
    )
    page.get_by_role("button", name="Ouvrir").click()
    page.get_by_role("button", name="Refuser").click()
    assert [[line.name for line in screen.lines] for screen in walker.seen()][:2] == [
        ["Page", "Ouvrir"], ["Cookies", "Refuser"],
    ]  # fmt: skip


def test_what_looks_like_a_button_and_says_so_to_nobody_is_one(walker: Walker, site: Site) -> None:
    page = walker.page
    page.goto(
        site({"/": "<div style='cursor:pointer' onclick='this.remove()'><span>Accepter</span></div><p>Texte</p>"})
    )
    page.get_by_text("Accepter").click()
    assert walker.done()[0] == [("cliquer", "bouton", "Accepter")]


def test_a_long_text_hides_no_control_below_it(walker: Walker, site: Site) -> None:
    page = walker.page
    text = "".join(f"<p>Article {n}</p>" for n in range(2000))
    page.goto(
        site({"/": f"<h1>Conditions</h1>{text}<label><input type=checkbox>J’accepte</label><button>Suite</button>"})
    )
    page.get_by_label("J’accepte").check()
    (seen,) = walker.seen()
    assert [line.name for line in seen.lines if not line.is_text] == ["Conditions", "J’accepte", "Suite"]


def test_a_page_cannot_tell_the_recorder_anything(walker: Walker, site: Site) -> None:
    page = walker.page
    page.goto(site({"/": "<h1>Page</h1>"}))
    page.evaluate(
        """(tell) => window[tell]({nonce: "", document: "1", path: [], host: "faux", at: "/", what: "cliquer",
        lines: [{kind: "bouton", name: "Faux", touched: true}]})""",
        walker.listener._names.tell,
    )
    assert walker.done() == [[]]
