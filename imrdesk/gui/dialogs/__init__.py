"""Dialogs: few, never in the way of reviewing, none running an event loop of its own."""
