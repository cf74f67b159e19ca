"""Entry point of `python -m guidebook`."""

from guidebook.cli import main

main()
