"""The drawn screens: what authors may draw (`elements`, `frames`) and how it is drawn (`draw`)."""
