"""What a venue sets up once: Chromium's policies, the systemd unit, an example of settings, a sheet."""

from __future__ import annotations

import json
import os
import sysconfig
from pathlib import Path
from string import Template
from typing import Any

import yaml

from guidebook.kiosk.settings import Settings

_PAPERS = Path(__file__).with_name("papers")
_POLICIES = Path(__file__).with_suffix(".yml")

POLICIES = "pas-a-pas-borne.json"
UNIT = "pas-a-pas-borne.service"
SHEET = "installer-la-borne.md"
WINDOWS = "borne-windows.md"
EXAMPLE = "borne.exemple.yml"
BY_NETWORK = ("pas-a-pas-mise-a-jour.service", "pas-a-pas-mise-a-jour.timer")
BY_STICK = ("pas-a-pas-cle@.service", "99-pas-a-pas-cle.rules")
"""What looks for new contents, where `borne.yml` says that they come by themselves."""

_NO_NETWORK = "IPAddressDeny=any\nIPAddressAllow=localhost"


def policies(settings: Settings) -> dict[str, Any]:
    """Chromium's managed policies: our two addresses, and nothing of what a stranger could leave or open."""
    # A prefix without a path: in this list `*` is no wildcard of paths, and « …/* » would block ourselves.
    # https://support.google.com/chrome/a/answer/9942583
    address, trial = (f"http://127.0.0.1:{port}" for port in (settings.port, settings.trial_port))
    fixed: dict[str, Any] = yaml.safe_load(_POLICIES.read_text("utf-8"))
    places = {"HomepageLocation": address, "NewTabPageLocation": address, "URLAllowlist": [address, trial]}
    return {**fixed, **places, "PrintingEnabled": settings.printing}


def install(folder: Path, settings: Settings, store: Path, settings_file: Path) -> list[Path]:
    """Write everything into `folder`; the files. The kiosk runs where its settings are: in the folder of the site.

    Raises:
        OSError: it can't be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    known = {
        "dossier_du_site": settings_file.parent,
        "python": Path(sysconfig.get_path("scripts"), "python"),
        "dossier": store,
        "reglages": settings_file,
        "port": settings.port,
        "port_essai": settings.trial_port,
        "reseau": "" if _is_web(settings.source) or _is_web(settings.status) else _NO_NETWORK,
        "etat": f'"{settings.status}"' if settings.status and not _is_web(settings.status) else "",
        "sortie": folder.resolve(),
        "minutes": -(-(settings.idle + settings.warning) // 60),
        "sep": os.sep,
    }
    texts = {POLICIES: json.dumps(policies(settings), indent=2, sort_keys=True) + "\n"}
    for name in (UNIT, SHEET, WINDOWS, *_updaters(settings)):
        texts[name] = Template((_PAPERS / name).read_text("utf-8")).substitute(known)
    texts[EXAMPLE] = (_PAPERS / EXAMPLE).read_text("utf-8")
    files = [folder / name for name in texts]
    for file, text in zip(files, texts.values(), strict=True):
        file.write_text(text, "utf-8")
    return files


def _updaters(settings: Settings) -> tuple[str, ...]:
    if settings.source is None:
        return ()
    return BY_STICK if settings.from_stick else BY_NETWORK


def _is_web(place: str | None) -> bool:
    return bool(place) and str(place).startswith(("http://", "https://"))
