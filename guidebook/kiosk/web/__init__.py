"""The server of a kiosk, on this machine alone."""
