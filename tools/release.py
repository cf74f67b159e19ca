"""Make a release: our packages as wheels, and the lock that a site installs them with, in `dist/`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from guidebook.desk.new import write_packages
from guidebook.desk.wheels import NoWheel, made

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"


def main() -> int:
    """Write `dist/` anew; 2 where a package can't be made."""
    try:
        wheels = dict(made(source) for source in (ROOT, ROOT / "constat", ROOT / "guides"))
    except NoWheel as error:
        print(error, file=sys.stderr)
        return 2
    shutil.rmtree(DIST, ignore_errors=True)
    write_packages(DIST, wheels)
    for file in sorted(DIST.iterdir()):
        print(f"{file.relative_to(ROOT)} est prêt.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
