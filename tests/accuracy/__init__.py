"""How much of what is in a determination the program reads right, measured against the gold answers.

``python -m tests.accuracy`` measures and shows the change since the committed table (docs/accuracy.md);
``--update`` commits the new one to that file, ``--show`` lists each wrong value, ``--only FIELD`` keeps to one field.
"""
