"""The pages of the atelier, a module each."""
