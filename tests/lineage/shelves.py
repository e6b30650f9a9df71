"""A shelf of segments in memory, for tests of what works on one."""

from collections.abc import Sequence

from twosource.model.wording import KeptSegment


class MemoryShelf:
    """Does what the archive's shelf does; counts how often a part is read."""

    def __init__(self) -> None:
        self.rows: dict[int, KeptSegment] = {}
        self.data: dict[tuple[int, int], bytes] = {}
        self.read = 0
        self._last = 0

    def segments(self) -> tuple[KeptSegment, ...]:
        return tuple(sorted(self.rows.values(), key=lambda row: (row.first, row.number)))

    def part(self, segment: int, part: int) -> bytes:
        self.read += 1
        return self.data[segment, part]

    def sizes(self, segment: int) -> list[int]:
        return [len(data) for (number, _), data in sorted(self.data.items()) if number == segment]

    def add(self, segment: KeptSegment, sources: Sequence[int]) -> int:
        self._last += 1
        self.rows[self._last] = segment._replace(number=self._last)
        for source in sources:
            self.rows[source] = self.rows[source]._replace(into=self._last)
        return self._last

    def put(self, segment: int, part: int, data: bytes) -> None:
        assert (segment, part) not in self.data
        self.data[segment, part] = data

    def built(self, segment: int, done: int) -> None:
        self.rows[segment] = self.rows[segment]._replace(done=done)

    def finish(self, segment: int) -> None:
        self.rows[segment] = self.rows[segment]._replace(state="here")
        for number, row in self.rows.items():
            if row.into == segment:
                self.rows[number] = row._replace(state="given up", into=None, done=0)

    def drop(self, segment: int, first: int, stop: int) -> None:
        for part in range(first, stop):
            del self.data[segment, part]
        self.built(segment, stop)

    def remove(self, segment: int) -> None:
        del self.rows[segment]
        assert not any(number == segment for number, _ in self.data)
