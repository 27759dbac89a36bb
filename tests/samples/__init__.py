"""The project's own fictional determinations: their sources, and how each becomes a text and a PDF.

``sources/NAME.txt`` holds one determination as paragraphs; ``python -m tests.samples`` writes the bundled form of
each to ``resources/samples``, and ``python -m tests.samples --all FOLDER`` writes both forms of all of them.
No case, worker or physician in them is real.
"""
