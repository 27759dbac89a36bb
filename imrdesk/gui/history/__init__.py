"""The history of the open document, in words."""
