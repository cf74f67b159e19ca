"""Pages are opened one by one, slowly, with the site's leave; one that can't be looked at is never called changed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from guidebook.desk.compare.comparing import compared
from guidebook.desk.compare.robots import Robots
from guidebook.desk.compare.verdict import Compared, DrawnLabel, Target, Verdict
from guidebook.desk.compare.visit import Visitor, agent, host_of
from guidebook.screens.elements import ELEMENTS
from tests.compare.conftest import Site

pytestmark = pytest.mark.browser

WHO = agent("reseau@reseau.example")
PAGE = "<h1>Mon compte</h1><label>Nom <input></label><button>Valider</button><a href=/aide>Aide</a>"
LABELS = ("titre: Mon compte", "champ: Nom", "bouton: Valider", "lien: Aide")


@pytest.fixture
def away(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(user_agent=WHO, locale="fr-FR", service_workers="block") as context:
        yield context


def target(address: str, *labels: str, asks_password: bool = False) -> Target:
    pairs = [label.split(": ", 1) for label in labels or LABELS]
    made = tuple(DrawnLabel(kind, words, ELEMENTS[kind].roles) for kind, words in pairs)
    return Target("guide", "Le guide", "guides/guide/ecrans.yml", 1, "ecran", address, made, asks_password)


def seen(site: Site, context: BrowserContext, *targets: Target, waits: list[float] | None = None) -> list[Compared]:
    kept = [] if waits is None else waits
    visitor = Visitor(context, Robots(WHO), {host_of(site.address)}, 7, kept.append)
    return list(compared(targets, visitor.look))


def verdicts(one: Compared) -> set[Verdict]:
    return {finding.verdict for finding in one.findings}


def test_a_page_that_has_all_that_is_drawn_holds(site: Site, away: BrowserContext) -> None:
    (one,) = seen(site, away, target(site.add("/", PAGE)))
    assert (verdicts(one), one.reason) == ({Verdict.HOLDS}, "")


def test_what_a_script_puts_in_a_frame_or_under_an_open_dialog_is_seen(site: Site, away: BrowserContext) -> None:
    site.add("/cadre", "<a href=/aide>Aide</a>")
    script = "document.body.insertAdjacentHTML('beforeend', '<button>Valider</button>')"
    dialog = "<div role=dialog aria-modal=true aria-label=Cookies><button>Tout refuser</button></div>"
    start = "<h1>Mon compte</h1><label>Nom <input></label>"
    address = site.add("/", f"{start}<script>{script}</script><iframe src=/cadre></iframe>{dialog}")
    assert verdicts(seen(site, away, target(address))[0]) == {Verdict.HOLDS}


def test_who_asks_says_who_it_is_and_one_page_is_asked_after_the_other(site: Site, away: BrowserContext) -> None:
    waits = list[float]()
    picture = "<img src=/a.png><link rel=stylesheet href=/a.css>"
    pages = [target(site.add(path, PAGE + picture)) for path in ("/un", "/deux", "/trois")]
    seen(site, away, *pages, waits=waits)
    assert {who for _, who in site.asked} == {WHO}
    assert "reseau@reseau.example" in WHO
    assert site.paths() == ["/robots.txt", "/un", "/a.css", "/deux", "/a.css", "/trois", "/a.css"]
    assert waits == [7, 7]


def test_a_site_may_ask_for_more_patience(site: Site, away: BrowserContext) -> None:
    waits = list[float]()
    site.add("/robots.txt", "User-agent: *\nCrawl-delay: 30\n", Content_Type="text/plain")
    seen(site, away, target(site.add("/un", PAGE)), target(site.add("/deux", PAGE)), waits=waits)
    assert waits == [30]


@pytest.mark.parametrize("who", ["*", "pas-a-pas-comparer"])
def test_a_page_that_robots_may_not_open_is_not_opened(site: Site, away: BrowserContext, who: str) -> None:
    site.add("/robots.txt", f"User-agent: {who}\nDisallow: /prive\n", Content_Type="text/plain")
    closed, open_ = seen(site, away, target(site.add("/prive/a", PAGE)), target(site.add("/b", PAGE)))
    assert verdicts(closed) == {Verdict.UNREACHED}
    assert closed.reason == "Le site ne veut pas de robot sur cette page (robots.txt)."
    assert verdicts(open_) == {Verdict.HOLDS}
    assert site.paths() == ["/robots.txt", "/b"]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (403, "Le site ne veut pas de robot sur cette page (robots.txt)."),
        (503, "Le site ne répond pas (erreur 503)."),
    ],
)
def test_where_the_rules_for_robots_can_not_be_read_nothing_is_opened(
    site: Site, away: BrowserContext, status: int, reason: str
) -> None:
    site.add("/robots.txt", "", status)
    (one,) = seen(site, away, target(site.add("/", PAGE)))
    assert one.reason == reason
    assert site.paths() == ["/robots.txt"]


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (401, "Le site refuse cette visite (erreur 401)."),
        (404, "Cette page n’existe plus à cette adresse (erreur 404)."),
        (429, "Le site refuse cette visite (erreur 429)."),
        (500, "Le site ne répond pas (erreur 500)."),
    ],
)
def test_a_page_that_is_refused_or_down_is_not_called_changed(
    site: Site, away: BrowserContext, status: int, reason: str
) -> None:
    (one,) = seen(site, away, target(site.add("/", "<h1>Mon compte fermé</h1>", status)))
    assert (verdicts(one), one.reason) == ({Verdict.UNREACHED}, reason)


def test_a_site_that_is_not_there_is_not_called_changed(site: Site, away: BrowserContext) -> None:
    visitor = Visitor(away, Robots(WHO), {"127.0.0.1:9"})
    (one,) = compared([target("http://127.0.0.1:9/")], visitor.look)
    assert (verdicts(one), one.reason) == ({Verdict.UNREACHED}, "Le site ne répond pas.")


def test_a_page_that_moved_within_its_site_is_followed(site: Site, away: BrowserContext) -> None:
    site.add("/accueil", PAGE)
    site.add("/fr", "", 301, Location="/accueil")
    (one,) = seen(site, away, target(site.add("/", "", 302, Location=f"{site.address}/fr")))
    assert verdicts(one) == {Verdict.HOLDS}


@pytest.mark.parametrize("by_script", [False, True])
def test_a_page_that_leads_to_a_site_that_no_guide_names_is_not_followed(
    site: Site, away: BrowserContext, by_script: bool
) -> None:
    elsewhere = site.address.replace("127.0.0.1", "localhost") + "/ailleurs"
    site.add("/ailleurs", PAGE)
    script = f"<p>Patientez</p><script>location.href = '{elsewhere}'</script>"
    first = site.add("/", script) if by_script else site.add("/", "", 302, Location=elsewhere)
    (one,) = seen(site, away, target(first))
    assert (verdicts(one), one.reason) == (
        {Verdict.UNREACHED},
        "La page mène à un site que les guides ne nomment pas.",
    )
    assert site.paths() == ["/robots.txt", "/"]


def test_a_redirection_into_what_robots_may_not_open_is_not_followed(site: Site, away: BrowserContext) -> None:
    site.add("/robots.txt", "User-agent: *\nDisallow: /prive\n", Content_Type="text/plain")
    site.add("/prive", PAGE)
    (one,) = seen(site, away, target(site.add("/", "", 302, Location="/prive")))
    assert one.reason == "Le site ne veut pas de robot sur cette page (robots.txt)."
    assert site.paths() == ["/robots.txt", "/"]


def test_redirections_that_never_end_are_left(site: Site, away: BrowserContext) -> None:
    (one,) = seen(site, away, target(site.add("/", "", 302, Location="/")))
    assert one.reason == "La page mène sans fin à d’autres."


SIGN_IN = "<h1>Connexion</h1><label>Nom <input></label><label>Mot de passe <input type=password></label>"


def test_a_page_behind_a_sign_in_is_not_called_changed(site: Site, away: BrowserContext) -> None:
    site.add("/connexion", SIGN_IN + PAGE)
    moved = target(site.add("/compte", "", 302, Location="/connexion?suite=/compte"))
    in_place = target(site.add("/autre", SIGN_IN))
    for one in seen(site, away, moved, in_place):
        assert (verdicts(one), one.reason) == ({Verdict.UNREACHED}, "La page demande de se connecter.")


def test_the_page_where_one_signs_in_is_compared(site: Site, away: BrowserContext) -> None:
    drawn = target(site.add("/", SIGN_IN), "titre: Connexion", "mot_de_passe: Code secret", asks_password=True)
    (one,) = seen(site, away, drawn)
    assert [(f.verdict, f.now) for f in one.findings] == [(Verdict.HOLDS, ""), (Verdict.CHANGED, "Mot de passe")]


@pytest.mark.parametrize("link", ["Aide et contact", "Aide"])
def test_a_page_with_almost_none_of_the_words_is_taken_for_another(site: Site, away: BrowserContext, link: str) -> None:
    wall = f"<h1>Vérification</h1><button>Je ne suis pas un robot</button><a href=/>{link}</a>"
    (one,) = seen(site, away, target(site.add("/", wall), *LABELS, "champ: Prénom"))
    assert verdicts(one) == {Verdict.UNREACHED}
    assert one.reason.startswith("On n’y retrouve presque aucun mot de l’écran")


def test_what_is_no_page_is_not_called_changed(site: Site, away: BrowserContext) -> None:
    (one,) = seen(site, away, target(site.add("/", "{}", Content_Type="application/json")))
    assert one.reason == "Cette adresse ne mène pas à une page."


def test_a_label_that_changed_is_told_with_its_new_name_and_the_others_stand(site: Site, away: BrowserContext) -> None:
    (one,) = seen(site, away, target(site.add("/", PAGE.replace("Valider", "Enregistrer"))))
    assert [(f.verdict, f.now) for f in one.findings] == [
        (Verdict.HOLDS, ""),
        (Verdict.HOLDS, ""),
        (Verdict.CHANGED, "Enregistrer"),
        (Verdict.HOLDS, ""),
    ]
