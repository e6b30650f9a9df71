"""A name in Cyrillic letters -> the ways in which English news writes it."""

from __future__ import annotations

_PLAIN = dict(
    zip(
        "абвгдезийклмнопрстуфыэ",
        "abvgdeziyklmnoprstufye",
        strict=True,
    )
) | {
    "ё": "yo",
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ю": "yu",
    "я": "ya",
    "ь": "",
    "ъ": "",
}
"""Russian letters as most English-language outlets write them."""

_UKRAINIAN = {"г": "h", "ґ": "g", "и": "y", "і": "i", "ї": "i", "є": "ie", "ю": "iu", "я": "ia", "'": "", "’": ""}
"""Where Ukrainian differs, as its passports write it."""

_NEWS = {"ї": "yi", "є": "ye", "ю": "yu", "я": "ya"}
"""Where newsrooms write Ukrainian otherwise than its passports do."""

_ENDINGS = (("ий", "y"), ("ый", "y"), ("ій", "iy"))
"""Endings of surnames that news shortens."""


def from_russian(name: str) -> tuple[str, ...]:
    """The spelling of a Russian name; none where a letter is not Russian."""
    return _spellings(name, [_PLAIN])


def from_ukrainian(name: str) -> tuple[str, ...]:
    """The spellings of a Ukrainian name: as in a passport and as newsrooms write it."""
    passport = _PLAIN | _UKRAINIAN
    return _spellings(name, [passport, passport | _NEWS])


def _spellings(name: str, tables: list[dict[str, str]]) -> tuple[str, ...]:
    small = name.lower()
    for ending, short in _ENDINGS:
        if small.endswith(ending):
            small = small[: -len(ending)] + "\0" + short
            break
    found = []
    for table in tables:
        letters = [table.get(c, c if c.isascii() else None) for c in small.replace("\0", "")]
        if None not in letters:
            found.append("".join(c or "" for c in letters).capitalize())
    return tuple(dict.fromkeys(found))
