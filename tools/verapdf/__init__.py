"""What veraPDF says of our papers."""
