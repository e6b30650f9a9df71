"""Passages with edits -> which statements stand on the same words."""

from __future__ import annotations

from tests.ledger.matching_cases import article, statements_of

from twosource.ledger.shared_wording import equal_stretches, find_shared_wording
from twosource.model.descent import Edit, Passage

LEFT = article("a", "The ferry sank off Corm. Forty sheep swam ashore at dawn. Nobody was hurt.")
RIGHT = article("b", "By AB\nThe old ferry sank off Corm. Forty sheep swam ashore. Nobody was hurt.")


def passage() -> Passage:
    """All of both texts but the byline, with the word that was added and the words that were cut."""
    left, right = LEFT.text.content, RIGHT.text.content
    added, cut = right.index("old "), left.index(" at dawn")
    kept, gap = left.index("ferry"), right.index(". Nobody")
    edits = (Edit("insert", (kept, kept), (added, added + 4)), Edit("delete", (cut, cut + 8), (gap, gap)))
    whole = LEFT.text.anchor(0, len(left)), RIGHT.text.anchor(right.index("The"), len(right))
    return Passage(*whole, 0.9, "copy", edits)


def test_the_stretches_between_edits_are_equal() -> None:
    for a, b, size in equal_stretches(passage()):
        assert LEFT.text.content[a : a + size] == RIGHT.text.content[b : b + size]
    assert sum(size for _, _, size in equal_stretches(passage())) == len(LEFT.text.content) - len(" at dawn")


def test_each_sentence_finds_its_own_counterpart() -> None:
    statements = (*statements_of(LEFT), *statements_of(RIGHT))
    found = find_shared_wording((passage(),), statements)
    pairs = {(statements[p.left].where.words, statements[p.right].where.words) for p in found}
    assert pairs == {
        ("The ferry sank off Corm.", "The old ferry sank off Corm."),
        ("Forty sheep swam ashore at dawn.", "Forty sheep swam ashore."),
        ("Nobody was hurt.", "Nobody was hurt."),
    }
    assert all(0.6 <= p.share <= 1 for p in found)


def test_words_of_the_outlet_carry_no_claim() -> None:
    boilerplate = Passage(passage().left, passage().right, 0.9, "boilerplate", passage().edits)
    assert not find_shared_wording((boilerplate,), (*statements_of(LEFT), *statements_of(RIGHT)))
