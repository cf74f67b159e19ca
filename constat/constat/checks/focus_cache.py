"""The focus never goes where nothing is seen."""

from __future__ import annotations

from collections.abc import Iterator

from constat.check import Check
from constat.checks._walk import walk
from constat.finding import Finding
from constat.page import AuditedPage
from constat.people import People

CHECK = Check(
    id="focus-cache",
    rgaa=("10.7",),
    wcag=("2.4.7",),
    act=("oj04fd",),
    hinders=(People.HANDS,),
    stage="conduite",
)


def look(page: AuditedPage) -> Iterator[Finding]:
    """Each hidden stop, once."""
    told_already = set()
    for stop in walk(page).stops:
        if not stop["hidden"] or stop["number"] in told_already:
            continue
        told_already.add(stop["number"])
        # A native box or file field under its drawn label, an iframe, an object: another thing may show the focus.
        doubtful = stop["tag"] in ("iframe", "object", "embed", "body") or (
            stop["tag"] in ("input", "select", "textarea") and stop["labelled"]
        )
        if stop["tag"] == "area" or (doubtful and stop["tag"] == "input"):
            continue  # the browser draws around an area itself; focus-visible looks at the label of a field
        yield CHECK.said({**stop, "key": stop["hidden"], "result": "a_verifier" if doubtful else "echoue"})
