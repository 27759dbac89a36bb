"""The source pane: the document as text and as page pictures, with every mark in both."""
