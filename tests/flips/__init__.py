"""Damages stores at random, and proves that what is damaged is noticed, mended or refused: never silently believed.

``python -m tests.flips --flips 300`` does it at length; a test does it a few times.
"""
