"""The files of translators (PO): made, and brought up to date with the French; what they lack is counted."""
