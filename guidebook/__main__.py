"""Entry point of `python -m guidebook`."""

from guidebook.cli import command_line

command_line()
