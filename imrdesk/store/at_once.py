"""Values that were confirmed with all the rest at once: the record calls them confirmed, but nobody looked at them."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection

# Of each value the newest change that confirmed it, by one or with all the rest; what was taken back and done again is
# told by the change that was done first. SQLite takes the action from the newest change only where its number is asked
# for outside, too.
_NEWEST = """
SELECT document_id, item_id, key FROM (
    SELECT document_id, coalesce(json_extract(edit.value, '$.item'), 0) AS item_id,
        json_extract(edit.value, '$.key') AS key, action, max(change_id) AS newest
    FROM changes, json_each(changes.body, '$.edits') AS edit
    WHERE document_id IN (
        SELECT document_id FROM changes WHERE action = 'confirm rest'
        AND document_id IN (SELECT value FROM json_each(?))
    ) AND action NOT IN ('undo', 'redo') AND json_extract(edit.value, '$.after.state') = 'confirmed'
    GROUP BY 1, 2, 3
) WHERE action = 'confirm rest' AND newest > 0
"""


def confirmed_at_once(connection: Connection, ids: Sequence[int]) -> dict[int, frozenset[tuple[int, str]]]:
    """Return of each of these documents the values last confirmed so: the item's number (0: the case) and the key.

    Whether the value is still confirmed is for the record to say.
    """
    found: defaultdict[int, set[tuple[int, str]]] = defaultdict(set)
    for document_id, item_id, key in connection.exec_driver_sql(_NEWEST, (json.dumps(list(ids)),)):
        found[document_id].add((item_id, key))
    return {document_id: frozenset(values) for document_id, values in found.items()}
