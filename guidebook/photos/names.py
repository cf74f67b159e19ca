"""Names of pictures: which ones the site takes, and what to do with the others."""

from __future__ import annotations

import re
import unicodedata
from difflib import get_close_matches
from urllib.parse import unquote

from guidebook.photos.raster import Refusal

_NAME = re.compile(r"^\w[\w.-]*\.(png|jpe?g|webp|svg)$", re.I)
_OTHER_PHOTO = re.compile(r"\.(avif|bmp|dng|gif|hei[cf]|hif|jfif|jxl|tiff?)$", re.I)
_DOCUMENT = re.compile(r"\.(docx?|odp|ods|odt|pdf|pptx?|rtf|xlsx?)$", re.I)
_ENDINGS = re.compile(rf"(\.(png|jpe?g|webp|svg)|{_OTHER_PHOTO.pattern[:-1]}|{_DOCUMENT.pattern[:-1]})+$", re.I)
_ALIKE = 0.8
"""How much of two names is the same, of 1, when one is meant for the other."""


def is_accepted(name: str) -> bool:
    """Whether the site takes a picture of that name."""
    return bool(_NAME.match(composed(name)))


def composed(name: str) -> str:
    """The name with its accents put together: a Mac writes them as signs of their own."""
    return unicodedata.normalize("NFC", name)


def plain(text: str) -> str:
    """Small letters without accents, digits and hyphens."""
    ascii_only = unicodedata.normalize("NFKD", text.replace("’", "'")).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-") or "photo"


def fitting(name: str) -> str:
    """A name that the site takes, for a picture that has another: `ma carte (1).PNG` is `ma-carte-1.png`."""
    bare = unquote(name).replace("\\", "/").rpartition("/")[2]
    stem, _, ending = bare.rpartition(".")
    return f"{plain(stem)}.{ending.lower()}" if stem else plain(bare)


def meant(name: str, there: list[str]) -> str | None:
    """The file that is there under another case, another ending, another sign, or with a slip of the fingers."""
    files = {file: fitting(file) for file in there if _ENDINGS.search(file)}
    wanted = fitting(name)
    same = [file for file, fit in files.items() if fit == wanted]
    stems = [file for file, fit in files.items() if _stem(fit) == _stem(wanted)]
    found = sorted(same or stems, key=lambda file: (not is_accepted(file), file))
    if found:
        return found[0]
    near = get_close_matches(wanted, list(files.values()), n=1, cutoff=_ALIKE)
    return next((file for file, fit in files.items() if near and fit == near[0]), None)


def elsewhere(name: str, there: str, beside: str) -> Refusal:
    """What is said of a picture that is in the folder as `there`."""
    message = f"L’image « {name} » n’est pas dans le dossier : il y a « {there} »."
    cure = f"Écrivez ce nom-là : « {there} »."
    if not is_accepted(there):
        cure = _how(there, beside) or f"{_renaming(there)}, et écrivez ce nom ici."
    return Refusal("image-absente", message, cure)


def refusal(name: str, is_there: bool, beside: str) -> Refusal:
    """What is said of a picture whose name the site doesn't take."""
    if _DOCUMENT.search(name):
        return Refusal("image-refusee", f"« {name} » est un document, pas une image.", _how(name, beside))
    if how := _how(name, beside):
        message = f"L’image « {name} » n’est pas acceptée : le site prend .png, .jpg, .webp et .svg."
        return Refusal("image-refusee", message, how)
    if is_there:
        message = f"Le nom de l’image « {name} » a un espace ou un signe qui ne va pas dans une adresse."
        return Refusal("image-refusee", message, f"{_renaming(name)}, et écrivez ce nom ici.")
    screen = ", ou un écran : ecrans.yml#nom" if beside == "guide.md" else ""
    return Refusal(
        "image-refusee",
        f"L’image « {name} » n’est pas acceptée.",
        f"Mettez un fichier .png, .jpg, .webp ou .svg à côté de {beside}{screen}.",
    )


def _renaming(name: str) -> str:
    return f"Renommez le fichier « {fitting(name)} »"


def _how(name: str, beside: str) -> str:
    """How a picture of another kind, or a document, becomes one that the site shows; empty for those that it shows."""
    stem = _stem(name)
    fit = stem if is_accepted(f"{stem}.png") else plain(stem)
    if _DOCUMENT.search(name):
        take = f"Faites une capture d’écran de la page, enregistrée à côté de {beside}"
        return f"{take} sous le nom « {fit}.png », et écrivez ce nom ici."
    if _OTHER_PHOTO.search(name):
        open_it = "Ouvrez-la dans un logiciel de photos, et enregistrez-la en .jpg"
        return f"{open_it} à côté de {beside}, sous le nom « {fit}.jpg ». Écrivez ce nom ici."
    return ""


def _stem(name: str) -> str:
    """A name without its endings: « carte.png.png » too is « carte »."""
    return _ENDINGS.sub("", name)
