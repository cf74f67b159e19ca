"""Screens → HTML, still in the steps and live in the practice."""
