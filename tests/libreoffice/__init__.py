"""Exports through a real spreadsheet and back: every cell compared, and nothing proposed when they return."""
