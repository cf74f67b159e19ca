"""The author's tools. `new_site/` is what a new site is made of; there, `dot_` at the start of a name is a dot.

The tests of sites import `open_browser` from here: an upgrade doesn't change them, so this name stays.
"""

from guidebook.machine.browser import open_browser

__all__ = ["open_browser"]
