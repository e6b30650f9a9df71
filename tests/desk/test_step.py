from dataclasses import replace

import pytest

from twosource.desk.recipe import RECIPE
from twosource.desk.step import FIELDS, Step, check_order
from twosource.errors import RecipeError

GIVEN = ("articles", "findings", "rulings")


def test_the_recipe_holds_and_makes_every_field() -> None:
    check_order(RECIPE, GIVEN)
    assert {name for step in RECIPE for name in step.makes} | set(GIVEN) == FIELDS


def test_a_step_before_what_it_reads_is_refused() -> None:
    with pytest.raises(RecipeError, match="reads what no step before it makes"):
        check_order(tuple(reversed(RECIPE)), GIVEN)


def test_a_field_that_does_not_exist_is_refused() -> None:
    wrong = Step("wrong", "1", ("articles",), ("mood",), lambda _: {"mood": ()})
    with pytest.raises(RecipeError, match="the analysis has no mood"):
        check_order((wrong,), GIVEN)


def test_two_steps_of_one_name_are_refused() -> None:
    again = replace(RECIPE[0], version="2")
    with pytest.raises(RecipeError, match="two steps have one name"):
        check_order((RECIPE[0], again), GIVEN)
