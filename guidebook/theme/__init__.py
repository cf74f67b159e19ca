"""The HTML, CSS and JavaScript of every page, and the pictograms: no Python reads anything else of this folder."""

from pathlib import Path

THEME = Path(__file__).parent
"""Where they are, wherever the package is installed."""
