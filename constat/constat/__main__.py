"""`python -m constat` is the command `constat`."""

from constat.cli import command_line

if __name__ == "__main__":
    command_line()
