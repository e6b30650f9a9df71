"""The drawing of a chain's tree."""

from typing import Any

import pytest
from tests.report import sample

from twosource.report.contract import to_contract
from twosource.report.drawings import BOX_HEIGHT, BOX_WIDTH, Drawing, draw
from twosource.report.register import register


def drawn(reports: list[str], tree: list[dict[str, Any]], origin: dict[str, Any] | None = None) -> Drawing:
    chain = {"id": "ch", "reports": reports, "origin": origin or {"name": None, "report": None}, "tree": tree}
    return draw(register(to_contract(sample.analysis())), {**chain, "grounds": []})  # type: ignore[typeddict-item]


def outline(drawing: Drawing) -> list[tuple[str, int]]:
    return [(box.name, box.depth) for box in drawing.boxes]


def test_a_report_stands_right_of_the_one_it_was_made_from() -> None:
    known = register(to_contract(sample.analysis()))
    drawing = draw(known, known.chains[0])
    assert outline(drawing) == [("Meridian Wire", 0), ("The Mail", 1), ("A lost version", 0), ("The Post", 1)]
    assert [(s.child, s.note) for s in drawing.steps] == [("r-mail", "97 % same text"), ("r-post", "")]


def test_an_agency_whose_text_nobody_handed_in_is_the_root() -> None:
    tree: list[dict[str, Any]] = [{"report": "r-mail", "parent": None}, {"report": "r-post", "parent": "r-mail"}]
    drawing = drawn(["r-mail", "r-post"], tree, {"name": "Far Wire", "report": None})
    assert outline(drawing) == [("Far Wire", 0), ("The Mail", 1), ("The Post", 2)]
    assert drawing.boxes[0].note == "not among the reports"


def test_a_lost_version_hangs_on_the_report_it_was_made_from() -> None:
    known = register(to_contract(sample.analysis()))
    lost: Any = {"id": "lost-x", "parent": "r-mail", "detail": "", "lacks": [], "credits": []}
    tree: Any = [{"report": "r-mail", "parent": None}, {"report": "r-post", "parent": {"lost": "lost-x"}}]
    drawing = draw(known, {**known.chains[0], "reports": ["r-mail", "r-post"], "tree": tree, "lost": [lost]})
    assert outline(drawing) == [("The Mail", 0), ("A lost version", 1), ("The Post", 2)]


NO_TREE: list[dict[str, Any]] = []


@pytest.mark.parametrize(
    "tree",
    [
        NO_TREE,
        [{"report": "r-mail", "parent": "r-post"}, {"report": "r-post", "parent": "r-mail"}],  # a circle
        [{"report": "r-mail", "parent": "r-gone"}, {"report": "r-post", "parent": "r-mail"}],  # an unknown parent
    ],
)
def test_a_broken_tree_still_shows_every_report(tree: list[dict[str, Any]]) -> None:
    assert {"The Mail", "The Post"} <= {box.name for box in drawn(["r-mail", "r-post"], tree).boxes}


def test_no_two_boxes_overlap_and_all_lie_inside() -> None:
    reports = [f"r-{name}" for name in sample.TEXTS]
    tree: list[dict[str, Any]] = [{"report": reports[0], "parent": None}]
    tree += [{"report": r, "parent": reports[i // 2]} for i, r in enumerate(reports[1:])]
    drawing = drawn(reports, tree)
    boxes = drawing.boxes
    assert len(boxes) == len(reports)
    for i, a in enumerate(boxes):
        assert a.x + BOX_WIDTH <= drawing.width
        assert a.y + BOX_HEIGHT <= drawing.height
        assert all(abs(a.x - b.x) >= BOX_WIDTH or abs(a.y - b.y) >= BOX_HEIGHT for b in boxes[i + 1 :])


def test_a_chain_of_a_thousand_versions_is_drawn() -> None:
    tree = [{"report": f"v{i}", "parent": {"lost": f"v{i - 1}"} if i % 2 else None} for i in range(2000)]
    assert len(drawn([], tree).boxes) >= 2000
