"""The accessibility audit: any static site → findings, RGAA criteria, reports, declaration.

In reading order: `finding`, `page`, `check`, `checks`, `axe_core`, `targets`, `arrival`, `visit`, `worker`, `journal`,
`cover`, `runner`, `record`, `groups`, `manual`, `criteria`, `machine`, `report`, `pictures`, `declaration`, `command`.
"""
