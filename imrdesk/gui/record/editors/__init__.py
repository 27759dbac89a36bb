"""One editor for each kind of value: what is typed becomes a value, or a sentence that says why not."""
