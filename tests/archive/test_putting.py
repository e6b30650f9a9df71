"""Reports go in once, whatever the order and however often they arrive, and come out as they went in."""

from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.archive.filing import AT, DAM, FERRY, file, made

from twosource.archive import receipts, reports
from twosource.archive.opening import Archive
from twosource.archive.packing import pack, unpack
from twosource.errors import ArchiveError, UnknownReport
from twosource.intake.article import identify, make_article
from twosource.intake.read import gather
from twosource.model.received import Received

words = st.text(max_size=40)
anything = st.builds(
    Received,
    source=st.text(min_size=1, max_size=12),
    content=st.text(alphabet=st.characters(), min_size=1, max_size=200).filter(str.strip),
    title=st.none() | words,
    outlet=st.none() | words,
    url=st.none() | words,
    bylines=st.lists(words, max_size=2).map(tuple),
    published=st.none() | words,
    agencies=st.lists(words, max_size=2).map(tuple),
    copy=st.none() | words,
)


def held(archive: Archive) -> list[tuple[str, Received]]:
    """What an archive holds but for numbers and times."""
    rows = list(reports.every(archive.connection))
    bodies = dict(reports.received(archive.connection, (row.number for row in rows)))
    return sorted((row.id, bodies[row.number]) for row in rows)


@given(anything)
@settings(max_examples=200, deadline=None)
def test_the_cheap_id_is_the_id_of_the_article(received: Received) -> None:
    article, found = make_article(received), identify(received)
    assert (found.id, found.outlet, found.title) == (article.id, article.outlet, article.title)


@given(anything)
@settings(max_examples=200, deadline=None)
def test_what_is_packed_comes_out_as_it_was(received: Received) -> None:
    assert unpack(pack(received), received.source) == received


def test_a_report_comes_out_as_it_went_in_and_is_told_in_its_row(tmp_path: Path) -> None:
    received = Received("a.txt", DAM, "Dam breaks", "The Post", "https://post.example/1", ("Ana Ruiz",), "2024-02-03")
    with made(tmp_path, received) as archive:
        (row,) = reports.every(archive.connection)
        assert (row.outlet, row.title, row.url, row.published) == ("The Post", "Dam breaks", received.url, "2024-02-03")
        assert (row.day, row.words, row.added, row.standing) == (19756, len(DAM.split()), AT, "here")
        assert list(reports.received(archive.connection, [row.number])) == [(row.number, received)]


def test_adding_nothing_new_changes_nothing(tmp_path: Path) -> None:
    some = (Received("a.txt", DAM), Received("b.txt", FERRY, outlet="The Mail"))
    with made(tmp_path, *some) as archive:
        before = list(archive.connection.iterdump())
        assert [t.outcome for t in file(archive, *some, at="2025-01-01T00:00:00Z")] == ["again", "again"]
        assert list(archive.connection.iterdump()) == before


def test_what_is_known_of_a_report_comes_from_its_fullest_receipt_in_any_order(tmp_path: Path) -> None:
    url = "https://post.example/1"
    bare = Received("feed:1", DAM, outlet="The Post", url=url)
    full = Received("page", DAM, "Dam breaks", "The Post", url, ("Ana Ruiz",), "2024-02-03")
    later = Received("zine", DAM, "Dam breaks!", "The Post", url, ("Ana Ruiz",), "2024-02-04")
    for n, order in enumerate(permutations((bare, full, later))):
        (tmp_path / str(n)).mkdir()
        with made(tmp_path / str(n)) as archive:
            for received in order:
                file(archive, received)
            assert held(archive) == [(identify(full).id, full)]
            assert [r.source for r in receipts.of(archive.connection, 1)] == ["feed:1", "page", "zine"]
            assert [r.speaks for r in receipts.of(archive.connection, 1)] == [False, True, False]


def test_files_with_one_text_and_no_address_are_copies_with_the_same_ids_in_any_order(tmp_path: Path) -> None:
    some = [
        Received(name, DAM) for name in ("x/b.txt", "x/c.txt", "y/a.txt", "x/a.txt", "many.jsonl:3", "many.jsonl:7")
    ]
    seen = set()
    for n, order in enumerate(permutations(some)):
        if n % 60:
            continue
        (tmp_path / str(n)).mkdir()
        with made(tmp_path / str(n)) as archive:
            file(archive, *order[:2])
            file(archive, *order[2:])
            seen.add(tuple(held(archive)))
            assert sorted(
                r.source
                for row in reports.every(archive.connection)
                for r in receipts.of(archive.connection, row.number)
            ) == sorted(s.source for s in some)
    (only,) = seen
    assert {(body.source, body.copy) for _, body in only} == {
        ("x/a.txt", None),
        ("y/a.txt", "a.txt"),
        ("x/b.txt", "b.txt"),
        ("x/c.txt", "c.txt"),
        ("many.jsonl:3", "many.jsonl"),
    }


def test_a_withdrawn_report_stays_withdrawn_under_its_new_id(tmp_path: Path) -> None:
    with made(tmp_path, Received("b.txt", DAM)) as archive:
        archive.connection.execute("UPDATE reports SET standing = 'withdrawn'")
        assert [taken.outcome for taken in file(archive, Received("a.txt", DAM))] == ["changed", "new"]
        assert [row.standing for row in reports.every(archive.connection)] == ["withdrawn", "withdrawn"]


def test_two_records_of_one_file_with_one_text_are_one_report(tmp_path: Path) -> None:
    with made(tmp_path, Received("a.json#1", DAM), Received("a.json#2", DAM)) as archive:
        assert len(list(reports.every(archive.connection))) == 1


@given(
    st.lists(
        st.tuples(
            st.sampled_from("abc"),
            st.sampled_from((None, "The Post")),
            st.sampled_from((None, "T")),
            st.sampled_from((None, "https://post.example/1")),
        ),
        max_size=6,
    ),
    st.randoms(),
)
@settings(max_examples=25, deadline=None)
def test_an_archive_hangs_on_the_set_of_what_arrived(
    tmp_path_factory: pytest.TempPathFactory, said: list[tuple[str, str | None, str | None, str | None]], chance: object
) -> None:
    some = [Received(f"{name}.txt", DAM, title, outlet, url) for name, outlet, title, url in said]
    mixed = list(some)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    with made(tmp_path_factory.mktemp("a"), *some) as one, made(tmp_path_factory.mktemp("b")) as other:
        for received in mixed:
            file(other, received)
        assert held(one) == held(other)
        assert [report for report, _ in held(one)] == sorted(make_article(body).id for _, body in held(one))
        for order in (some, mixed):
            assert {report for report, _ in held(one)} == {article.id for article in gather(order)[0]}


def test_characters_that_no_column_carries_come_out_again(tmp_path: Path) -> None:
    received = Received("a\udc80.txt", "A dam\0 above \ud800 Oltava.", "Dam \udfff", "The \ud801 Post")
    with made(tmp_path, received) as archive:
        ((_, found),) = reports.received(archive.connection, [1])
        assert (found.content, found.title, found.outlet) == (received.content, received.title, received.outlet)


@pytest.mark.parametrize("said", ["", "r-", "x", "99", "'; DROP TABLE reports", "R-1", "r-%", "9" * 40, "²"])
def test_a_report_that_is_not_there_is_told(tmp_path: Path, said: str) -> None:
    with made(tmp_path, Received("a.txt", DAM)) as archive, pytest.raises(UnknownReport, match="no report"):
        reports.number_for(archive.connection, said)


def test_a_report_is_meant_by_its_number_its_id_or_the_beginning_of_it(tmp_path: Path) -> None:
    some = [Received(f"{n}.txt", f"{DAM} {n}") for n in range(40)]
    with made(tmp_path, *some) as archive:
        for row in reports.every(archive.connection):
            for said in (str(row.number), row.id, row.id[:-2], f" {row.id} "):
                assert reports.number_for(archive.connection, said) == row.number
        first = next(c for c in "0123456789abcdef" if sum(identify(r).id[2] == c for r in some) > 1)
        with pytest.raises(UnknownReport, match="several reports begin with"):
            reports.number_for(archive.connection, f"r-{first}")


def test_a_damaged_body_is_told(tmp_path: Path) -> None:
    with made(tmp_path, Received("a.txt", DAM), Received("b.txt", FERRY)) as archive:
        archive.connection.execute(
            "UPDATE bodies SET body = (SELECT body FROM bodies WHERE report = 2) WHERE report = 1"
        )
        archive.connection.execute("UPDATE bodies SET body = substr(body, 1, 20) WHERE report = 2")
        with pytest.raises(ArchiveError, match="its text is not the one that came in"):
            list(reports.received(archive.connection, [1]))
        with pytest.raises(ArchiveError, match="is damaged"):
            list(reports.received(archive.connection, [2]))


def test_a_report_that_people_had_forgotten_is_not_taken_again(tmp_path: Path) -> None:
    with made(tmp_path) as archive:
        archive.connection.execute("INSERT INTO forgotten VALUES(?, 1, ?)", (identify(Received("a.txt", DAM)).id, AT))
        (taken,) = file(archive, Received("a.txt", DAM))
        assert (taken.number, taken.outcome) == (None, "forgotten")
        assert list(reports.every(archive.connection)) == []
