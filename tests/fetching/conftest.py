"""What the tests of fetching share."""

from collections.abc import Iterator

import pytest
from tests.fetching.local import Local, serving


@pytest.fixture
def local() -> Iterator[Local]:
    with serving() as server:
        yield server
