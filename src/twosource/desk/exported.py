"""A report of the archive -> a record that can be read again."""

from __future__ import annotations

from twosource.model.archive import Filed
from twosource.model.received import Received


def record_of(row: Filed, received: Received) -> dict[str, object]:
    """What was received of a report, with its id; empty fields are left out."""
    fields = {
        "id": row.id,
        "text": received.content,
        "title": received.title,
        "outlet": received.outlet,
        "url": received.url,
        "published": received.published,
        "authors": list(received.bylines),
        "agencies": list(received.agencies),
        "from": received.source,
        "standing": row.standing if row.standing != "here" else None,
    }
    return {name: value for name, value in fields.items() if value}
