"""Source map of a report -> lines on a terminal or plain text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from rich.text import Text

from twosource.report.source_map import Mapped, Part, SourceMap
from twosource.report.terminal import console
from twosource.report.visible import one_line
from twosource.report.wording import count

_COLOURS = ("blue", "magenta", "green", "yellow", "red", "cyan")
_NARROWEST = 20
"""Columns that words get on however narrow a terminal."""
_NAME = 40
"""Columns of a source's name in the list, at most."""
_UNSURE = "unsure: nothing shows that one of the two rests on the other, or which of them came first"


def print_source_map(shown: SourceMap, stream: TextIO) -> None:
    """Print the map, folded to the width of the terminal."""
    screen = console(stream)
    for margin, line in source_map_lines(shown, screen.width):
        folded = line.wrap(screen, max(screen.width - len(margin), _NARROWEST)) or [line]
        for place, part in enumerate(folded):
            part.rstrip()
            left = margin if place == 0 else _following(margin)
            printed = Text.assemble(left, part)
            printed.rstrip()
            screen.print(printed, soft_wrap=True)


def source_map_lines(shown: SourceMap, width: int) -> Iterator[tuple[Text, Text]]:
    """What stands left of each line, and the line: the shares, the sources, then the text sentence by sentence."""
    none = Text()
    yield none, Text.assemble((shown.label, "bold"), (f"  {count(len(shown.sentences), 'sentence')}", "dim"))
    yield from ((none, Text(line)) for line in _head(shown, width))
    yield none, _bar(shown, width)
    yield none, Text()
    yield from _listed(shown.parts)
    yield none, Text()
    for sentence in shown.sentences:
        if sentence.begins and sentence is not shown.sentences[0]:
            yield none, Text()
        yield _margin(sentence), _sentence(sentence)


def _head(shown: SourceMap, width: int) -> Iterator[str]:
    """The parts on as few lines as hold them, none torn apart."""
    line = ""
    for part in shown.parts:
        if line and len(line) + len(part.told) + 3 > width:
            yield line
            line = ""
        line += f" · {part.told}" if line else part.told
    yield line or "no text"


def _following(margin: Text) -> Text:
    """What stands left of the further lines of a sentence: its mark again."""
    return Text(" " * len(margin)) if "│" not in margin.plain else margin


def _margin(sentence: Mapped) -> Text:
    return Text.assemble(f" {sentence.mark}{'?' if sentence.unsure else ' '} │ ", style=_style(sentence.mark))


def _sentence(sentence: Mapped) -> Text:
    return Text.assemble(one_line(sentence.words), (f"  [{sentence.note}]" if sentence.note else "", "dim"))


def _listed(parts: tuple[Part, ...]) -> Iterator[tuple[Text, Text]]:
    """The sources, one a line, with how many sentences came from each and by way of whom."""
    names = [one_line(part.name, _NAME) for part in parts]
    counts = [count(part.sentences, "sentence") + (f", {part.unsure} unsure" if part.unsure else "") for part in parts]
    for part, name, number in zip(parts, names, counts, strict=True):
        left = Text.assemble((f" {part.mark}  ", _style(part.mark)), (f"{name:<{max(map(len, names))}}  ", "bold"))
        yield left.append(f"{number:<{max(map(len, counts))}}  "), Text(part.note, "dim")
    if any(part.unsure for part in parts):
        yield Text(" ?  "), Text(_UNSURE, "dim")


def _bar(shown: SourceMap, width: int) -> Text:
    """The parts as a bar of their marks; the smallest takes a column too."""
    sizes = [max(1, int(part.share * width)) for part in shown.parts]
    if sizes:
        sizes[0] += max(-sizes[0] + 1, width - sum(sizes))
    return Text.assemble(*((part.mark * n, _style(part.mark)) for part, n in zip(shown.parts, sizes, strict=True)))


def _style(mark: str) -> str:
    return f"bold {_COLOURS[(ord(mark) - ord('a')) % len(_COLOURS)]}" if mark.islower() else "dim"
