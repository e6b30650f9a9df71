"""A chain's tree -> where each box and line of its drawing stands."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import east_asian_width

from twosource.report import schema
from twosource.report.register import Register
from twosource.report.visible import visible
from twosource.report.wording import REASONS, percent

BOX_WIDTH, BOX_HEIGHT = 220, 54
GAP_ACROSS, GAP_DOWN = 116, 16
"""Pixels; a label such as "97 % copied" fits between two boxes."""

NAME_COLUMNS, NOTE_COLUMNS = 24, 29
"""Columns of the name and of the smaller note that fit into a box in every common typeface."""

_LOST = "lost "
_TURN = 10
"""Half the pixels in which a line changes its height; the rest of it is straight and bears the label."""


@dataclass(frozen=True, slots=True)
class Box:
    """A version of the text: a report (`report` is its id), or one that nobody handed in (None)."""

    key: str
    report: str | None
    name: str
    note: str
    depth: int
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Step:
    """A line from a version to one made from it, with what is known of the step."""

    path: str
    x: int
    y: int
    note: str
    child: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """Boxes in the order of reading (each after the one it was made from), lines between them, and the whole's size."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    steps: tuple[Step, ...]


def draw(known: Register, chain: schema.Chain) -> Drawing:
    """The drawing of one chain, from left to right."""
    parents = _parents(chain)
    children: dict[str | None, list[str]] = {}
    for child, parent in parents.items():
        children.setdefault(parent, []).append(child)
    order = _reading_order(children, parents)
    heights = _heights(order, children)
    boxes = tuple(_box(known, chain, key, depth, heights[key]) for key, depth in order)
    place = {box.key: box for box in boxes}
    lines = ((place[parent], place[child]) for child, parent in parents.items() if parent in place and child in place)
    steps = tuple(_step(a, b, step_note(known, a.report, b.report)) for a, b in lines)
    width = max((b.x for b in boxes), default=0) + BOX_WIDTH + 2
    return Drawing(width, max((b.y for b in boxes), default=0) + BOX_HEIGHT + 2, boxes, steps)


def _parents(chain: schema.Chain) -> dict[str, str | None]:
    """Each version and the one it was made from. Roots of a chain whose agency's own text is not among the reports
    hang on that text; where one lost version is told of, it is that."""
    parents: dict[str, str | None] = {}
    origin = chain["origin"] or {"name": None, "report": None}
    agency = _LOST + "origin" if origin["name"] and not origin["report"] and len(chain["reports"]) > 1 else None
    made_from = {_LOST + lost["id"]: lost["parent"] for lost in chain.get("lost", ())}
    lost = {branch["parent"]["lost"] for branch in chain["tree"] if isinstance(branch["parent"], dict)}
    for branch in chain["tree"]:
        parent = branch["parent"]
        if isinstance(parent, dict) and agency and len(lost) == 1 and not made_from.get(_LOST + parent["lost"]):
            parents[branch["report"]] = agency
        elif isinstance(parent, dict):
            parents.setdefault(_LOST + parent["lost"], made_from.get(_LOST + parent["lost"]) or agency)
            parents[branch["report"]] = _LOST + parent["lost"]
        else:
            parents[branch["report"]] = parent or agency
    if agency and agency in parents.values():
        parents[agency] = None
    for report in chain["reports"]:
        parents.setdefault(report, agency)
    return parents


def _reading_order(children: dict[str | None, list[str]], parents: dict[str, str | None]) -> list[tuple[str, int]]:
    """Every version with its depth, parents first; what a broken tree leaves hanging counts as a root."""
    found: dict[str, int] = {}
    roots = [*children.get(None, []), *(k for k, p in parents.items() if p not in parents), *parents]
    for root in roots:
        waiting = [(root, 0)]
        while waiting:
            key, depth = waiting.pop()
            if key not in found:
                found[key] = depth
                waiting.extend((child, depth + 1) for child in reversed(children.get(key, [])))
    return list(found.items())


def _heights(order: list[tuple[str, int]], children: dict[str | None, list[str]]) -> dict[str, int]:
    """How far down each box stands: a leaf on a row of its own, a parent in the middle of its children."""
    heights: dict[str, int] = {}
    row = 0
    for key, _ in order:
        if not children.get(key):
            heights[key] = row * (BOX_HEIGHT + GAP_DOWN) + 1
            row += 1
    for key, _ in reversed(order):
        below = [heights[child] for child in children.get(key, []) if child in heights]
        heights.setdefault(key, (min(below) + max(below)) // 2 if below else 1)
    return heights


def _box(known: Register, chain: schema.Chain, key: str, depth: int, y: int) -> Box:
    x = depth * (BOX_WIDTH + GAP_ACROSS) + 1
    if key in known.reports:
        row = known.reports[key]
        note = " · ".join(part for part in ((row["published"] or "")[:10], row["title"] or "") if part)
        return Box(key, key, _fit(known.labels[key], NAME_COLUMNS), _fit(note, NOTE_COLUMNS), depth, x, y)
    name = chain["origin"]["name"] if key == _LOST + "origin" and chain["origin"] else None
    return Box(key, None, _fit(name or "A lost version", NAME_COLUMNS), "not among the reports", depth, x, y)


def _step(a: Box, b: Box, note: str) -> Step:
    start, end = a.x + BOX_WIDTH, b.x
    y1, y2 = a.y + BOX_HEIGHT // 2, b.y + BOX_HEIGHT // 2
    turn, level = start + _TURN, start + 2 * _TURN
    path = f"M{start} {y1}C{turn} {y1} {turn - 2} {y2} {level} {y2}H{end}"
    return Step(path, end - 5, y2 - 6, note, b.key)


def step_note(known: Register, parent: str | None, child: str | None) -> str:
    """What is known of the step from one report to another: `97 % copied`; of one from a lost version, nothing."""
    found = known.steps.get((parent or "", child or ""))
    if found is None:
        return ""
    return f"{percent(found['share'])} {REASONS[found['reason']]}" if found["share"] > 0 else REASONS[found["reason"]]


def _fit(words: str, columns: int) -> str:
    """The words cut to that many columns; characters of East Asian scripts take two."""
    line = " ".join(visible(words).split())
    used = 0
    for place, character in enumerate(line):
        used += 2 if east_asian_width(character) in "WF" else 1
        if used > columns:
            return line[: max(place - 1, 1)].rstrip() + "…"
    return line
