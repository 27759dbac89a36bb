"""The first-run tour: a card that points at the real widgets, one after the other."""
