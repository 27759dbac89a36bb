"""The command palette: one line in which everything the desk can do and show is found by a few letters."""
