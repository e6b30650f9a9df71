"""What the page on the Python functions shows is what happens."""

import doctest
from pathlib import Path


def test_every_example_runs() -> None:
    page = Path(__file__).parents[2] / "docs" / "api.md"
    found = doctest.testfile(str(page), module_relative=False, encoding="utf-8")
    assert found.attempted > 10
    assert found.failed == 0
