"""What is heard: MP3 sounds that are there, built ones and recordings. Making them is `speech`."""
