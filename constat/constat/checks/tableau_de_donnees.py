"""A table of data has its headers and its title."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Breaks, Check
from constat.checks._reading import told
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="tableau-de-donnees",
    rgaa=("5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "5.8"),
    wcag=("1.3.1",),
    act=("d0f69e",),
    hinders=(People.BLIND,),
    stage="lecture",
    breaks={
        "headless": Breaks(rgaa=("5.6",)),
        "doubt": Breaks(rgaa=("5.6",)),
        "unsaid": Breaks(rgaa=("5.3",), wcag=("1.3.2",)),
        "broken": Breaks(rgaa=("5.3",), wcag=("1.3.1",)),
        "side": Breaks(rgaa=("5.6",)),
        "title": Breaks(rgaa=("5.4",), wcag=()),
        "beside": Breaks(rgaa=("5.4",), wcag=()),
        "unnamed": Breaks(rgaa=("5.4",)),
        "empty": Breaks(rgaa=("5.5",), wcag=()),
        "vague": Breaks(rgaa=("5.5",), wcag=()),
        "summary": Breaks(rgaa=("5.2",), wcag=()),
        "complex": Breaks(rgaa=("5.1",)),
        "scope": Breaks(rgaa=("5.7",)),
        "cell": Breaks(rgaa=("5.7",), wcag=()),
        "alone": Breaks(rgaa=("5.7",), act=("d0f69e",)),
        "all": Breaks(rgaa=("5.7",), act=("d0f69e",)),
        "turned": Breaks(rgaa=("5.7",)),
        "mute": Breaks(rgaa=("5.7",), wcag=()),
        "hollow": Breaks(rgaa=("5.6",)),
        "nested": Breaks(rgaa=("5.3",)),
        "layout": Breaks(rgaa=("5.8",)),
    },
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """A table of data has its headers and its title."""
    headers, titles = page.run("tableau_de_donnees"), page.run("tableau_de_donnees_titre")
    yield from told(CHECK, headers["looked"], [*headers["found"], *titles["found"]])
