"""Words for a source, and the outlets of the reports at hand -> the outlet that they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

_ARTICLE = re.compile(r"^(?:the|The|THE)\s+")
_POSSESSIVE = re.compile(r"['’]s?$")
_PIECE = re.compile(
    r"^(?:(?:a|an|the|its|one|earlier|recent|exclusive)\s+){0,3}(?:\w+\s+)?"
    r"(?:report|story|article|interview|piece|dispatch|account|coverage)s?\s+(?:published\s+|carried\s+)?(?:in|by|from|on|of)\s+",
    re.IGNORECASE,
)
"""What may stand before the name of an outlet whose report somebody cites."""

_LEAST = 4
"""Characters: a shorter name of an outlet is too often something else."""


class Outlets:
    """The outlets of the reports at hand that no register knows, by the names under which others cite them."""

    def __init__(self, outlets: Iterable[str]) -> None:
        names = {outlet: _bare(outlet) for outlet in outlets}
        self._full: Mapping[str, str] = {bare: o for o, bare in sorted(names.items()) if len(bare) >= _LEAST}
        last: dict[str, set[str]] = {}
        for outlet, bare in names.items():
            last.setdefault(bare.rpartition(" ")[2], set()).add(outlet)
        self._short = {word: min(found) for word, found in last.items() if len(found) == 1 and len(word) >= _LEAST}

    def named(self, said: str) -> str | None:
        """The outlet that all of these words name, a piece of its ("a report in ...") included; its last word counts
        behind "the" where no other outlet ends so ("the Courier" for the Orlava Courier). Capitals must agree: a
        courier is somebody else."""
        words = _PIECE.sub("", " ".join(said.split()))
        bare = _bare(_POSSESSIVE.sub("", words))
        if bare in self._full:
            return self._full[bare]
        return self._short.get(bare) if _ARTICLE.match(words) else None


def _bare(name: str) -> str:
    return _ARTICLE.sub("", name.strip())
