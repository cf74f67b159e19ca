"""One visit after the other: a fresh browser, watched until it ends, and nothing left of it."""
