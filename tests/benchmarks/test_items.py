"""Two runs are compared item by item, and what one run lacks is judged too."""

from pathlib import Path

from benchmarks.items import Item, changes, read_items, shown, write_items


def item(place: str, right: bool, gold: str = "Ruiz", kind: str = "name") -> Item:
    return Item("mill", place, kind, gold, "Ruiz" if right else "", right, "as Ruiz\nsaid")


def test_gains_and_losses_are_told_apart() -> None:
    before = [item("1", True), item("2", False), item("3", True), item("4", False)]
    after = [item("1", True), item("2", True), item("3", False), item("4", False)]
    gained, lost = changes(before, after)
    assert ([c.item.id for c in gained], [c.item.id for c in lost]) == (["2"], ["3"])
    assert shown(gained[0]) == "mill 2: gold 'Ruiz'; was '', now 'Ruiz'  | as Ruiz said"


def test_a_wrong_one_more_is_a_loss_and_one_less_a_gain() -> None:
    wrong = item("+9", False, gold="")
    gained, lost = changes([], [wrong])
    assert (len(gained), len(lost)) == (0, 1)
    gained, lost = changes([wrong], [])
    assert (len(gained), len(lost)) == (1, 0)


def test_items_of_one_place_and_other_kinds_are_others() -> None:
    gained, lost = changes([item("1", True)], [item("1", True), item("1", False, kind="found")])
    assert (gained, [c.item.kind for c in lost]) == ((), ["found"])


def test_items_come_back_from_their_file(tmp_path: Path) -> None:
    items = (item("1", True), item("2", False))
    write_items(tmp_path / "items.jsonl", items)
    assert read_items(tmp_path / "items.jsonl") == items
    write_items(None, items)
