"""Text -> how many words it has, as they are parted by white space; compiled."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from twosource.language.compiling import compiled


@compiled
def _count(codes: Any, spaces: Any) -> int:
    count = 0
    before = np.uint8(1)
    for code in codes:
        here = spaces[code]
        count += before & (here ^ 1)
        before = here
    return count


@cache
def _spaces() -> NDArray[np.uint8]:
    """Which code points are white space; none above U+FFFF is."""
    return np.array([chr(code).isspace() for code in range(1 << 16)], np.uint8)


def word_count(text: str) -> int:
    """What `len(text.split())` is, in a third of its time: no word is made."""
    return int(_count(np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2"), _spaces()))
