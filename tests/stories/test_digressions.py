import pytest

from twosource.stories.digressions import Told, affair_of, digressions

# a ferry aground, told in five paragraphs
MAIN = [Told(frozenset(names.split())) for names in ("ferry tarnok", "olm tarnok", "varnia", "kost", "olm kost")]
# a barge that sank years before, with people and places of its own
BARGE = [
    Told(frozenset(("sulmark", "petrak")), dated=True),
    Told(frozenset(("indrak", "petrak"))),
    Told(frozenset()),
    Told(frozenset(("sulmark", "indrak", "tarnok"))),
]
AFFAIR = frozenset(("tarnok",))


def found(*told: Told, elsewhere: str = "") -> tuple[tuple[int, int], ...]:
    return digressions(told, AFFAIR, frozenset(elsewhere.split()))


def test_paragraphs_with_a_cast_and_a_year_of_their_own_are_apart() -> None:
    assert found(*MAIN, *BARGE) == ((5, 9),)
    assert found(*MAIN, *BARGE, MAIN[1], *MAIN) == ((5, 9),)


# around it stand paragraphs that name nobody, or somebody once
def test_a_digression_begins_and_ends_with_a_name_that_comes_again() -> None:
    once = Told(frozenset(("ruiz",)))
    assert found(*MAIN, once, Told(frozenset()), *BARGE, Told(frozenset(("elme",)))) == ((7, 11),)


@pytest.mark.parametrize(
    ("told", "elsewhere"),
    [
        ([Told(p.names) for p in BARGE], ""),  # no year
        (BARGE, "petrak"),  # another report of the event has the pilot too
        ([*BARGE[:1], *BARGE[:1]], ""),  # two paragraphs
        ([Told(p.names - {"sulmark"}, dated=True) for p in BARGE], ""),  # two names that come again
        ([*BARGE[:2], MAIN[1], *BARGE[2:]], ""),  # the captain stands between
        ([Told(p.names, frozenset(("e-olm",)), True) for p in BARGE], "e-olm"),  # the captain under other words
    ],
)
def test_background_of_the_main_event_stays(told: list[Told], elsewhere: str) -> None:
    assert found(*MAIN, *told, elsewhere=elsewhere) == ()


def test_a_lead_is_never_a_digression() -> None:
    assert found() == ()
    assert found(*BARGE) == ()


def test_the_affair_is_named_by_most_leads() -> None:
    leads = [frozenset(names.split()) for names in ("tarnok olm", "tarnok olm", "tarnok", "tarnok kost")]
    assert affair_of(leads) == {"tarnok"}
    assert affair_of(leads[:1]) == frozenset()
