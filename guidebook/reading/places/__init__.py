"""The file of places of a site (`lieux.csv` or `.json`, in the national schema) → Places, and what is wrong in it."""
