"""Texts -> what is read in them: the one interface behind which a language is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from twosource.model.reading import Reading


class Reader(Protocol):
    """Whatever reads English: a trained model, somebody's pipeline. What it gives depends on the texts alone."""

    @property
    def name(self) -> str:
        """What an analysis says read it; the same wherever the reader's files lie."""

    @property
    def version(self) -> str:
        """Changes whenever the same text may be read otherwise."""

    @property
    def digest(self) -> str | None:
        """The digest of its weights, None where they are not one file of the package."""

    def read(self, texts: Sequence[str]) -> tuple[Reading, ...]:
        """The reading of each text, in their order. A text may hold anything but lone surrogates, of any length."""
