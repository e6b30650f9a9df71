"""Place of a surname -> how the one who bears it is addressed there."""

from __future__ import annotations

import re
from typing import NamedTuple

from twosource.annotate.roles import role_before, role_head
from twosource.language.lexicon import pairs, wordset
from twosource.language.words import fold_word

_WORD_BEFORE = re.compile(r"([^\W\d_]+)\.?\s+$")
_REACH = 12
"""Characters before a name in which a form of address stands."""
_ADDRESS = frozenset({"mr", "mrs", "ms", "miss", "sir", "king", "queen", "prince", "princess", "lord", "lady", "dame"})
"""Forms of address that tell the sex of the one who bears the name behind them."""


class Address(NamedTuple):
    """What stands before a name: the sex that it tells (`m`, `f`, else '') and the office (its head, else '')."""

    sex: str = ""
    office: str = ""


UNADDRESSED = Address()


def address_at(content: str, start: int) -> Address:
    """The form of address or the office right before the name that begins at `start`."""
    word = _WORD_BEFORE.search(content, max(0, start - _REACH), start)
    form = fold_word(word.group(1)) if word else ""
    sex = pairs("gendered_nouns").get(form, "") if form in _ADDRESS else ""
    role = role_before(content, start) if word and not sex else None
    head = role_head(role) if role else None
    return Address(sex, head if head and head not in wordset("kin") else "")
