"""From a source text to a reading, by rule."""
