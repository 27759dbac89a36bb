"""Records to CSV, written beside its place and moved into it; readings to JSON."""
