"""Pairs that belong together -> groups."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T", bound=str)


class Groups(Generic[T]):
    """Connected components that grow pair by pair; each is named by its least member (union-find)."""

    __slots__ = ("_parent",)

    def __init__(self) -> None:
        self._parent: dict[T, T] = {}

    def find(self, member: T) -> T:
        """The name of the group that holds `member`; a new member is a group of its own."""
        root = member
        while (parent := self._parent.setdefault(root, root)) != root:
            root = parent
        while (parent := self._parent[member]) != root:
            self._parent[member], member = root, parent
        return root

    def join(self, left: T, right: T) -> T:
        """Puts two groups together; the name of the whole."""
        a, b = sorted((self.find(left), self.find(right)))
        self._parent[b] = a
        return a
