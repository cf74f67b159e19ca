"""Copies the files named in vendor.yml out of their npm packages. `--check` only says whether they are the same."""

from __future__ import annotations

import base64
import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict

from tools.few_letters import with_letters
from tools.font_signs import WRITTEN, drawn_signs
from tools.plain_zero import with_zero_of
from tools.word_set import commonest, ranked, script

ROOT = Path(__file__).resolve().parent.parent


class WordSet(BaseModel):
    """A list of words, the commonest first, of which the first `count` are written as one script."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    of: str
    count: int
    name: str
    origin: str
    to: str


class Package(BaseModel):
    """An npm package, at one version, with the fingerprint of its archive."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    package: str
    version: str
    integrity: str


class Vendored(Package):
    licence: str
    why: str
    to: str
    remove: str | None = None
    zero_of: str | None = None
    letters: str | None = None
    words: WordSet | None = None
    files: tuple[str, ...]


class VendorError(Exception):
    """What kept a package from being copied, in words for whoever ran the command."""


def fetch(vendored: Package, folder: Path) -> Path:
    """The archive of a package, brought into a folder.

    Raises:
        VendorError: there is no npm, or it gives something else.
    """
    if not (npm := shutil.which("npm")):
        raise VendorError("Il faut la commande npm, qui vient avec Node.js.")
    name = f"{vendored.package}@{vendored.version}"
    command = (npm, "pack", name, "--silent", "--ignore-scripts", "--pack-destination", str(folder))
    done = subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    archives = list(folder.glob("*.tgz"))
    if done.returncode or len(archives) != 1:
        raise VendorError(f"npm ne donne pas {name} :\n{done.stderr.strip()}")
    digest = base64.b64encode(hashlib.sha512(archives[0].read_bytes()).digest()).decode()
    if vendored.integrity != f"sha512-{digest}":
        raise VendorError(f"L’empreinte de {name} n’est pas celle qui est attendue : sha512-{digest}")
    return archives[0]


def copies(vendored: Vendored, archive: Path) -> Iterator[tuple[Path, bytes]]:
    """Where each file goes, from the root, and what it holds: the notice first."""
    folder = Path(vendored.to)
    yield folder / "SOURCE.txt", notice(vendored).encode()
    with tarfile.open(archive) as package:
        for name in vendored.files:
            content = member(vendored, package, name)
            if vendored.remove and name.endswith(".svg"):
                content = re.sub(vendored.remove.encode(), b"", content)
            if vendored.zero_of and name.endswith(".woff2"):
                other = ROOT / vendored.zero_of.format(weight=name.split("-")[-2])
                content = with_zero_of(other.read_bytes(), content)
            if vendored.letters and name.endswith(".woff2"):
                content = with_letters(vendored.letters, content)
            yield folder / Path(name).name, content
        if words := vendored.words:
            common = commonest(ranked(member(vendored, package, words.of)), words.count)
            yield folder / words.to, script(common, words.name, words.origin).encode()


def member(vendored: Vendored, package: tarfile.TarFile, name: str) -> bytes:
    """What a file of the package holds."""
    try:
        file = package.extractfile(f"package/{name}")
    except KeyError:
        file = None
    if file is None:
        raise VendorError(f"{vendored.package} {vendored.version} n’a pas de fichier {name}.")
    return file.read()


def notice(vendored: Vendored) -> str:
    changed = "\nThe files are as in the package" + (", without their id." if vendored.remove else ".")
    if vendored.zero_of:
        changed = f"\nOnly the 0 is drawn as by another font, under the licence beside it: {vendored.zero_of}."
    if vendored.letters:
        changed = "\nOnly the signs that are named in tools/vendor.yml are left."
    if words := vendored.words:
        changed += f"\n{words.to} is made of the {words.count} commonest words of {words.of}, by tools/word_set.py."
    return (
        f"{vendored.package} {vendored.version}\n\n"
        f"Use: {vendored.why}.\n"
        f"Licence: {vendored.licence}, see LICENSE. Source: npm package {vendored.package}.{changed}\n"
        "Do not edit: « make vendor » writes these files from tools/vendor.yml.\n"
    )


def differing(contents: dict[Path, bytes]) -> list[Path]:
    return [path for path in contents if not (ROOT / path).is_file() or (ROOT / path).read_bytes() != contents[path]]


def main(arguments: list[str]) -> int:
    check = "--check" in arguments
    changed: list[Path] = []
    data = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
    try:
        for vendored in [Vendored.model_validate(entry) for entry in data]:
            with tempfile.TemporaryDirectory() as folder:
                contents = dict(copies(vendored, fetch(vendored, Path(folder))))
            changed += differing(contents)
            print(f"{vendored.package} {vendored.version} : {len(contents)} fichiers.")
            for path in () if check else differing(contents):
                (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
                (ROOT / path).write_bytes(contents[path])
    except VendorError as error:
        print(error, file=sys.stderr)
        return 2
    if WRITTEN.read_text("utf-8") != (signs := drawn_signs()):
        changed.append(WRITTEN.relative_to(ROOT))
        if not check:
            WRITTEN.write_text(signs, "utf-8")
    print("\n".join(f"Différent : {path.as_posix()}" for path in changed) or "Tout est à jour.")
    return int(check and bool(changed))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
