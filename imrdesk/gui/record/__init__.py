"""The record's pane: what the people say of a determination, field by field, each edit told as an intent."""
