"""Entry point of `python -m guidebook`."""

import os
import sys

try:
    from guidebook.cli import command_line
except ModuleNotFoundError as error:
    python = r".venv\Scripts\python" if os.name == "nt" else ".venv/bin/python"
    sys.stderr.write(
        f"Ce Python n’a pas ce qu’il faut : « {error.name} » manque.\n"
        f"Dans le dossier du projet, tapez {python} à la place de python. Pas de dossier .venv ? Lisez README.md.\n"
    )
    sys.exit(2)

command_line()
