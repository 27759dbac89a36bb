"""Gold answers: what a person reads in a determination, field by field, by the field guide (docs/fields.md).

``samples/NAME.json`` answers the fictional sample of that name, in full. ``real/NAME.json`` answers a real
determination: coded values stand as they are, free text only as the SHA-256 of it, because no sentence of a real
document belongs in the project. ``python -m tests.gold.seal FOLDER`` makes the second kind from plain answers.
"""
