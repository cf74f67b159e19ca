"""`guidebook enregistrer`: a walk on a real site becomes a guide's drawn screens, with nobody's data in them.

What a walk goes through:

init_script  page/      runs in every page: looks, and tells each gesture; no value is read but as fingerprints
typed                   whether a text shows something that was typed, by these fingerprints
listener                what the pages tell → a Walk: screens and gestures
walk                    the Walk, in memory only
private                 which texts may not be proposed, and why
draft                   the Walk → what the author looks at: keeps, drops, renames, merges, cuts
redraw/                 what the author approved → `ecrans.yml` and `guide.md`
approval/               the local page where the author decides, each screen drawn as it will be
differences/            the same for a guide that is there: what has another name now, one by one
window/                 Chromium with its banner

Nothing but what the author approved reaches the disk.
"""
