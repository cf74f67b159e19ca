"""RGAA 4.1.2: its criteria, what people judged, and the state that the evidence allows."""
