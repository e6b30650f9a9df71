from twosource.language.sentences import paragraphs
from twosource.model.marks import Entity, Mention, Time
from twosource.model.text import Anchor, Text
from twosource.stories.asides import find_asides, read_marks

# a company's tanker, and at the end an older spill at one of its works that only this report tells
TANKER = """Tanker of Varnol leaks oil off Tarnok
A tanker of Varnol leaked oil off Tarnok on Friday, the coast guard said.
The captain, Jonas Olm, said that a valve broke.
Varnol said that it would clean the beach.
Nobody was hurt."""
SPILL = """A lake at Sulmark was spoiled by works that the oil firm Varnol ran under the name Brenaco.
Pavel Indrak, who fished there, went to court against Brenaco in May 2019.
Indrak and others from Sulmark were paid off by Varnol."""
OTHER = """Oil on beach
Varnol sent forty people to the beach at Tarnok, where its tanker leaks.
Captain Olm was questioned."""


def lines(report: str, content: str) -> tuple[Anchor, ...]:
    return paragraphs(Text(report, content))


def year(where: Anchor) -> Time:
    start = where.words.index("May 2019")
    return Time(where.text.anchor(where.start + start, where.start + start + 8), "2019-05-01", "2019-05-31")


def test_an_older_event_of_the_same_affair_is_apart_beside_other_reports() -> None:
    told = {"a": lines("a", f"{TANKER}\n{SPILL}"), "b": lines("b", OTHER)}
    marks = read_marks((), (year(told["a"][6]),))
    assert find_asides(told, marks) == {"a": ((5, 8),), "b": ()}
    assert find_asides(told, read_marks((), ())) == {"a": (), "b": ()}
    assert find_asides({"a": told["a"]}, marks) == {"a": ()}


# "the fisherman" of the other report is the same man
def test_a_person_of_another_report_keeps_the_paragraphs_in_the_main_story() -> None:
    told = {"a": lines("a", f"{TANKER}\n{SPILL}"), "b": lines("b", f"{OTHER}\nA fisherman wept.")}
    indrak, fisherman = told["a"][6], told["b"][3]
    mentions = (
        Mention(indrak.text.anchor(indrak.start, indrak.start + 12), "name", "person"),
        Mention(fisherman.text.anchor(fisherman.start, fisherman.start + 11), "role", "person"),
    )
    person = Entity("e", "person", "Pavel Indrak", ("Pavel Indrak",), (), mentions)
    assert find_asides(told, read_marks((person,), (year(told["a"][6]),))) == {"a": (), "b": ()}


# one of eight leads has the older event's place too, in another role
def test_a_name_of_one_lead_among_many_does_not_bring_the_main_story_back() -> None:
    older = """In 2014, a barge sank in the mud of Sulmark.
Pavel Indrak steered it, and Sulmark went without ferries for a year.
Indrak was never charged by the court at Dorvan."""
    told = {"a": lines("a", f"{TANKER}\n{older}")}
    told |= {f"b{n}": lines(f"b{n}", OTHER) for n in range(7)}
    told["c"] = lines("c", f"Ships to Sulmark go around Tarnok\n{OTHER}")
    assert find_asides(told, read_marks((), ()))["a"] == ((5, 8),)
    few = {name: told[name] for name in ("a", "b0", "c")}
    assert find_asides(few, read_marks((), ()))["a"] == ()
