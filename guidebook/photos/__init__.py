"""The photos beside a guide: what a person puts there becomes a small, clean picture."""
