"""Which of two times of publication was sooner."""

import pytest

from twosource.lineage.clock import sooner


@pytest.mark.parametrize(
    ("left", "right", "told"),
    [
        ("2031-05-04T09:00:00", "2031-05-04T10:00:00", 1),
        ("2031-05-04", "2031-05-03", -1),
        # Eleven in one zone is nine in another.
        ("2031-05-04T11:00:00+02:00", "2031-05-04T10:00:00+00:00", 1),
        ("2031-05-04T10:00:00Z", "2031-05-04T11:00:00", 1),
        # A bare day tells nothing within itself.
        ("2031-05-04", "2031-05-04T10:00:00", 0),
        ("2031-05-04T00:00:00", "2031-05-04T10:00:00", 0),
        ("2031-05-04", None, 0),
        ("soon", "2031-05-04", 0),
    ],
)
def test_the_sooner_of_two(left: str | None, right: str | None, told: int) -> None:
    assert sooner(left, right) == told
    assert sooner(right, left) == -told
