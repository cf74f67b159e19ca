"""A guide → « Signaler une erreur »: for each step a text that is ready to send or to print.

Nothing is sent from here: the text opens in the person's own mail, where they read it and send it, or not.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from guidebook.addresses import full_address, short_address, step_address
from guidebook.model.guide import Guide
from guidebook.model.number import shown_number
from guidebook.model.step import Step
from guidebook.pages.page import Context
from guidebook.pages.toolbox import Toolbox


@dataclass(frozen=True, slots=True)
class Report:
    """A step, the lines that say which one it is, and the link that opens them in a mail; empty without an e-mail."""

    step: Step
    lines: tuple[str, ...]
    mail: str


def reports(guide: Guide, toolbox: Toolbox) -> Context:
    """What the template of « Signaler une erreur » reads."""
    return {"guide": guide, "reports": [_report(guide, step, toolbox) for step in guide.steps]}


def _report(guide: Guide, step: Step, toolbox: Toolbox) -> Report:
    said, face = toolbox.wording.mistake, toolbox.guidebook.identity
    number = guide.number(step.lasting)
    address = short_address(guide.slug, str(step.number)) if toolbox.site else step_address(guide.slug, step.number)
    lines = (
        said.guide.format(title=guide.header.title),
        said.step.format(number=step.number, title=step.title),
        said.address.format(address=full_address(toolbox.site, address) if toolbox.site else address),
        *((said.number.format(number=shown_number(number)),) if number else ()),
        said.version.format(version=guide.version),
    )
    if not face.contact_link.startswith("mailto:"):
        return Report(step, lines, "")
    subject = said.subject.format(title=guide.header.title, number=step.number)
    body = "\r\n".join((*lines, "", said.what, ""))
    return Report(step, lines, f"{face.contact_link}?subject={quote(subject)}&body={quote(body)}")
