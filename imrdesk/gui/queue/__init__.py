"""The queue: every document, filtered and sorted in the store, a page of rows at a time."""
