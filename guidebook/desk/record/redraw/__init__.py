"""What the author approved becomes the two files of a guide. What only an author can say is marked « À écrire »."""
