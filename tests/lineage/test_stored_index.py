"""What an archive finds of shared wording hangs on the texts alone: not on batches, memory, or how segments are cut."""

import numpy as np
import pytest
from tests.lineage.reports import OTHER, WIRE
from tests.lineage.shelves import MemoryShelf
from tests.lineage.test_index import CORPUS, edited

from twosource.lineage import folding, stored_index
from twosource.lineage.compiled_rare import rare_words, shared_hashes
from twosource.lineage.compiled_sharing import WORDS, pairs_of
from twosource.lineage.compiled_words import new_memo, read_texts
from twosource.lineage.fingerprints import COMMON
from twosource.lineage.kept_pairs import NEAR_COPY, Known, kept_pairs, without_common
from twosource.lineage.prints import BYTES, Prints, numbered, prints_of, unpacked
from twosource.lineage.stored_index import StoredIndex
from twosource.model.wording import SharedWording

Found = list[tuple[int, int, int, int]]


def prints(texts: list[str], first: int = 1) -> Prints:
    read = read_texts(texts, new_memo())
    return numbered(prints_of(read.keys, read.bounds()), np.arange(first, first + len(texts)))


def found(texts: list[str], batch: int, room: int, shelf: MemoryShelf | None = None) -> Found:
    index, shelf = StoredIndex(room), shelf or MemoryShelf()
    rows: Found = []
    for start in range(0, len(texts), batch):
        pairs = pairs_of(index.add(shelf, prints(texts[start : start + batch], start + 1)))
        rows += zip(*(column.tolist() for column in pairs), strict=True)
    return rows


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Segments of a few texts are cut into many parts and folded in many pieces."""
    monkeypatch.setattr(folding, "PART", 16)
    monkeypatch.setattr(stored_index, "_WORK", 40)


def test_prints_go_into_bytes_and_come_back() -> None:
    some = prints(CORPUS)
    assert len(some.packed()) == BYTES * len(some)
    assert unpacked(some.packed()).packed() == some.packed()
    assert np.array_equal(unpacked(some.packed()).places, some.places)
    assert (np.diff(some.hashes.astype(np.int64)) >= 0).all()


def test_prints_without_a_number_are_left_out_and_others_stay_in_order() -> None:
    read = read_texts(CORPUS[:4], new_memo())
    kept = numbered(prints_of(read.keys, read.bounds()), np.array([9, -1, 7, 8]))
    assert set(kept.reports.tolist()) == {7, 8, 9}
    order = np.lexsort((kept.places, kept.reports, kept.hashes))
    assert (order == np.arange(len(kept))).all()


@pytest.mark.usefixtures("small_parts")
@pytest.mark.parametrize(("batch", "room"), [(1, 10**9), (1, 0), (5, 0), (5, 3000), (7, 10**9)])
def test_batches_and_memory_change_nothing(batch: int, room: int) -> None:
    texts = CORPUS * 3
    together = found(texts, len(texts), 10**9)
    assert together
    assert sorted(found(texts, batch, room)) == sorted(together)


@pytest.mark.usefixtures("small_parts")
def test_segments_are_folded_and_what_they_replace_goes() -> None:
    shelf = MemoryShelf()
    index = StoredIndex(0)
    for n in range(80):
        index.add(shelf, prints([edited(WIRE, n)], n + 1))
    for _ in range(200):
        folding.fold(shelf, 40)
    rows = shelf.segments()
    assert {row.state for row in rows} == {"here"}
    assert max(row.level for row in rows) >= 2
    assert sum(shelf.sizes(row.number)[0] > 0 for row in rows) == len(rows)
    whole = [unpacked(shelf.data[row.number, part]) for row in rows for part in range(1 << row.bits)]
    assert sum(map(len, whole)) == sum(row.prints for row in rows)
    assert sum(map(len, whole)) == sum(len(prints([edited(WIRE, n)])) for n in range(80))


# One report in a large archive must not read all of it.
@pytest.mark.usefixtures("small_parts")
def test_parts_in_which_nothing_is_looked_for_are_not_read() -> None:
    shelf, index = MemoryShelf(), StoredIndex(0)
    index.add(shelf, prints([edited(WIRE, n) for n in range(100)]))
    parts = sum(1 << row.bits for row in shelf.segments())
    shelf.read = 0
    index.add(shelf, prints(["A few words alone that nobody else has written here or there."], 200))
    assert 0 < shelf.read < parts / 3


# A print of two texts may clash: one alone, and one that stands elsewhere, tell nothing.
def test_prints_tell_together_alone() -> None:
    words = WIRE.split()
    once = f"{OTHER} {' '.join(words[20:28])} {OTHER[::-1]}"
    assert found([WIRE, once], 2, 0) == []
    apart = " ".join([*words[20:28], *OTHER.split()[:90], *words[60:68]])
    assert found([WIRE, apart], 2, 0) == []


@pytest.mark.parametrize("start", range(0, 40, 7))
def test_twenty_five_equal_words_are_always_found(start: int) -> None:
    passage = " ".join(WIRE.split()[start : start + 25])
    ((earlier, later, words, rare),) = found([WIRE, f"{OTHER} {passage} {OTHER[::-1]}"], 2, 0)
    assert (earlier, later) == (1, 2)
    assert WORDS <= words == rare <= 25


def test_pairs_are_told_alike_from_both_sides() -> None:
    texts = [WIRE, edited(WIRE, 1), f"{WIRE[300:700]} {WIRE[:300]} {WIRE[300:700]}"]
    there = {(a, b): words for a, b, words, _ in found(texts, 3, 0)}
    back = {(4 - b, 4 - a): words for a, b, words, _ in found(texts[::-1], 3, 0)}
    assert there
    assert there == back


def test_common_wording_is_no_rare_wording() -> None:
    form = "Sign up for the letter of our newsroom and read each morning what the day will bring to you at home. "
    texts = [f"{' '.join(f'w{n}x{m}' for m in range(90))} {form}" for n in range(COMMON + 5)]
    rows = found(texts, 10, 0)
    assert {rare for _, later, _, rare in rows if later > COMMON + 2} == {0}
    assert all(rare >= WORDS for _, later, _, rare in rows if later <= COMMON)
    three = prints([*texts[:2], WIRE], 0)
    form_hashes = shared_hashes(three)
    assert 2 < len(form_hashes) < 10
    alone, copied, nothing = rare_words(three, np.empty(0, np.uint32), [(0, 1), (1, 1), (1, 2)])
    assert WORDS <= alone <= 25
    assert copied > 100
    assert nothing == 0
    assert rare_words(three, form_hashes, [(0, 1)]) == [0]


def test_one_outlet_s_forms_are_no_pairs_and_its_versions_are() -> None:
    passage = " ".join(WIRE.split()[:30])
    texts = [WIRE * 2, f"{passage} {' '.join(f'w{n}' for n in range(200))}", edited(WIRE * 2, 4)]
    index = StoredIndex(0)
    pairs = pairs_of(index.add(MemoryShelf(), prints(texts)))
    sizes = [len(text.split()) for text in texts]

    def kept(*outlets: str | None) -> set[tuple[int, int]]:
        known = {n + 1: Known(size, outlet) for n, (size, outlet) in enumerate(zip(sizes, outlets, strict=True))}
        return {(pair.earlier, pair.later) for pair in kept_pairs(pairs, known)}

    assert kept("The Post", "The Post", "The Post") == {(1, 3)}
    assert kept("The Post", "The Mail", "The Post") >= {(1, 2), (1, 3)}
    assert kept(None, None, None) >= {(1, 2), (1, 3)}
    # A report that was forgotten meanwhile makes no pair.
    assert list(kept_pairs(pairs, {})) == []


def test_a_pair_keeps_its_rare_words_alone() -> None:
    pair = SharedWording(1, 2, 40, 0.2)
    assert without_common(pair, WORDS - 1) is None
    assert without_common(pair, 20) == SharedWording(1, 2, 20, 0.1)
    assert pair.share < NEAR_COPY
