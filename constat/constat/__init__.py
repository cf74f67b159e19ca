"""The accessibility audit: any site → findings, RGAA criteria, reports, declaration.

In reading order: `finding`, `page` (with `prelude/`, what each page is given), `check`, `checks/`, `axe/`, `browser`,
`visits/`, `record`, `groups`, `written`, `rgaa/`, `reports/`, `command`, `cli`.
"""
