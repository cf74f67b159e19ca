"""Entry point of `python -m guidebook`."""

import os
import sys
from pathlib import Path

try:
    from guidebook.cli import command_line
except ModuleNotFoundError as error:
    program = Path(".venv", "Scripts" if os.name == "nt" else "bin", "guidebook")
    there = program.with_suffix(".exe" if os.name == "nt" else "").is_file()
    cure = (
        f"Tapez plutôt : {' '.join((str(program), *sys.argv[1:]))}" if there else "README.md dit comment l’installer."
    )
    sys.stderr.write(f"Ce Python n’a pas ce qu’il faut : « {error.name} » manque.\n{cure}\n")
    sys.exit(2)

command_line()
