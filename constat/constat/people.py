"""Whom a barrier hinders, as reports name them."""

from __future__ import annotations

from enum import StrEnum


class People(StrEnum):
    """Those that a check may name."""

    BLIND = "Personnes aveugles ou qui écoutent la page"
    LOW_VISION = "Personnes qui voient mal"
    HANDS = "Personnes qui n’ont pas la souris, ou dont la main tremble"
    DEAF = "Personnes sourdes"
    READING = "Personnes qui lisent ou se concentrent avec peine"
    MOTION = "Personnes sensibles aux mouvements et aux éclairs"
    PAPER = "Personnes âgées et conseillers qui impriment"
    EVERYBODY = "Toutes les personnes"
