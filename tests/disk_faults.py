"""What a disk refuses to each command, and the sentence that is said of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

Fault = Callable[[Path], object]


def forbidden(name: str, mode: int = 0) -> Fault:
    return lambda root: (root / name).chmod(mode)


def a_file(name: str) -> Fault:
    def put(root: Path) -> None:
        shutil.rmtree(root / name, ignore_errors=True)
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("autre chose", "utf-8")

    return put


def a_pipe(name: str) -> Fault:
    def put(root: Path) -> None:
        shutil.rmtree(root / name, ignore_errors=True)
        (root / name).unlink(missing_ok=True)
        (root / name).parent.mkdir(exist_ok=True)
        os.mkfifo(root / name)

    return put


def a_folder(name: str, mode: int = 0o755) -> Fault:
    def put(root: Path) -> None:
        shutil.rmtree(root / name, ignore_errors=True)
        (root / name).mkdir(parents=True)
        (root / name).chmod(mode)

    return put


KIOSK = "borne --contenu site-borne --sans-ecran --port 0"
RIGHT = "changez ses droits, ou fermez ce qui l’utilise."
NOT_MADE = "Le site n’a pas été refait."


FAULTS: dict[tuple[str, str], tuple[Fault, str]] = {
    ("construire", "a folder that nobody may write"): (
        forbidden(".", 0o555),
        f"Je n’ai pas le droit de lire ou d’écrire « ROOT » : {RIGHT} {NOT_MADE}",
    ),
    ("construire", "a file in the place of the site"): (a_file("site"), f"« site » n’est pas un dossier. {NOT_MADE}"),
    ("construire", "a pipe in the place of the site"): (a_pipe("site"), f"« site » n’est pas un dossier. {NOT_MADE}"),
    ("construire --site livre/site", "a file above the site"): (
        a_file("livre"),
        f"« livre » n’est pas un dossier. {NOT_MADE}",
    ),
    ("construire", "guides that nobody may read"): (
        forbidden("guides"),
        f"Je n’ai pas le droit de lire ou d’écrire « guides » : {RIGHT} {NOT_MADE}",
    ),
    ("construire", "settings that nobody may read"): (
        forbidden("mkdocs.yml"),
        f"Je n’ai pas le droit de lire ou d’écrire « mkdocs.yml » : {RIGHT}",
    ),
    ("construire", "a text that nobody may read"): (
        forbidden("docs/accessibilite.md"),
        "docs/accessibilite.md:1: Vous n’avez pas le droit de le lire. [illisible]\n    Changez ses droits.\n"
        "1 erreur.\n"
        "Le site n’a pas été refait : corrigez les erreurs ci-dessus.",
    ),
    ("imprimer lire-sa-carte", "a site that nobody may write"): (
        forbidden("site/imprimer", 0o555),
        f"Je n’ai pas le droit d’écrire dans « site/imprimer » : {RIGHT}",
    ),
    ("imprimer lire-sa-carte", "a file in the place of the papers"): (
        a_file("site/imprimer"),
        "« site/imprimer » n’est pas un dossier.",
    ),
    ("imprimer lire-sa-carte", "a site that nobody may read"): (
        forbidden("site"),
        f"Je n’ai pas le droit de lire « site/guidebook.json » : {RIGHT}",
    ),
    ("imprimer lire-sa-carte", "a pipe in the place of the manifest"): (
        a_pipe("site/guidebook.json"),
        "Il n’y a pas de site dans « site » : lancez d’abord « guidebook construire ».",
    ),
    ("imprimer --lieu site/guidebook.json", "a venue that nobody may read"): (
        forbidden("site/guidebook.json"),
        "site/guidebook.json:1: Vous n’avez pas le droit de lire ce fichier. [illisible]\n"
        "    Changez ses droits, ou copiez-le de nouveau.",
    ),
    ("emporter", "a folder that nobody may write"): (
        forbidden(".", 0o555),
        f"Je n’ai pas le droit d’écrire dans « emporter » : {RIGHT}",
    ),
    ("emporter", "a file in the place of the folder"): (a_file("emporter"), "« emporter » n’est pas un dossier."),
    ("emporter", "a site that nobody may read"): (
        forbidden("site"),
        f"Je n’ai pas le droit de lire « site/release.json » : {RIGHT}",
    ),
    ("emporter", "a page that nobody may read"): (
        forbidden("site/index.html"),
        "Le dossier « site » a changé. Refaites-le : « guidebook construire », puis « guidebook imprimer ».\n"
        f"index.html : Je n’ai pas le droit de lire « index.html » : {RIGHT}",
    ),
    (KIOSK, "a store that nobody may write"): (
        a_folder("borne", 0o555),
        f"Je n’ai pas le droit d’écrire dans « ROOT/borne » : {RIGHT}",
    ),
    (KIOSK, "a file in the place of the store"): (a_file("borne"), "« borne » n’est pas un dossier."),
    (KIOSK, "a file in the place of its contents"): (
        a_file("borne/releases"),
        "« borne/releases » n’est pas un dossier.",
    ),
    (KIOSK, "a pipe in the place of its lock"): (
        a_pipe("borne/verrou"),
        "« borne/verrou » n’est pas un fichier ordinaire : mettez-en un à sa place.",
    ),
    (KIOSK, "a content that nobody may read"): (
        forbidden("site-borne"),
        f"Je n’ai pas le droit de lire « ROOT/site-borne/release.json » : {RIGHT} Puis recommencez.",
    ),
    ("borne --verifier --reglages site-borne/index.html", "settings that nobody may read"): (
        forbidden("site-borne/index.html"),
        "site-borne/index.html:1: Vous n’avez pas le droit de lire ce fichier. [illisible]\n"
        "    Changez ses droits, ou copiez-le de nouveau.",
    ),
    ("borne --verifier --reglages borne.exemple.yml", "contents that nobody may read"): (
        a_folder("borne/releases", 0),
        f"Je n’ai pas le droit de lire « ROOT/borne/releases » : {RIGHT}",
    ),
    ("borne --installer papiers", "a folder that nobody may write"): (
        forbidden(".", 0o555),
        f"Je n’ai pas le droit de lire ou d’écrire « ROOT » : {RIGHT}",
    ),
    ("borne --installer papiers", "a file in the place of the folder"): (
        a_file("papiers"),
        "« papiers » n’est pas un dossier.",
    ),
    ("schemas", "a file in the place of the folder"): (a_file("schemas"), "« schemas » n’est pas un dossier."),
    ("schemas --racine absent", "a folder that is not there"): (
        lambda _: None,
        "« absent/schemas » n’existe pas : vérifiez ce nom.",
    ),
}
