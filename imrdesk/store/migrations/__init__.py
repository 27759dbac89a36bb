"""The store's schema, step by step. A step, once released, is never edited: stores were made by it."""
