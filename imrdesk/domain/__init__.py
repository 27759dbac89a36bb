"""The language of the desk: what every other room speaks. Standard library only."""
