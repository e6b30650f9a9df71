"""Words that spans hold, one by one and as bits."""

import random

from twosource.lineage.matched import mask_of, mask_within, merged, within


def test_the_bits_are_the_words_that_lie_in_the_spans() -> None:
    chance = random.Random(3)
    starts = sorted(chance.sample(range(900), 200))
    for count in range(12):
        ends = sorted(chance.sample(range(1000), 2 * count))
        spans = merged(list(zip(ends[::2], ends[1::2], strict=True)))
        places = [at for at, start in enumerate(starts) if any(a <= start < b for a, b in spans)]
        assert list(within(starts, spans)) == places
        assert mask_within(starts, spans) == mask_of(places, len(starts)) == sum(1 << at for at in places)


def test_a_text_without_words_has_no_bits() -> None:
    assert mask_within([], ((0, 5),)) == mask_of((), 0) == 0
