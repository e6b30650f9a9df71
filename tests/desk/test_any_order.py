"""An archive fed in any order, in any batches, by one process or several, holds one set of stories and ledgers."""

import json
import random
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from twosource.desk.library import Desk
from twosource.intake.arriving import arriving
from twosource.model.received import Received

REPORTS = [item for item in arriving([str(files("twosource") / "example" / "reports")]) if isinstance(item, Received)]


def held(path: Path, order: list[Received], sizes: random.Random, *, asked: bool) -> dict[str, Any]:
    """What the archive holds in the end; `asked`: its ledgers are worked out on the way too."""
    left = list(order)
    while left:
        some = [left.pop(0) for _ in range(min(len(left), sizes.randint(1, 4)))]
        with Desk.open(path, language="rules") as desk:
            desk.take_in(some)
            if asked:
                list(desk.bring_up())
    with Desk.open(path, language="rules") as desk:
        assert list(desk.check()) == []
        return {story.id: (story.label, story.reports, desk.ledger(story.id)) for story in desk.stories()}


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_arrival_is_not_told(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    order = chance.sample(REPORTS, len(REPORTS))
    first = held(tmp_path / "first.archive", REPORTS, random.Random(99), asked=False)
    other = held(tmp_path / "other.archive", order, chance, asked=True)
    assert len(first) > 1
    assert json.dumps(first, sort_keys=True) == json.dumps(other, sort_keys=True)


# A report that comes again, also in another batch, leaves everything as it is.
def test_nothing_new_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.archive"
    first = held(path, REPORTS, random.Random(1), asked=True)
    with Desk.open(path, language="rules") as desk:
        assert desk.take_in(REPORTS).new == 0
        assert desk.stale == 0
    assert held(path, REPORTS[:3], random.Random(2), asked=True) == first
