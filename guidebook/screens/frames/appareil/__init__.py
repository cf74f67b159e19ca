"""The frame `appareil`."""

from __future__ import annotations

from guidebook.screens.screen import Screen


class Device(Screen):
    """Une souris, ou un écran que l’on touche."""

    kind = "appareil"
