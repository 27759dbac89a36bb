"""Kills the program at random points of its work, and proves that nothing it acknowledged was lost.

``python -m tests.crash --kills 500`` does it at length; a test does it a few times.
"""
