"""`make validite`: what the W3C's Nu checker says of the HTML of the built sites. An error is one too many.

The checker is a program in Java that npm holds; it is fetched once, into .cache/.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import unquote

from tools.vendor import Package, VendorError, fetch

ROOT = Path(__file__).resolve().parent.parent
CHECKER = Package(
    package="vnu-jar",
    version="26.9.27",
    integrity="sha512-TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==",
)
_JAR = "package/build/dist/vnu.jar"
# Said of every page: from file:// the checker takes 'self', in a page's own policy, for nobody.
_NOT_HERE = "Resource violates Content Security Policy"


def installed(folder: Path) -> Path:
    """The checker, fetched once."""
    jar = folder / f"vnu-{CHECKER.version}.jar"
    if not jar.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        archive = fetch(CHECKER, folder)
        with tarfile.open(archive) as package:
            found = package.extractfile(_JAR)
            if found is None:
                raise VendorError(f"{CHECKER.package} n’a pas de fichier {_JAR}.")
            jar.write_bytes(found.read())
        archive.unlink()
    return jar


def said(jar: Path, sites: Sequence[Path]) -> list[str]:
    """A line for each error or warning: page, line, sentence.

    Raises:
        VendorError: there is no Java, or the checker did not answer.
    """
    if not (java := shutil.which("java")):
        raise VendorError("Il faut Java (17 ou plus récent).")
    command = (java, "-Xss4m", "-jar", str(jar), "--format", "json", "--skip-non-html", *map(str, sites))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        messages = json.loads(done.stderr)["messages"]
    except (ValueError, KeyError):
        raise VendorError(f"Le vérificateur n’a pas répondu :\n{done.stderr.strip()[-500:]}") from None
    told = [m for m in messages if _NOT_HERE not in m["message"] and (m["type"], m.get("subType")) != ("info", None)]
    return [f"{unquote(m.get('url', ''))}:{m.get('lastLine', 0)} {m['message']}" for m in told]


def main(arguments: Sequence[str]) -> int:
    """Print what is said of the sites; 1 where anything is, 2 where nothing could be asked."""
    sites = [Path(argument) for argument in arguments] or [ROOT / "site", ROOT / "site-borne"]
    missing = [site for site in sites if not (site / "index.html").is_file()]
    if missing:
        print(f"Il n’y a pas de site dans {missing[0]} : construisez-le d’abord.", file=sys.stderr)
        return 2
    try:
        lines = said(installed(ROOT / ".cache" / "vnu"), sites)
    except VendorError as error:
        print(error, file=sys.stderr)
        return 2
    print("\n".join(lines) or f"Rien à redire au HTML de {', '.join(site.name for site in sites)}.")
    return int(bool(lines))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
