"""Paths -> articles."""

from __future__ import annotations

from pathlib import Path

from twosource.intake.article import Received, make_article
from twosource.model.article import Article, Finding


def read(paths: tuple[str, ...]) -> tuple[tuple[Article, ...], tuple[Finding, ...]]:
    """Baseline: text files and folders of them."""
    files = [f for p in map(Path, paths) for f in (sorted(p.iterdir()) if p.is_dir() else [p])]
    return tuple(make_article(Received(str(f), f.read_text(encoding="utf-8"))) for f in files), ()
