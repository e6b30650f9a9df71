"""Entries are filed by their words, short forms by their capitals; what is packed is read back as it was."""

from training.gazetteer import HOME, gather, pack
from training.gazetteer_sources import PACKAGES, own
from training.romanise import from_russian, from_ukrainian

from twosource.language.reader.gazetteer import BITS, unpack

FOUND = [
    ("large_city", "Puerto Alto"),
    ("city", "Puerto Alto"),
    ("surname", "Alto"),
    ("other_surname", "Alto"),
    ("other_surname", "De Alto"),
    ("acronym", "PAX"),
    ("acronym", "PAXO"),
    ("country", "P.A."),
    ("city", "Ny"),
    ("body", "The Very Long Name Of A Body"),
    ("common", "alto"),
]


def test_entries_are_filed_where_they_are_looked_up() -> None:
    lists = gather(FOUND)
    assert lists.several == {"puerto alto": BITS["large_city"], "p a": BITS["country"]}
    assert lists.single == {"alto": BITS["surname"] | BITS["common"], "paxo": BITS["acronym"]}
    assert lists.capitals == {"PAX": BITS["acronym"], "PAXO": BITS["acronym"]}
    assert lists.openers == {"puerto": 2, "p": 2}


def test_what_is_packed_is_read_back() -> None:
    lists = gather(FOUND)
    assert unpack(pack(lists)) == lists
    assert pack(gather(reversed(FOUND))) == pack(lists)


def test_the_notice_names_every_source() -> None:
    notice = (HOME / "NOTICE.txt").read_text(encoding="utf-8")
    assert "GeoNames (www.geonames.org), Creative Commons Attribution 4.0" in notice
    assert all(f"{package} " in notice for package in PACKAGES)


def test_the_lists_stay_small() -> None:
    assert (HOME / "lists.txt.gz").stat().st_size < 600_000


def test_our_own_lists_hold_each_entry_once() -> None:
    for path in (HOME.parents[4] / "training" / "lists").glob("*.txt"):
        entries = list(own(path.stem))
        assert entries, path.stem
        assert len(set(entries)) == len(entries), path.stem


def test_names_in_cyrillic_are_romanised() -> None:
    assert from_russian("Щербаков") == ("Shcherbakov",)
    assert from_russian("Заречный") == ("Zarechny",)
    assert from_ukrainian("Гнатюк") == ("Hnatiuk", "Hnatyuk")
    assert from_ukrainian("山田") == ()
