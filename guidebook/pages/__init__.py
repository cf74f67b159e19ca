"""Guidebook → Pages: an address, a template and what the template reads."""
