"""The desk posed in every state it can be seen in: for the pictures of the documentation, and to be looked at.

``python -m tests.looks`` draws every scene in every theme on every screen, says what does not fit, and lays the
pictures of each scene on one sheet.
"""
