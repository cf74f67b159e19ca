"""The frame `clavier`."""

from __future__ import annotations

from guidebook.screens.screen import Screen


class Keyboard(Screen):
    """Un clavier français (AZERTY). Son contenu nomme les touches dont on se sert."""

    kind = "clavier"
    enter_sends = True
