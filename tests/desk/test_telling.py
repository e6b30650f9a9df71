"""Reports are read into terms; how many at once makes no difference."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from twosource.desk import telling
from twosource.desk.telling import Teller
from twosource.lineage.compiled_words import parts_of

TEXTS = [f"Mayor Dunstan Pell opened bridge {n} over the Quenby river at Harrowgate." for n in range(40)]


def test_reading_in_parts_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = Teller().told(TEXTS, [""] * len(TEXTS))
    monkeypatch.setattr(telling, "parts_of", partial(parts_of, most=300))
    parts = Teller().told(TEXTS, [""] * len(TEXTS))
    assert all(np.array_equal(np.asarray(a), np.asarray(b)) for a, b in zip(whole, parts, strict=True))
    assert whole.sizes.min() > 0


def test_no_reports_have_no_terms() -> None:
    assert len(Teller().told([], []).sizes) == 0
