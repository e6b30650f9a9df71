"""Reports are taken in whole and once, in any order and batches; what is acknowledged is there, what fails is not."""

import random
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from twosource.archive import findings, putting, receipts, reports, search, shared
from twosource.archive.opening import Archive, open_archive
from twosource.archive.segments import Segments
from twosource.desk import preparing
from twosource.desk.outcomes import New
from twosource.desk.taking_in import Acknowledged, Ways, take_in
from twosource.errors import ArchiveError
from twosource.intake.article import Received, identify
from twosource.lineage.fingerprints import COMMON
from twosource.model.archive import Arrival
from twosource.model.article import Finding
from twosource.stories.compiled_telling import Tellings

AT = "2031-03-01T08:00:00Z"

BARGE = (
    "A barge loaded with grain sank in the harbour of Tarnok on Monday after it struck a mooring post in thick fog, "
    "blocking the only channel to the open sea for several days. The crew of nine swam to a fishing boat and were "
    "treated for cold in the small clinic of the town, where the mate said that nobody had seen the post in time."
)
BAKERS = (
    "Bakers in Varnia queued before dawn on Tuesday as word spread that no wheat would come upriver this week. Tugs "
    "lay idle and a line of freighters stretched to the horizon, while insurers counted what each day of closure costs."
)


def report(outlet: str, text: str, title: str | None = None) -> Received:
    address = f"https://{outlet.casefold().replace(' ', '')}.example/{len(text)}"
    return Received(f"{outlet}.html", text, title=title, outlet=outlet, url=address)


def taken_in(archive: Archive, items: Iterable[Received | Finding], size: int = 1000) -> list[Acknowledged]:
    return list(take_in(archive, items, lambda: AT, Ways(reports=size)))


def pairs(archive: Archive) -> set[tuple[str, str, int, float]]:
    """The pairs of an archive, by ids, the lesser first."""
    ids = {row.number: row.id for row in reports.every(archive.connection)}
    rows = archive.connection.execute("SELECT earlier, later, words, share FROM shared")
    return {(*sorted((ids[a], ids[b])), words, share) for a, b, words, share in rows}


def own_words(n: int, count: int = 120) -> str:
    return " ".join(f"w{n}x{m}" for m in range(count))


def crowd() -> list[Received]:
    """Reports that copy one another, wholly and in part, and a form that more of them have than are compared."""
    form = "Write to our newsroom by day or by night if you have seen something that all the others ought to know of."
    copies = [report(f"Copy {n}", f"{BARGE} {own_words(n, 20)}") for n in range(5)]
    parts = [report(f"Part {n}", f"{own_words(50 + n)} {BARGE[80:260]} {own_words(60 + n)}") for n in range(5)]
    forms = [report(f"Form {n}", f"{own_words(100 + n)} {form}") for n in range(COMMON + 9)]
    both = [report(f"Both {n}", f"{own_words(300 + n)} {BAKERS} {form}") for n in range(4)]
    return [*copies, *parts, *forms, *both]


def test_any_order_in_any_batches_gives_the_same_pairs(tmp_path: Path) -> None:
    found = []
    for n, size in enumerate((1000, 1000, 7, 1)):
        items = crowd()
        random.Random(n).shuffle(items)
        with open_archive(tmp_path / f"{n}.2src", create=True) as archive:
            acknowledged = taken_in(archive, items, size)
            assert len(archive.connection.execute("SELECT number FROM reports").fetchall()) == len(items)
            assert sum(len(one.taken) for one in acknowledged) == len(items)
            found.append(pairs(archive))
    assert len(found[0]) == 10 + 25 + 10 + 6
    assert found == [found[0]] * len(found)


def test_pairs_that_are_acknowledged_are_those_that_are_kept(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.2src", create=True) as archive:
        (acknowledged,) = taken_in(archive, crowd())
        kept = {pair for row in reports.every(archive.connection) for pair in shared.of(archive.connection, row.number)}
        assert set(acknowledged.shared) == kept


def test_a_report_is_found_by_its_words_and_by_what_it_shares(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.2src", create=True) as archive:
        taken_in(archive, [report("The Post", BARGE, "Barge sinks"), report("The Mail", BAKERS)])
        taken_in(archive, [report("The Echo", f"{BAKERS} {BARGE}")])
        assert [hit.report.outlet for hit in search.search(archive.connection, "mooring post")] != []
        assert {(pair.earlier, pair.later) for pair in shared.of(archive.connection, 3)} == {(1, 3), (2, 3)}
        assert {receipt.source for receipt in receipts.of(archive.connection, 1)} == {"The Post.html"}


def test_adding_nothing_new_changes_nothing(tmp_path: Path) -> None:
    with open_archive(tmp_path / "a.2src", create=True) as archive:
        taken_in(archive, crowd())
        before = list(archive.connection.iterdump())
        (again,) = taken_in(archive, crowd()[::-1])
        assert {one.outcome for one in again.taken} == {"again"}
        assert again.shared == ()
        assert list(archive.connection.iterdump()) == before


def test_what_is_odd_breaks_nothing_and_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preparing, "MAX_BYTES", 5_000)
    odd = [
        report("Half", f"Half a character \ud800 and \x00 nothing. {BARGE}", title="\udfff\x00"),
        report("Short", "Fire."),
        report("Refrain", "The barge lies across the fairway. " * 100),
        report("Thai", "สวัสดีชาวโลก " * 30),
        report("\x00\ud800", "An outlet without a name is one, too."),
    ]
    left_out = [report("Empty", " \n\t"), report("Long", "word " * 2_000)]
    note = Finding("feed.xml", "encoding", "not UTF-8 \ud800", False)
    with open_archive(tmp_path / "a.2src", create=True) as archive:
        (acknowledged,) = taken_in(archive, [*odd, *left_out, note, report("Last", BARGE)])
        assert [one.outcome for one in acknowledged.taken] == ["new"] * 6
        assert [(one.kind, one.left_out) for one in acknowledged.findings] == [
            ("no-text", True),
            ("too-large", True),
            ("encoding", False),
        ]
        assert len(findings.since(archive.connection)) == 3
        bodies = [body.content for _, body in reports.received(archive.connection, range(1, 7))]
        assert bodies == [*(item.content for item in odd), BARGE]
        assert (1, 6) in {(pair.earlier, pair.later) for pair in shared.of(archive.connection, 1)}


def test_a_text_of_more_words_than_are_printed_is_compared_as_far_as_they_go(tmp_path: Path) -> None:
    long = f"{BARGE} {own_words(1, 70_000)} {BAKERS}"
    with open_archive(tmp_path / "a.2src", create=True) as archive:
        taken_in(archive, [report("Long", long), report("One", BARGE), report("Other", BAKERS)])
        assert {(pair.earlier, pair.later) for pair in shared.of(archive.connection, 1)} == {(1, 2)}


class Placed:
    """Notes what is to be placed; fails on what an outlet published."""

    def __init__(self, fails_on: str | None = None) -> None:
        self.fails_on = fails_on
        self.seen: list[tuple[int, str]] = []
        self.again_seen: list[int] = []
        self.forgot = 0

    def __call__(self, archive: Archive, new: Sequence[New], told: Tellings | None = None) -> None:
        if any(one.outlet == self.fails_on for one in new if self.fails_on):
            raise sqlite3.OperationalError("disk I/O error")
        assert told is not None
        assert len(told.sizes) == len(new)
        self.seen.extend((one.number, one.received.content) for one in new)

    def again(self, archive: Archive, changed: Sequence[New]) -> None:
        self.again_seen.extend(one.number for one in changed)

    def forget(self) -> None:
        self.forgot += 1


# A batch that fails is not there at all, and what follows is as if it had never been.
def test_a_batch_that_fails_leaves_nothing(tmp_path: Path) -> None:
    first, second, third = report("The Post", BARGE), report("The Mail", BARGE), report("The Echo", f"{BARGE} {BAKERS}")
    with open_archive(tmp_path / "a.2src", create=True) as archive:
        kept = take_in(archive, [first, second], lambda: AT, Ways(reports=1, placing=Placed("The Mail")))
        assert [one.outcome for one in next(kept).taken] == ["new"]
        with pytest.raises(ArchiveError):
            next(kept)
        assert [row.outlet for row in reports.every(archive.connection)] == ["The Post"]
        assert len(Segments(archive.connection).segments()) == 1
        taken_in(archive, [third, second])
        (other,) = [pair for pair in pairs(archive) if identify(first).id in pair and identify(second).id in pair]
        assert other[3] > 0.8
        assert len(pairs(archive)) == 3


# Another program adds to the same archive between two batches.
def test_what_another_writer_added_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.2src"
    with open_archive(path, create=True) as archive, open_archive(path) as other:
        kept = take_in(
            archive, [report(f"Own {n}", f"{BARGE} {own_words(n)}") for n in range(3)], lambda: AT, Ways(reports=1)
        )
        next(kept)
        taken_in(other, [report("Theirs", f"{BARGE} {own_words(9)}")])
        assert [len(one.shared) for one in kept] == [2, 3]


# Two files with one text: the first in the order of their names has the plain id, and the other is a copy.
@pytest.mark.parametrize("names", ["ab", "ba"])
def test_files_with_one_text_share_it(tmp_path: Path, names: str) -> None:
    with open_archive(tmp_path / "a.2src", create=True) as archive:
        for name in names:
            taken_in(archive, [Received(f"{name}.txt", BARGE)])
        ((*_, words, share),) = pairs(archive)
        assert words > 40
        assert share > 0.8
        assert len(search.search(archive.connection, "mooring")) == 2


def test_a_title_that_changes_is_found_and_the_old_one_is_not(tmp_path: Path) -> None:
    bare = report("The Post", BARGE, "Sunken wreck")
    full = Received(bare.source, BARGE, "Grain ashore", bare.outlet, bare.url, ("Ana Ruiz",), "2031-02-28")
    for n, batches in enumerate(([[bare, full]], [[bare], [full]], [[bare], [full, bare]])):
        with open_archive(tmp_path / f"{n}.2src", create=True) as archive:
            for batch in batches:
                taken_in(archive, batch)
            assert len(search.search(archive.connection, "ashore")) == 1
            assert search.search(archive.connection, "wreck") == ()


def test_what_is_placed_is_what_is_new(tmp_path: Path) -> None:
    placed = Placed()
    some = [report("The Post", BARGE), report("The Mail", BAKERS), report("The Post", BARGE)]
    with open_archive(tmp_path / "a.2src", create=True) as archive:
        for _ in range(2):
            list(take_in(archive, some, lambda: AT, Ways(placing=placed)))
    assert placed.seen == [(1, BARGE), (2, BAKERS)]
    assert placed.again_seen == []
    assert placed.forgot == 0


def test_the_id_that_is_made_ready_is_the_one_that_is_kept(tmp_path: Path) -> None:
    some = report("The Post", BARGE)
    with open_archive(tmp_path / "a.2src", create=True) as archive:
        ((taken,),) = [one.taken for one in taken_in(archive, [some])]
        found = identify(some)
        with archive.transaction() as connection:
            (again,) = putting.put(connection, [Arrival(some, found.id, found.outlet, found.title)], AT)
        assert (again.id, again.outcome) == (taken.id, "again")
