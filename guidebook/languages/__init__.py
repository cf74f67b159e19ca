"""What is written in a language, whatever the page: French typography, and the wording of the interface."""
