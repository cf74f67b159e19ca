"""The whole run, on pages that behave badly: nothing is lost, nothing stops the rest."""

from __future__ import annotations

import http.server
import json
import os
import signal
import socket
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from constat.command import as_json
from constat.record import Record, merge, record
from constat.reports.machine import earl, junit, sarif
from constat.visits import runner
from constat.visits.journal import Journal
from constat.visits.runner import AuditFailed, Settings, audit
from constat.visits.targets import Target, targets
from constat.visits.worker import Looking, Pool

from tests.processes import family
from tests.published import check_junit, check_sarif

pytestmark = pytest.mark.browser

HEAD = '<!doctype html><html lang="fr"><title>{0}</title><main><h1>{0}</h1>'
TURNED = "<style>@media (orientation: portrait) {{ {} {{ display: block; transform: rotate(90deg) }} }}</style>"
PAGES = {
    "boucle.html": "<script>document.querySelectorAll = () => { for (;;); }</script>",
    "cadre.html": '<iframe title="Aide" tabindex="-1" srcdoc="<p><img src=a.png> <a href=b>Plan</a></p>"></iframe>',
    "couchee.html": TURNED.format("html") + "<p>Une page couchée.</p>",
    "dialogue.html": '<img src="a.png"><script>alert("Bonjour")</script>',
    "emoji.html": "".join(f'<img src="a.png" data-a="{odd}{"😀" * 200}">' for odd in ("", "x")),
    "ensuite-1.html": "<script>addEventListener('pagehide', () => { for (;;); })</script>",
    "ensuite-2.html": "<p>Rien à dire.</p>",
    "ferme.html": '<img src="a.png"><script>window.close()</script>',
    "cibles.html": "<ul style='font-size: 15px'><li><a href=a>Eau</a></li><li><a href=b>Bois</a></li></ul>"
    + "<ul><li><a href=c>Gaz</a></li><li><a href=d>Vent</a></li></ul>"
    + "".join(f"<input type=checkbox id={n}><label for={n}>{n}</label><button id=b{n}>Voir</button><br>" for n in "xyz")
    + "<p>"
    + "<button style='font-size: 5px; margin: 0; padding: 0'>Oui</button>" * 3,
    "fleche.html": TURNED.format("b") + "<p>Une flèche : <b>&gt;</b></p>",
    "ouvre.html": '<img src="a.png"><script>window.open("dialogue.html")</script>',
    "part.html": '<img src="a.png"><meta http-equiv="refresh" content="0; url=sain.html">',
    "rembourre.html": "<p>" + "<button style='padding: 10px 0 0; height: 18px; width: 18px; margin: 0'>a</button>" * 3,
    "sain.html": "<p>Rien à dire.</p>",
    "sans-fin.html": '<script>location.href = "sans-fin.html?" + Math.random()</script>',
}


OVER = threading.Event()


class _Endless(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/jamais":
            OVER.wait()
            return
        self.send_response(302)
        self.send_header("Location", self.path)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    endless = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Endless)
    threading.Thread(target=endless.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{endless.server_port}"
    OVER.set()
    endless.shutdown()


def settings(folder: Path, **changes: object) -> Settings:
    """A page that has an end is never given up, however busy the machine."""
    limits = changes.pop("limits", dict.fromkeys(("axe", "lecture", "conduite"), 300.0))
    return Settings(journal=folder / "journal", depth="axe", load_seconds=8, limits=limits, **changes)  # type: ignore[arg-type]


HANG = ("boucle.html",)


def written(folder: Path, names: Iterable[str]) -> list[Target]:
    for name in names:
        (folder / name).write_text(HEAD.format(name) + PAGES[name], "utf-8")
    return targets([str(folder)])


@pytest.fixture(scope="module")
def hanging(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """A page that only the end of our patience ends."""
    folder = tmp_path_factory.mktemp("hanging")
    # Until it is given up, the loop burns a processor.
    return record(audit(written(folder, HANG), settings(folder, limits={"axe": 6.0})), "2026-11-24")


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory, server: str) -> Record:
    folder = tmp_path_factory.mktemp("bad")
    there = written(folder, PAGES.keys() - set(HANG))
    there += [Target(f"{server}/{name}", name) for name in ("jamais", "tourne")]
    with socket.socket() as deaf:  # taken, so that nobody else answers there
        deaf.bind(("127.0.0.1", 0))
        there.append(Target(f"http://127.0.0.1:{deaf.getsockname()[1]}/", "personne"))
        return record(audit(there, settings(folder)), "2026-11-24")


def failed(made: Record, name: str) -> list[str]:
    page = next(page for page in made.pages if page.name == name)
    return [one.rule for one in page.findings if one.result == "echoue"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("ferme.html", "se fermer"),
        ("sans-fin.html", "se remplace"),
        ("jamais", "pas fini de se charger"),
        ("tourne", "redirections"),
        ("personne", "Aucun serveur"),
    ],
)
def test_a_page_that_cannot_be_examined_says_why(bad: Record, name: str, reason: str) -> None:
    page = next(page for page in bad.pages if page.name == name)
    assert page.error and reason in page.error


@pytest.mark.parametrize("name", ["dialogue.html", "ferme.html", "ouvre.html", "part.html"])
def test_a_page_that_only_annoys_is_examined_all_the_same(bad: Record, name: str) -> None:
    assert "axe-image-alt" in failed(bad, name)


def test_a_sign_cut_in_two_stops_no_report(bad: Record) -> None:
    assert "axe-image-alt" in failed(bad, "emoji.html")
    assert all(report(bad).encode() for report in (as_json, junit, sarif, earl))


def test_what_bad_pages_say_to_other_programs_is_as_the_schemas_ask(bad: Record) -> None:
    check_junit(junit(bad))
    check_sarif(sarif(bad))


def test_a_page_that_never_answers_is_given_up(hanging: Record) -> None:
    [error] = [page.error for page in hanging.pages if page.name == "boucle.html"]
    assert error and "abandonnée" in error


def test_a_page_that_hangs_once_examined_takes_nothing_from_the_next(bad: Record) -> None:
    errors = [page.error for page in bad.pages if page.name.startswith("ensuite")]
    assert errors == [None, None]


def test_what_is_in_a_frame_of_a_file_is_examined_too(bad: Record) -> None:
    assert {"axe-image-alt", "axe-frame-focusable-content"} <= set(failed(bad, "cadre.html"))


def test_small_targets_fail_lines_of_text_ask_and_the_browsers_own_size_says_nothing(bad: Record) -> None:
    page = next(page for page in bad.pages if page.name == "cibles.html")
    seen = {(one.result, one.snippet[:11]) for one in page.findings if one.rule == "axe-target-size"}
    assert seen == {("echoue", "<button sty"), ("a_verifier", '<a href="a"'), ("a_verifier", '<a href="b"')}


def test_a_small_button_with_a_padding_of_its_own_fails(bad: Record) -> None:
    assert "axe-target-size" in failed(bad, "rembourre.html")


@pytest.mark.parametrize(("name", "fails"), [("couchee.html", True), ("fleche.html", False)])
def test_a_page_that_is_turned_fails_and_an_arrow_that_turns_does_not(bad: Record, name: str, fails: bool) -> None:
    assert ("axe-css-orientation-lock" in failed(bad, name)) == fails


def test_the_message_of_a_page_is_noted(bad: Record) -> None:
    page = next(page for page in bad.pages if page.name == "dialogue.html")
    assert "Bonjour" in page.notes[0]


def test_the_others_are_examined(bad: Record) -> None:
    sound = next(page for page in bad.pages if page.name == "sain.html")
    assert sound.error is None and sound.findings and not failed(bad, "sain.html")


LEAVING = {
    "depart.html": "<script>addEventListener('beforeunload', (event) => event.preventDefault())</script>"
    '<a href="a.zip" download id="a">Tout</a><script>document.getElementById("a").click()</script>',
    "renvoi.html": '<meta http-equiv="refresh" content="0; url=absent.html">',
}


@pytest.mark.parametrize("name", LEAVING)
def test_a_page_that_leaves_or_gives_a_file_is_driven_to_the_end(name: str, tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK")
    lost = "<div onclick='this.textContent += 1'>Voir</div>"
    (tmp_path / name).write_text(HEAD.format(name) + lost + LEAVING[name], "utf-8")
    with Pool((), Looking(load_seconds=8)) as pool:
        [(_, visit)] = pool.visits("conduite", [(tmp_path / name).as_uri()], 300)
    assert (visit.error, visit.notes) == (None, [])
    assert "clavier-partout" in {one.rule for one in visit.findings}


def test_what_a_page_remembers_of_one_check_is_forgotten_before_the_next(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(
        HEAD.format("Un atelier")
        + "<p><button type='button' aria-pressed='false' id='b'>Autre mise en page</button></p><script>"
        + "const put = () => document.adoptedStyleSheets[0].insertRule('button { outline: none !important }');"
        + "document.adoptedStyleSheets = [new CSSStyleSheet()]; if (localStorage.seen || document.cookie) put();"
        + "b.onclick = () => { localStorage.seen = 1; document.cookie = 'seen=1'; b.ariaPressed = 'true'; };</script>",
        "utf-8",
    )
    with Pool((), Looking(load_seconds=8)) as pool:
        [(_, visit)] = pool.visits("conduite", [(tmp_path / "a.html").as_uri()], 300)
    assert "focus-visible" not in {one.rule for one in visit.findings}


def write_two(folder: Path) -> list[Target]:
    for name in ("a.html", "b.html"):
        (folder / name).write_text(HEAD.format(name) + '<img src="a.png">', "utf-8")
    return targets([str(folder)])


def test_a_killed_run_goes_on_where_it_was(tmp_path: Path) -> None:
    pages = write_two(tmp_path)
    seen: list[str] = []

    def stop(stage: str, done: int, total: int, name: str) -> None:
        seen.append(name)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        audit(pages, settings(tmp_path, tell=stop))
    # What the kill cut short: half a line.
    [journal] = (tmp_path / "journal").iterdir()
    with journal.open("ab") as file:
        file.write(b'{"stage": "axe", "url": "file')
    done = audit(pages, settings(tmp_path, tell=lambda stage, done, total, name: seen.append(name)))
    assert sorted(seen) == ["a.html", "b.html"]
    found = list(done.pages)
    assert all(one.rule for page in found for one in page.visit.findings) and len(found) == 2
    assert not journal.exists()


def test_twenty_megabytes_are_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    line = "<p>Une ligne <b>parmi</b> bien d’autres, dans une page immense.</p>\n"
    (tmp_path / "a.html").write_text(HEAD.format("Immense") + line * (20_000_000 // len(line.encode())), "utf-8")
    (tmp_path / "b.html").write_text(HEAD.format("b.html") + '<img src="a.png">', "utf-8")
    small = settings(tmp_path)
    limited = replace(small, limits={**small.limits, "axe": 20.0})
    made = record(audit(targets([str(tmp_path)]), limited), "2026-11-24")
    huge = made.pages[0]
    assert huge.error or huge.findings
    assert "axe-image-alt" in failed(made, "b.html")


@pytest.mark.skipif(sys.platform != "linux", reason="the family of a process is read in /proc")
def test_a_browser_that_crashes_is_replaced(tmp_path: Path) -> None:
    pages = [*write_two(tmp_path), Target((tmp_path / "b.html").as_uri() + "?encore", "encore")]
    here_before = set(family(os.getpid()))  # the browser that other tests share is among them

    def crash(stage: str, done: int, total: int, name: str) -> None:
        if done == 1:
            for pid in set(family(os.getpid())) - here_before:
                with suppress(FileNotFoundError, ProcessLookupError):
                    if b"chrom" in Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")[0]:
                        os.kill(pid, signal.SIGKILL)

    made = record(audit(pages, settings(tmp_path, tell=crash)), "2026-11-24")
    assert [page.name for page in made.pages] == ["a.html", "b.html", "encore"]
    assert "axe-image-alt" in failed(made, "a.html") and "axe-image-alt" in failed(made, "encore")


def test_a_page_that_changed_is_examined_again(tmp_path: Path) -> None:
    first = Journal.of(tmp_path, write_two(tmp_path), "axe")
    (tmp_path / "a.html").write_text("<p>Autre chose", "utf-8")
    assert Journal.of(tmp_path, targets([str(tmp_path)]), "axe")._path != first._path


def test_a_canary_that_passes_fails_the_audit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "canaries").mkdir()
    for name in ("lecture", "conduite"):
        (tmp_path / "canaries" / f"{name}.html").write_text(HEAD.format("Tout va bien"), "utf-8")
    monkeypatch.setattr(runner, "_CANARIES", tmp_path / "canaries")
    with pytest.raises(AuditFailed, match="défauts d’une page faite exprès"):
        audit(write_two(tmp_path), settings(tmp_path))


def test_two_shards_merged_are_the_whole(tmp_path: Path) -> None:
    pages = write_two(tmp_path)
    shards = [record(audit(part, settings(tmp_path)), "2026-11-24") for part in (pages[:1], pages[1:])]
    read_again = [Record.model_validate(json.loads(shard.model_dump_json())) for shard in shards]
    whole = record(audit(pages, settings(tmp_path)), "2026-11-24")
    assert [(p.name, p.findings) for p in merge(read_again).pages] == [(p.name, p.findings) for p in whole.pages]
