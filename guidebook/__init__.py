"""Pas à pas: authors' guides become a site. Each folder imports only those above it (`tests/test_layers.py`).

    schema  photos  voice  screens  model   what authors write, as types
    reading  rules  verify              files → Guidebook, and the Problems on the way
    translating                         the files of translators: made, brought up to date
    drawing  pages                      Guidebook → Pages, in memory
    site                                Pages → MkDocs → site/, guidebook.json, release.json
    paper  takeaway  fleet  kiosk       read the built site only
    speech                              the sentences of Pages → sounds, which the next build takes
    counting                            the numbers of a kiosk, and the « bilan » of many
    desk                                the author's tools: a new site, the page to write in, real pages compared
    cli                                 one file a command

Everywhere: `problem`, `addresses`, `web_address`, `languages` (typography, wording), `package_data`,
`machine` (disk, browser).
"""
