"""Voices of a device for the tests: Chromium alone has none. They say nothing, and end when a test lets them."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Page, expect

IMAGES, PRACTICE = "guides/ouvrir-un-site/images.html", "guides/ouvrir-un-site/entrainement.html"
BEGIN = "ou-je-commence.html"
STEP = "#etape-1 > .step-text"
FIRST = [
    "Étape 1 Écrivez l’adresse du site",
    "Tapez mairie.example dans la barre d’adresse repère 1.",
    "Attention",
    "L’adresse doit finir par mairie.example.",
]

LOCAL = {"name": "Amélie", "lang": "fr-FR", "localService": True}

_DEVICE = """(() => {
  const device = new EventTarget();
  let now = null;
  const hush = () => { [now, device.speaking] = [null, false]; };
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  Object.assign(device, {
    voices: VOICES, said: [], speaking: false,
    getVoices: () => device.voices,
    arrive(voices, event) { device.voices = voices; if (event) device.dispatchEvent(new Event("voiceschanged")); },
    speak(utterance) {
      if (utterance.volume === 0) return;
      if (now) throw new Error("two sentences at a time");
      [now, device.speaking] = [utterance, true];
      device.said.push(utterance);
      if (!device.mute) utterance.onstart?.(new Event("start"));
    },
    cancel() { const before = now; hush(); setTimeout(() => before?.onerror?.(new Event("error"))); },
    finish() { const before = now; hush(); before.onend(new Event("end")); },
    fail() { const before = now; hush(); before.onerror(new Event("error")); },
  });
  Object.defineProperty(window, "speechSynthesis", {value: device});
})();"""


class Device:
    """A page's device, which has these voices."""

    def __init__(self, page: Page, *voices: dict[str, Any]) -> None:
        self.page = page
        page.add_init_script(_DEVICE.replace("VOICES", json.dumps(voices)))

    def arrives(self, voice: dict[str, Any], told: bool) -> None:
        """It has a voice now, and tells so, or does not."""
        self.page.evaluate("([voice, told]) => speechSynthesis.arrive([voice], told)", [voice, told])

    def says(self) -> str | None:
        """What it says, without its spaces' kinds; None where it is silent."""
        said: str | None = self.page.evaluate("speechSynthesis.speaking ? speechSynthesis.said.at(-1).text : null")
        return " ".join(said.split()) if said else None

    def expect(self, sentence: str | None) -> None:
        """Wait until this is what it says."""
        said = "speechSynthesis.speaking ? speechSynthesis.said.at(-1).text.replace(/\\s+/g, ' ') : null"
        self.page.wait_for_function(f"(sentence) => ({said}) === sentence", arg=sentence)

    def finish(self) -> None:
        """The sentence is over."""
        self.page.evaluate("speechSynthesis.finish()")

    def rest(self) -> list[str]:
        """What it says from now to its end, a sentence each."""
        said = []
        while sentence := self.says():
            said.append(sentence)
            self.finish()
        return said

    def rates(self) -> list[float]:
        """How fast it said each sentence."""
        rates: list[float] = self.page.evaluate("speechSynthesis.said.map(({rate}) => rate)")
        return rates


def listen(page: Page, inside: str) -> None:
    """Press « Écouter » in a part of the page."""
    button = page.locator(inside).get_by_role("button", name="Écouter").first
    button.click()
    expect(page.locator(inside).get_by_role("button", name="Pause")).to_be_visible()


def visit(page: Page, address: str) -> None:
    """Open a page; a practice says its step first."""
    page.goto(address)
    if "entrainement" in address:
        expect(page.locator("practice-session > [role=status]")).to_contain_text("Étape")
