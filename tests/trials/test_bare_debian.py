"""Everything that README promises works on a bare Debian 12, or says in a sentence what to install."""

from __future__ import annotations

import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.trials.bare_debian import BareDebian

pytestmark = [pytest.mark.trial, pytest.mark.timeout(3600)]

_WITHOUT = "ESSAIS_SANS_DEBIAN"


@pytest.fixture(scope="module")
def debian() -> Iterator[BareDebian]:
    lacks = "root" if os.geteuid() else "debootstrap" if shutil.which("debootstrap") is None else ""
    if lacks and os.environ.get(_WITHOUT):
        pytest.skip(f"{_WITHOUT} is set, and there is no {lacks}")
    assert not lacks, f"This trial needs {lacks}. Without it: {_WITHOUT}=1 make trials"
    with tempfile.TemporaryDirectory(prefix="debian-") as folder:
        yield BareDebian(Path(folder))


def installed(debian: BareDebian, package: str) -> bool:
    return any((debian.folder / "var/lib/dpkg/info").glob(f"{package}*.list"))


def test_before_anything_is_installed_each_command_says_what_chromium_lacks(debian: BareDebian) -> None:
    code, said = debian.run("make site")
    assert code == 0 and "Le site est prêt." in said
    assert (debian.project / "site/index.html").is_file()
    assert not installed(debian, "libatomic1"), "a system that has it tries nothing"
    assert debian.run(".venv/bin/python -m guidebook construire --edition borne")[0] == 0
    for command in ("imprimer", "borne --sans-ecran --contenu site-borne"):
        code, said = debian.run(f".venv/bin/python -m guidebook {command}")
        assert code == 2
        assert said.splitlines()[-1].endswith("« libatomic.so.1 ». Tapez : sudo apt-get install libatomic1")


def test_make_test_sets_up_what_is_missing_and_passes(debian: BareDebian) -> None:
    code, said = debian.run("make test")
    assert code == 0, said
    assert installed(debian, "libatomic1") and "est prêt." in said


def test_make_paper_writes_every_sheet(debian: BareDebian) -> None:
    assert debian.run("make paper")[0] == 0
    slugs = [file.parent.name for file in (debian.project / "guides").glob("*/guide.md")]
    wanted = {f"{slug}{end}.pdf" for slug in slugs for end in ("", "-grand", "-aide-memoire", "-planche")}
    assert slugs and wanted <= {file.name for file in (debian.project / "site/imprimer").iterdir()}


def test_make_audit_examines_both_editions(debian: BareDebian) -> None:
    code, said = debian.run("make audit")
    assert code == 0 and said.count("0 page en erreur.") == 2


def test_the_kiosk_shows_its_first_page(debian: BareDebian) -> None:
    assert debian.run("make borne chromium")[0] == 0
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notified:
        notified.bind(str(debian.folder / "tmp/notify"))
        notified.settimeout(600)
        kiosk = debian.start(".venv/bin/python -m guidebook borne --sans-ecran --port 0", NOTIFY_SOCKET="/tmp/notify")
        try:
            while "À l’écran" not in notified.recv(4096).decode():
                assert kiosk.poll() is None
        finally:
            kiosk.kill()
        assert "Traceback" not in kiosk.communicate()[0]
