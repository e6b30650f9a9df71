import pytest

from twosource.language.sentences import paragraphs
from twosource.model.text import Text
from twosource.stories.sections import other_sections

MAIN = (
    "Ferry aground off Tarnok",
    "A ferry ran aground off Tarnok on Friday, the coast guard said.",
    "Captain Olm was on the bridge, he told the harbour master.",
    "The ferry line, Varnia Seaways, said that it would pay for the tugs.",
    "Divers found no leak.",
)
SEPARATE = (
    "In a separate case, the widow of a fisherman from Belmora said that his boat had not been looked for.",
    "Pavel Indrak has been missing since the autumn storm.",
    "“Nobody called us,” she said.",
)


def others(*lines: str, elsewhere: frozenset[str] = frozenset()) -> list[str]:
    found = paragraphs(Text("r", "\n".join(lines)))
    return [found[i].words for start, stop in other_sections(found, elsewhere) for i in range(start, stop)]


def test_a_separate_case_is_set_apart_to_its_end() -> None:
    assert others(*MAIN, *SEPARATE) == list(SEPARATE)


# a name from above, or from another report's lead, brings the main story back
def test_the_main_story_comes_back_with_one_of_its_names() -> None:
    back = "Olm will be heard on Tuesday."
    assert others(*MAIN, *SEPARATE, back) == list(SEPARATE)
    assert others(*MAIN, *SEPARATE, "Kost will hear the case.", elsewhere=frozenset({"kost"})) == list(SEPARATE)


# older accidents told at length; one sentence of history stays
def test_an_older_event_needs_several_paragraphs() -> None:
    older = (
        "In March 2019, a barge with gravel from Sulania sank off Belmora.",
        "Its pilot, Jonas Petrak, drowned.",
        "His body was found two weeks later.",
    )
    assert others(*MAIN, *older) == list(older)
    assert others(*MAIN, *older[:1]) == []


# places of the main story are named by country and direction again without its being meant
def test_a_country_does_not_bring_the_main_story_back() -> None:
    lines = (*SEPARATE, "Courts in France have dealt with such cases before.")
    assert others(*MAIN, "The flag of France was on the ferry.", *lines) == list(lines)


@pytest.mark.parametrize(
    "lines",
    [
        MAIN,
        (*MAIN, "Meanwhile, Olm was taken to the hospital.", "He was sober.", "He slept."),
        (*MAIN, "In a separate statement, Olm said that he was sorry."),
        (*MAIN, "Elsewhere on the pier, people sang."),
        SEPARATE,
        ("Tarnok",),
    ],
)
def test_what_goes_on_about_the_main_story_stays(lines: tuple[str, ...]) -> None:
    assert others(*lines) == []
