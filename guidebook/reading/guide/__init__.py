"""The folder of a guide → the guide: its text, steps, sources, film and recordings."""
