"""What is asked of the machine: its disk, its browser."""
