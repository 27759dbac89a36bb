"""Coded fields: what the clinical summary and a disputed item's words come to, in the vocabularies of the guide."""
