"""The preview: the site on an address of this computer, made again at each change."""

from __future__ import annotations

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

from mkdocs.commands.serve import serve

from guidebook.problem import Problem
from guidebook.site.build import NotBuilt, refusals, settings_file
from guidebook.site.mkdocs_log import listening

HOST = "127.0.0.1"


def preview(root: Path, port: int, tell: Callable[[str], None], warn: Callable[[Problem], None]) -> None:
    """Show the site of `root` on this port until somebody stops it; no other computer sees it.

    `tell` gets what happens, `warn` what is wrong outside the guides; what is wrong in them is told by the hook.

    Raises:
        NotBuilt: the first site can't be made, or the port is taken.
    """
    file = settings_file(root)
    _free(port)
    with listening(root, tell, warn), refusals(file):
        serve(str(file), dev_addr=f"{HOST}:{port}")


def _free(port: int) -> None:
    """Know before the first build, which takes seconds, whether the port can be had."""
    with socket.socket() as trial:
        if os.name == "posix":  # elsewhere it would take a port from another program
            trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((HOST, port))
        except OSError as error:
            if error.errno not in (errno.EADDRINUSE, errno.EACCES):
                raise
            raise NotBuilt(
                f"Le port {port} est déjà pris, sans doute par un autre aperçu. Fermez-le, "
                f"ou choisissez un autre port : guidebook apercu --port {port + 1}",
                2,
            ) from None
