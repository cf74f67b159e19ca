"""What systems leave by themselves in the folders and keys that they show: nobody wrote it, nobody misses it.

Sources: the lists macOS, Windows and Linux of https://github.com/github/gitignore (Global), and for a key's own
folders https://learn.microsoft.com/windows/win32/fileio (chkdsk's FOUND.000) and Android's LOST.DIR.
"""

from __future__ import annotations

import re
from pathlib import Path

_MACOS = (
    r"\.ds_store|\.appledouble|\.apdisk|\.trashes|\.fseventsd|\.temporaryitems|\.volumeicon\.icns|\.lsoverride|\._.*|"
    r"\.spotlight-v\d+|\.documentrevisions-v\d+|\.pkinstallsandboxmanager.*|\.com\.apple\..*|__macosx|icon\r|"
    r"\.localized|\.metadata_never_index.*"
)
_WINDOWS = (
    r"(eh)?thumbs(_vista)?\.db(:.*)?|desktop\.ini|system volume information|\$recycle\.bin|recycler|found\.\d{3}|"
    r"wpsettings\.dat|indexervolumeguid"
)
_OTHERS = r"\.trash(-\d+)?|\.directory|\.fuse_hidden.*|\.nfs[0-9a-f]+|lost\+found|lost\.dir|\.android_secure|\.nomedia"
_OFFICES = r"~\$.*|\.~lock\..*#"
"""What Word and LibreOffice keep beside a file that somebody has open."""
_LEFT = re.compile(f"{_MACOS}|{_WINDOWS}|{_OTHERS}|{_OFFICES}", re.IGNORECASE)


def is_left_by_a_system(name: str) -> bool:
    """Whether a system or an office program put a file or folder of this name there, wherever it is."""
    return _LEFT.fullmatch(name) is not None


def is_empty(folder: Path) -> bool:
    """Whether a folder has nothing in it that a person or a program of theirs put there.

    Raises:
        OSError: it is no folder, or can't be read.
    """
    return all(is_left_by_a_system(file.name) for file in folder.iterdir())
