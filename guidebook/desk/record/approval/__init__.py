"""The local page where an author approves what a walk gave, before anything is written.

    server    an address of this machine, until the author has written or given up
    web       its addresses: each does one thing and shows the page again
    shown     the draft as the page tells it: each screen drawn by our own drawer, each text with what can be done
    writing   the files, written whole, of a guide that isn't there yet

Who may ask is the business of the atelier's guard. No page needs a script.
"""
