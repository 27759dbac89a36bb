"""imrdesk: an offline desk that turns IMR final determinations into clean data."""

__version__ = "0.1.0"
