"""Figures without people: what a kiosk counts, how small numbers disappear, and the « bilan » made of the rest.

`ledger` keeps the numbers of one kiosk; `bilan` reads those of one or many. Why: decisions/0029.
"""
