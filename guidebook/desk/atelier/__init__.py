"""The page on this machine where authors write (`guidebook atelier`). It reads and writes the files of `guides/`.

    server    binds an address of this machine, and runs what follows
    guard     who may ask: this machine's own pages, with the key of the address
    web       the addresses, and the page around every page
    views     one module a page; `pages/` are their templates, `assets/` their styles and scripts
    workshop  the site as its author sees it: guides, problems, what a text would be told
    shelf     the files: opened, saved whole and never over another's, brought back
    drafts    what isn't saved yet, outside `guides/`
    cures     what a problem's cure would write
    shown     the site beside, made again at each save

Every page works without scripts; each script is a custom element that improves one thing. What the atelier keeps is in
`.atelier/`, which git passes over.
"""
