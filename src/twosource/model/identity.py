"""What a fact says -> its id."""

from __future__ import annotations

import hashlib
import json

_BYTES = 8
"""64 bits: under one chance in a million of a clash among five million facts of one kind."""


def digest(kind: str, *said: object) -> str:
    """The id of a fact: `kind`, a hyphen and 16 hexadecimal digits over the canonical JSON of what it says.

    `said` holds JSON values only. Equal facts get equal ids on every machine; who found them and when is no part of it.
    """
    canonical = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return f"{kind}-{hashlib.blake2b(canonical.encode('utf-8', 'surrogatepass'), digest_size=_BYTES).hexdigest()}"
