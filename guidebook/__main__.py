"""Entry point of `guidebook` and of `python -m guidebook`."""

import os
import sys
from pathlib import Path


def main() -> None:
    """Run the command line, or say what this Python lacks and which one may have it."""
    try:
        from guidebook.cli import command_line
    except ModuleNotFoundError as error:
        program = Path(".venv", "Scripts" if os.name == "nt" else "bin", "guidebook")
        there = program.with_suffix(".exe" if os.name == "nt" else "").is_file()
        typed = " ".join((str(program), *sys.argv[1:]))
        cure = f"Tapez plutôt : {typed}" if there else "README.md dit comment l’installer."
        sys.stderr.write(f"Ce Python n’a pas ce qu’il faut : « {error.name} » manque.\n{cure}\n")
        sys.exit(2)
    command_line()


if __name__ == "__main__":
    main()
