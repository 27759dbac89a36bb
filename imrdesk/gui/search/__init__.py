"""Searching all documents: what was found, and the way to it."""
