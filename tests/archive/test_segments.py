"""Segments of prints lie in the archive as they were put, and what replaces them is seen when all of it is there."""

from pathlib import Path

import pytest
from tests.archive.filing import made

from twosource.archive import shared
from twosource.archive.segments import Segments
from twosource.errors import ArchiveError
from twosource.model.wording import KeptSegment, SharedWording


def segment(first: int, bits: int = 0) -> KeptSegment:
    return KeptSegment(0, 0, first, first + 9, 5, bits, "here", None, 1 << bits)


def test_a_segment_comes_out_as_it_went_in(tmp_path: Path) -> None:
    with made(tmp_path) as archive, archive.transaction() as connection:
        shelf = Segments(connection)
        later, earlier = shelf.add(segment(11, 1), ()), shelf.add(segment(1), ())
        shelf.put(later, 1, b"second")
        shelf.put(later, 0, b"one")
        assert [row.first for row in shelf.segments()] == [1, 11]
        assert shelf.segments()[1] == segment(11, 1)._replace(number=later)
        assert (shelf.part(later, 0), shelf.part(later, 1), shelf.sizes(later)) == (b"one", b"second", [3, 6])
        with pytest.raises(ArchiveError, match=f"part 0 of segment {earlier}"):
            shelf.part(earlier, 0)


def test_what_is_replaced_is_given_up_part_by_part(tmp_path: Path) -> None:
    with made(tmp_path) as archive, archive.transaction() as connection:
        shelf = Segments(connection)
        sources = [shelf.add(segment(n), ()) for n in (1, 11)]
        for source in sources:
            shelf.put(source, 0, b"old")
        whole = shelf.add(segment(1, 1)._replace(level=1, state="building", done=0), sources)
        assert {row.into for row in shelf.segments() if row.number in sources} == {whole}
        shelf.built(whole, 1)
        assert next(row for row in shelf.segments() if row.number == whole).done == 1
        shelf.finish(whole)
        states = {row.number: (row.state, row.into, row.done) for row in shelf.segments()}
        assert states == {whole: ("here", None, 1), **dict.fromkeys(sources, ("given up", None, 0))}
        for source in sources:
            shelf.drop(source, 0, 1)
            shelf.remove(source)
        assert [row.number for row in shelf.segments()] == [whole]
        assert shelf.sizes(sources[0]) == []


def test_pairs_are_found_from_both_sides_and_kept_once(tmp_path: Path) -> None:
    one, other, near = SharedWording(1, 2, 30, 0.2), SharedWording(2, 3, 90, 0.25), SharedWording(1, 3, 200, 0.9)
    with made(tmp_path) as archive, archive.transaction() as connection:
        shared.add(connection, [one, other, near])
        shared.add(connection, [one._replace(words=31)])
        assert shared.of(connection, 2) == (other, one)
        assert shared.among(connection, [1, 2, 3], below=0.3) == (one, other)
        assert shared.among(connection, [1, 2], below=0.3) == (one,)
        shared.set_words(connection, one._replace(words=16, share=0.1))
        assert shared.of(connection, 1) == (near, SharedWording(1, 2, 16, 0.1))
        shared.drop(connection, near)
        shared.forget(connection, 2)
        assert shared.of(connection, 1) == shared.of(connection, 3) == ()


def test_common_prints_are_noted_once(tmp_path: Path) -> None:
    with made(tmp_path) as archive, archive.transaction() as connection:
        assert shared.note_common(connection, [7, 2**32 - 1]) == (7, 2**32 - 1)
        assert shared.note_common(connection, [7, 8]) == (8,)
        assert shared.common_among(connection, [6, 7, 8, 9]) == (7, 8)
