"""A practice done by events of its page alone: nobody aims at anything, so hundreds of gestures take a moment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.learner import markers

_PLAY = """async ([steps, pictures]) => {
  const until = async (done, what) => {
    for (let turn = 0; !done(); turn += 1) {
      if (turn === pictures) throw new Error(`it never comes: ${what}`);
      await new Promise(requestAnimationFrame);
    }
  };
  const tell = (control, event) => control.dispatchEvent(event);
  const gestures = {
    saisir: (field, value) => {
      field.focus();
      field.value = value;
      tell(field, new Event("input", {bubbles: true}));
      tell(field, new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true}));
    },
    choisir: (control, value) => {
      if (!control.matches("select")) return control.click();
      control.value = value;
      tell(control, new Event("change", {bubbles: true}));
    },
    envoyer: (button, file) => {
      button.click();
      button.closest(".s-el").querySelector(`[data-file="${CSS.escape(file)}"]`).click();
    },
    deplacer: (thing) => {
      thing.click();
      thing.closest(".s-el").querySelector("[data-place]").click();
    },
    defiler: (box) => { box.scrollTop = box.scrollHeight; },
  };
  for (const {number, markers} of steps) {
    const section = document.getElementById(`etape-${number}`);
    await until(() => !section.hidden, `step ${number}`);
    for (const {number: marker, action, value} of markers) {
      const task = section.querySelector(marker ? `.p-tasks > [data-marker="${marker}"]` : ".p-tasks > *");
      const all = [...section.querySelectorAll(`.p-live [data-marker="${marker}"]`)];
      const control = all.find((one) => one.type === "radio" && one.value === value) || all[0];
      if (!action) section.querySelector("[data-do=next]").click();
      else if (gestures[action]) gestures[action](control, value);
      else control.click();
      await until(() => section.hidden || task.hidden, `${action} at marker ${marker} of step ${number}`);
    }
  }
  await until(() => !document.getElementById("fin").hidden, "the end");
}"""


def play(page: Page, site: Path, guide: dict[str, Any], pictures: int = 600) -> None:
    """The whole practice, rightly. `pictures`: how many the page draws until what follows no gesture never will."""
    page.goto((site / guide["practice"]).as_uri())
    steps = [{"number": step["number"], "markers": markers(guide, step)} for step in guide["steps"]]
    page.evaluate(_PLAY, [steps, pictures])
