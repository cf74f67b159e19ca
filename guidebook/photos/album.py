"""The photos beside a guide: whatever a person puts there → a small, clean picture, or what is wrong with it.

A photo is turned upright, made at most 1200 pixels wide and 40 kB, and loses all it says about who
took it and where. That takes a moment, so what was made is kept in `.cache/photos`, by content.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import ParseError

from guidebook.photos import names, svg
from guidebook.photos.raster import MAX_WEIGHT, RECIPE, Made, Refusal, too_heavy, unreadable

MAX_SOURCE = 30_000_000


_WITHOUT_FONTS = "Transformez les textes du dessin en chemins (« Objet en chemin »), ou enregistrez le dessin en .png."
_WITHOUT_IT = "Retirez cela du dessin, ou enregistrez le dessin en .png."


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture ready for the site: `address` is its file, beside the guide's page."""

    address: str
    width: int
    height: int
    content: bytes


class Album:
    """The photos of one folder, each made once.

    `keep` is where they are kept from one build to the next, `beside` the file that names them.
    """

    def __init__(self, directory: Path, keep: Path | None = None, beside: str = "guide.md") -> None:
        self._directory, self._keep, self._beside = directory, keep, beside
        self._known: dict[str, Photo | Refusal] = {}

    def photo(self, name: str) -> Photo | Refusal:
        """The photo of that file name, or what is wrong with it."""
        if name not in self._known:
            self._known[name] = self._read(name)
        return self._known[name]

    def photos(self) -> dict[str, Photo]:
        """The good ones asked for until now, by the name their author wrote."""
        return {name: photo for name, photo in self._known.items() if isinstance(photo, Photo)}

    def _read(self, name: str) -> Photo | Refusal:
        file = self._file(name)
        if file is None and (there := names.meant(name, [file.name for file in self._files()])):
            return names.elsewhere(name, names.composed(there), self._beside)
        if not names.is_accepted(name):
            return names.refusal(names.composed(name), file is not None, self._beside)
        if file is None or not file.resolve().is_relative_to(self._directory.resolve()):
            return Refusal(
                "image-absente",
                f"L’image « {name} » n’est pas dans le dossier.",
                f"Copiez-la à côté de {self._beside}.",
            )
        try:
            if file.stat().st_size > MAX_SOURCE:
                return too_heavy(name, file.stat().st_size)
            content = file.read_bytes()
        except OSError:
            return unreadable(name)
        return self._made(name, content)

    def _files(self) -> list[Path]:
        return [file for file in self._directory.iterdir() if file.is_file()] if self._directory.is_dir() else []

    def _file(self, name: str) -> Path | None:
        """The file of that name, to the letter but for how its accents are written."""
        composed = names.composed(name)
        return next((file for file in self._files() if names.composed(file.name) == composed), None)

    def _made(self, name: str, content: bytes) -> Photo | Refusal:
        ending = Path(name).suffix.lower()
        key = hashlib.sha256(f"{RECIPE} {ending}\n".encode() + content).hexdigest()[:32]
        made = _drawing(name, content) if ending == ".svg" else self._kept(key) or _picture(name, content)
        if isinstance(made, Refusal):
            return made
        if ending != ".svg":
            self._keep_it(key, made)
        digest = hashlib.sha256(made.content).hexdigest()[:8]
        return Photo(f"{names.plain(Path(name).stem)}-{digest}{made.ending}", made.width, made.height, made.content)

    def _kept(self, key: str) -> Made | None:
        try:
            file = next(self._keep.glob(f"{key}.*"), None) if self._keep else None
            if file is None:
                return None
            _, size, ending = file.name.split(".")
            width, _, height = size.partition("x")
            return Made(f".{ending}", int(width), int(height), file.read_bytes())
        except (OSError, ValueError):
            return None

    def _keep_it(self, key: str, made: Made) -> None:
        file = self._keep / f"{key}.{made.width}x{made.height}{made.ending}" if self._keep else None
        if self._keep is None or file is None:
            return
        try:
            if file.exists():
                return
            self._keep.mkdir(parents=True, exist_ok=True)
            half = self._keep / f"{key}~"
            half.write_bytes(made.content)
            half.replace(file)
        except OSError:
            return  # a folder that can't be written only costs time


def _picture(name: str, content: bytes) -> Made | Refusal:
    from guidebook.photos.shrink import picture  # Pillow is long to load, and few builds have a new photo

    return picture(name, content)


def _drawing(name: str, content: bytes) -> Made | Refusal:
    if len(content) > svg.MAX_BYTES:
        return too_heavy(name, len(content))
    try:
        clean, width, height = svg.cleaned(content)
    except svg.TooMany:
        return Refusal(
            "image-trop-lourde",
            f"Le dessin « {name} » fait plus de 100 000 formes, avec ses copies et les flèches de ses lignes.",
            "Enregistrez-le en .png.",
        )
    except svg.Refused as what:
        return Refusal(
            "image-dangereuse",
            f"Le dessin « {name} » contient autre chose que des formes : « {what} ».",
            _WITHOUT_FONTS if "style" in str(what) else _WITHOUT_IT,
        )
    except svg.NoSize:
        return Refusal(
            "image-sans-taille",
            f"Le dessin « {name} » ne dit pas quelle taille il a.",
            "Enregistrez-le de nouveau avec une largeur et une hauteur, ou en .png.",
        )
    except (ParseError, RecursionError):
        return unreadable(name)
    if len(clean) > MAX_WEIGHT:
        return Refusal(
            "image-trop-lourde",
            f"Le dessin « {name} » pèse {len(clean) // 1000} ko.",
            f"Un dessin .svg pèse {MAX_WEIGHT // 1000} ko au plus : enregistrez celui-ci en .png.",
        )
    return Made(".svg", width, height, clean)
