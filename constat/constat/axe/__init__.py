"""axe-core as its makers publish it, its French, and what we make of its rules."""
