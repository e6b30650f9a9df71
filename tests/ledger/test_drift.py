"""Drift: what changed between two wordings that a reader would take for one statement."""

import pytest
from tests.ledger.builders import Bench

from twosource.model.claims import Drift


def two(first: str, second: str, *, one_chain: bool = True) -> Bench:
    bench = Bench()
    bench.report("gazette", first, published="2031-05-02")
    bench.report("courier", second, published="2031-05-03")
    if one_chain:
        bench.chain("gazette", "courier")
    return bench


def kinds(bench: Bench, first: str, second: str) -> list[str]:
    return [d.kind for d in drift(bench, first, second)]


def drift(bench: Bench, first: str, second: str) -> tuple[Drift, ...]:
    return bench.claim(bench.says("gazette", first), bench.says("courier", second)).drift


# Shortening, spelling and a synonym alter nothing that a reader believes.
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The grey ferry sank off Torvik in heavy seas", "The gray ferry sank off Torvik"),
        ("Crews have been digging ditches along the shore", "Crews have dug ditches along the shore"),
        ("The hall has little value", "The hall has limited value"),
        ("Pickets, banners and flags were carried", "Pickets and banners were carried"),
    ],
)
def test_a_faithful_copy_has_no_drift(first: str, second: str) -> None:
    bench = two(f"{first}.", f"{second}.")
    assert [d.kind for d in drift(bench, first, second) if d.kind != "scope"] == []


def test_a_lost_hedge_is_drift_of_certainty() -> None:
    bench = two("The pilot appeared to lose control of the plane.", "The pilot lost control of the plane.")
    bench.hedge("gazette", "appeared", "appearance")
    found = drift(bench, "The pilot appeared to lose control of the plane", "The pilot lost control of the plane")
    assert [d.kind for d in found] == ["certainty"]
    assert "appeared" in found[0].detail
    assert found[0].earlier.startswith("s-")


def test_a_hedge_about_something_else_is_none() -> None:
    bench = two("The pilot lost control, perhaps drunk.", "The pilot lost control of the plane.")
    bench.hedge("gazette", "perhaps", "possibility")
    assert kinds(bench, "The pilot lost control, perhaps drunk", "The pilot lost control of the plane") == []


@pytest.mark.parametrize(
    ("first", "bound", "second"),
    [("up to 300 houses", "at-most", "300 houses"), ("at least 300 houses", "at-least", "300 houses")],
)
def test_a_dropped_bound_is_drift_of_quantity(first: str, bound: str, second: str) -> None:
    bench = two(f"The flood took {first}.", f"The flood took {second}.")
    bench.number("gazette", first.removesuffix(" houses"), 300, bound, of="houses")  # type: ignore[arg-type]
    bench.number("courier", "300", 300, of="houses")
    found = drift(bench, f"The flood took {first}", f"The flood took {second}")
    assert [(d.kind, first in d.detail) for d in found] == [("quantity", True)]


def test_some_that_became_many_is_drift_and_several_is_not() -> None:
    bench = two("It took some hours to free them.", "It took many hours to free them.")
    assert kinds(bench, "It took some hours to free them", "It took many hours to free them") == ["quantity"]
    bench = two("It took some hours to free them.", "It took several hours to free them.")
    assert kinds(bench, "It took some hours to free them", "It took several hours to free them") == []


def test_a_movement_that_became_two_people_is_drift() -> None:
    first, second = "Former miners and engineers have sued the pit", "Two former miners have sued the pit"
    bench = two(f"{first}.", f"{second}.", one_chain=False)
    bench.number("courier", "Two", 2, of="former miners", unit="people")
    assert kinds(bench, first, second) == ["quantity"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Velmar was selling tainted feed", "Velmar and other mills were selling tainted feed"),
        ("The rule covers nurses and doctors", "The rule covers soldiers, nurses and doctors"),
        ("Shelling killed forty in the valley", "Shelling caused forty casualties in the valley"),
        ("Some schools in the valley closed", "All schools in the valley closed"),
    ],
)
def test_what_covers_more_is_drift_of_scope(first: str, second: str) -> None:
    bench = two(f"{first}.", f"{second}.")
    assert kinds(bench, first, second) == ["scope"]


def test_a_study_that_lost_its_sample_is_drift_of_scope() -> None:
    finding = "night shifts double the risk of falls"
    bench = two(f"A study of nurses by Ida Lund found {finding}.", f"A study by Ida Lund found {finding}.")
    who = bench.entity("person", "Ida Lund")
    claim = bench.claim(
        bench.says("gazette", finding, "A study of nurses by Ida Lund", "found", entity=who),
        bench.says("courier", finding, "A study by Ida Lund", "found", entity=who),
    )
    assert [d.kind for d in claim.drift] == ["scope"]


def test_a_stronger_word_of_one_scale_is_drift_of_term() -> None:
    bench = two("Soldiers mistreated the prisoners.", "Soldiers tortured the prisoners.")
    found = drift(bench, "Soldiers mistreated the prisoners", "Soldiers tortured the prisoners")
    assert [(d.kind, d.detail) for d in found] == [("term", "“mistreated” became “tortured”")]


def test_a_lost_negation_is_drift_of_polarity() -> None:
    first = "The ferry company did not check the bow doors on Friday"
    second = "The ferry company checked the bow doors on Friday"
    bench = two(f"{first}.", f"{second}.")
    claim = bench.claim(bench.says("gazette", first, negated=True), bench.says("courier", second))
    assert [d.kind for d in claim.drift] == ["polarity"]


def test_a_source_that_a_copy_drops_is_drift() -> None:
    bench = two("Harbour master Jo Vik said the crane had failed twice.", "The crane had failed twice before.")
    who = bench.entity("person", "Jo Vik", roles=("Harbour master",))
    claim = bench.claim(
        bench.says("gazette", "the crane had failed twice", "Harbour master Jo Vik", "said", entity=who),
        bench.says("courier", "The crane had failed twice before"),
    )
    assert [d.kind for d in claim.drift] == ["attribution"]
    assert "Jo Vik" in claim.drift[0].detail


# Another outlet may have asked somebody else: no drift, two origins.
def test_another_chain_may_tell_it_from_its_own_knowledge() -> None:
    bench = two("Jo Vik said the crane had failed twice.", "The crane had failed twice before.", one_chain=False)
    who = bench.entity("person", "Jo Vik")
    claim = bench.claim(
        bench.says("gazette", "the crane had failed twice", "Jo Vik", "said", entity=who),
        bench.says("courier", "The crane had failed twice before"),
    )
    assert (claim.drift, claim.at_least) == ((), 2)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Jo Vik", "a harbour official"),
        ("one witness", "witnesses"),
        ("two officials with knowledge of it", "officials with knowledge of the crane"),
    ],
)
def test_a_blurred_or_multiplied_source_is_drift(before: str, after: str) -> None:
    bench = two(f"The crane had failed twice, {before} said.", f"The crane had failed twice, {after} said.")
    who = bench.entity("person", "Jo Vik") if before == "Jo Vik" else None
    claim = bench.claim(
        bench.says("gazette", "The crane had failed twice", before, "said", entity=who),
        bench.says("courier", "The crane had failed twice", after, "said"),
    )
    assert [d.kind for d in claim.drift] == ["attribution"]


# Both count them, or neither does.
@pytest.mark.parametrize(("before", "after"), [("two officials", "two officials"), ("officials", "officials there")])
def test_a_count_of_the_unnamed_that_is_kept_is_no_drift(before: str, after: str) -> None:
    bench = two(f"The crane had failed twice, {before} said.", f"The crane had failed twice, {after} said.")
    claim = bench.claim(
        bench.says("gazette", "The crane had failed twice", before, "said"),
        bench.says("courier", "The crane had failed twice", after, "said"),
    )
    assert claim.drift == ()


# "Her father" is the man whom the other version names.
def test_a_definite_role_of_the_named_one_is_no_drift() -> None:
    bench = two("The crane had failed twice, Jo Vik said.", "The crane had failed twice, the harbourmaster said.")
    who = bench.entity("person", "Jo Vik", roles=("harbourmaster",))
    claim = bench.claim(
        bench.says("gazette", "The crane had failed twice", "Jo Vik", "said", entity=who),
        bench.says("courier", "The crane had failed twice", "the harbourmaster", "said"),
    )
    assert claim.drift == ()
    assert len(claim.voices) == 1


def test_copies_of_one_changed_wording_are_told_once() -> None:
    bench = two("The pilot appeared to lose control.", "The pilot lost control.")
    bench.report("herald", "The pilot lost control on landing.")
    bench.hedge("gazette", "appeared", "appearance")
    claim = bench.claim(
        bench.says("gazette", "The pilot appeared to lose control"),
        bench.says("courier", "The pilot lost control"),
        bench.says("herald", "The pilot lost control on landing"),
    )
    assert [d.kind for d in claim.drift] == ["certainty"]


# What the firm announced stands word for word in another outlet, which does not say whose words they are.
def test_words_of_somebody_that_another_outlet_takes_as_its_own_are_drift() -> None:
    said = "the new ferry crosses the northern strait twice daily with ninety lorries"
    bench = two(f"Corva Lines said {said}.", f"We know that {said}.", one_chain=False)
    firm = bench.entity("organisation", "Corva Lines")
    claim = bench.claim(
        bench.says("gazette", said, "Corva Lines", "said", entity=firm),
        bench.says("courier", said),
    )
    assert [d.kind for d in claim.drift] == ["attribution"]


# Two outlets, each of its own, tell the figure without the doubt of the first: both are told.
def test_every_outlet_that_loses_the_doubt_about_a_figure_is_told() -> None:
    bench = two("The leak may have reached 4,317 homes.", "The leak reached 4,318 homes.", one_chain=False)
    bench.report("herald", "Oil from the leak reached 4,317 homes.")
    bench.report("mirror", "The oil leak reached 4,317 homes at once.")
    bench.hedge("gazette", "may", "possibility")
    for name in ("gazette", "herald", "mirror"):
        bench.number(name, "4,317", 4317, of="homes")
    claim = bench.claim(
        bench.says("gazette", "The leak may have reached 4,317 homes"),
        bench.says("herald", "Oil from the leak reached 4,317 homes"),
        bench.says("mirror", "The oil leak reached 4,317 homes at once"),
    )
    assert [d.kind for d in claim.drift] == ["certainty", "certainty"]


# Between independent reports a bound is missed only where nothing else bounds the number and it is told anew.
@pytest.mark.parametrize(
    "second", ["The flood took a maximum of 300 houses", "The owners of those 300 houses that the flood took were paid"]
)
def test_a_number_that_is_bounded_otherwise_or_taken_up_again_is_no_drift(second: str) -> None:
    bench = two("The flood took up to 300 houses.", f"{second}.", one_chain=False)
    bench.number("gazette", "up to 300", 300, "at-most", of="houses")
    bench.number("courier", "300", 300, of="houses")
    assert kinds(bench, "The flood took up to 300 houses", second) == []


# What somebody is charged with is as doubtful as what he allegedly did; one of the worst is less than the worst.
@pytest.mark.parametrize(
    ("first", "doubt", "second"),
    [
        ("The clerk allegedly forged a deed", "allegedly", "The clerk is charged with having forged a deed"),
        (
            "It is believed to be the worst flood in the valley",
            "believed to be",
            "It is one of the worst floods in the valley",
        ),
    ],
)
def test_another_report_that_is_no_surer_is_no_drift(first: str, doubt: str, second: str) -> None:
    bench = two(f"{first}.", f"{second}.", one_chain=False)
    bench.hedge("gazette", doubt, "possibility")
    assert kinds(bench, first, second) == []


# A body that publishes its own words did not take them from the report that quotes it.
def test_what_a_body_publishes_itself_is_not_adopted() -> None:
    said = "The new lamp burns twice as long on half of the oil of the old one"
    for outlet, wanted in (("blog.corva.example", []), ("Halden Courier", ["attribution"])):
        bench = Bench()
        bench.report("gazette", f"“{said},” Corva said.", published="2031-05-02")
        bench.report("courier", f"{said}.", outlet=outlet, published="2031-05-02")
        firm = bench.entity("organisation", "Corva")
        quoted = bench.says("gazette", said, "Corva", "said", entity=firm)
        assert [d.kind for d in bench.claim(quoted, bench.says("courier", said)).drift] == wanted
