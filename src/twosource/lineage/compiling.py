"""Plain function -> the same function compiled by Numba, kept on disk for the next process."""

from __future__ import annotations

from twosource.language.compiling import compiled, rules

__all__ = ["compiled", "rules"]
