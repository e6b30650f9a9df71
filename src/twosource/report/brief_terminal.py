"""Brief -> lines on a terminal or plain text."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import TextIO

from rich.text import Text

from twosource.report.brief import HEADINGS, Sentence
from twosource.report.terminal import console
from twosource.report.visible import one_line, visible

_STYLES = {"words": "", "form": "dim", "fill": "dim"}


def print_brief(title: str, brief: Iterable[Sentence], stream: TextIO) -> None:
    """Print the brief, folded to the width of the terminal; the numbers in brackets are those of the summary."""
    screen = console(stream)
    screen.print(Text(one_line(title), "bold"))
    for chapter, sentences in groupby(brief, key=lambda s: s.chapter):
        if chapter != "gist":
            screen.print(Text(f"\n{HEADINGS[chapter].upper()}", "bold cyan"))
        for sentence in sentences:
            mark = "" if chapter == "gist" else "- "
            said = Text.assemble(
                mark, *((" ".join(visible(p.text).split("\n")), _STYLES[p.kind]) for p in sentence.parts)
            )
            for line in said.wrap(screen, screen.width):
                line.rstrip()
                screen.print(line)
