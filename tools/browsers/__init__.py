"""`make navigateurs`: whether what the built sites use is known to the oldest browsers that we answer for."""
