"""What kind of wording two reports share, whether that shows dependence, and what the program says it saw."""

import time

import pytest
from tests.lineage.reports import WIRE, quotes, report

from twosource.lineage.bonds import find_bonds
from twosource.lineage.passages import find_passages
from twosource.lineage.tokens import tokens
from twosource.lineage.voices import Voices
from twosource.model.article import Article
from twosource.model.descent import Passage

FERRY = "The ferry to Tarnok left the quay an hour late on Sunday because a crane had dropped its hook on the ramp."
HARVEST = "Growers in the Ostrel valley brought in a third less barley than last year, their union wrote in its survey."


def shared(left: str, right: str, outlets: tuple[str | None, str | None] = (None, None)) -> tuple[Passage, ...]:
    first, second = report("left", left, outlets[0]), report("right", right, outlets[1])
    return find_passages((first, second), quotes(first, second))


def kinds(found: tuple[Passage, ...]) -> set[tuple[str, str]]:
    return {(p.sharing, p.judgement) for p in found}


# A reader finds in the reports what the sentence says.
def test_a_copy_is_dependent_and_says_how_many_words_tell() -> None:
    (passage,) = shared(f"{FERRY} Rain fell.", f"{HARVEST} {FERRY}")
    assert (passage.sharing, passage.judgement) == ("copy", "dependent")
    assert passage.detail.startswith("22 words of narration, ")


def test_a_quotation_on_both_sides_is_independent_and_says_so() -> None:
    said = "we pulled nine people out of the water and not one of them has asked for a doctor yet"
    (passage,) = shared(f'"{said}," Ilse Brand told a crowd.', f"The mate, Ilse Brand, said: “{said}”.")
    assert (passage.sharing, passage.judgement) == ("quotation", "independent")
    assert "quotation marks" in passage.detail


# One paper quotes what stands in the other as its own narration: a writer quoted, or a statement taken over unmarked.
def test_long_words_in_marks_here_and_told_there_leave_a_doubt() -> None:
    told = (
        "the dike above the village was raised twice in ten years and each time the builders left out the clay core, "
        "so that water seeps through it whenever the river stands high for longer than a week"
    )
    found = shared(f"An engineer's letter reads: “{told}”. Nobody answered it.", f"As the survey found, {told}.")
    assert kinds(found) == {("quotation", "unsure")}


# Marks around a name or a common phrase do not make it somebody's, nor does a caption make it a form.
@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "He wants to be “the next president of the United States”.",
            "Who is the next president of the United States?",
        ),
        (
            "Bells in the Varnian resort town of Port Ostrel. (Photo: Ana Ruiz/AFP)",
            "Fog in the Varnian resort town of Port Ostrel.",
        ),
    ],
    ids=["in marks on one side", "in a caption"],
)
def test_a_few_common_words_are_stock_wherever_they_stand(left: str, right: str) -> None:
    assert kinds(shared(left, right)) == {("stock", "independent")}


# Membership and newsletter forms, bios and standing notes, in words that no list of the package holds as a phrase.
@pytest.mark.parametrize(
    "form",
    [
        "If you value what we write, join our circle of readers. Members get every story, no adverts and our letters.",
        "Get the stories our editors care about delivered to your inbox each day. By signing up you accept our terms.",
        "Jonas Petrak is a columnist and the author of three books. Listen to his podcast and follow him online.",
        "This column is home to essays by readers. If you have a story to share, read our guide and write to us.",
    ],
    ids=["membership", "newsletter", "bio", "standing note"],
)
def test_what_an_outlet_says_to_its_readers_is_boilerplate(form: str) -> None:
    found = shared(f"{WIRE}\n\n{form}", f"{HARVEST}\n\n{form}", ("Gazette", "Gazette"))
    assert kinds(found) == {("boilerplate", "independent")}


# A link list: the name once more in full, and headlines glued to it.
def test_a_list_of_headlines_under_a_name_is_boilerplate() -> None:
    links = (
        "Minister Ada Quist Adelaide (Ada) Mary QuistBarge owners sue port over closed channel Bakers warn of empty "
        "shelves before the holidays Divers find second wreck below the old customs house MORE (Harbour Party)"
    )
    found = shared(f"{FERRY} {links} disagreed.", f"{HARVEST} The letter went to {links} on Monday.")
    assert kinds(found) == {("boilerplate", "independent")}


# Texts from databases are broken into short lines: the note goes on behind the line that begins it.
def test_a_note_of_the_editor_is_boilerplate_over_broken_lines() -> None:
    note = "Editor’s\u00a0note: Pell Orsay has told\nfalsehoods about barges,\nmillers and lock keepers in every speech"
    found = shared(f"{FERRY}\n{note}.", f"{HARVEST}\n{note.replace(chr(10), ' ')}.")
    assert kinds(found) == {("boilerplate", "independent")}


CLAUSE = "sacks of grain rotted in sheds that nobody guarded"
ELSEWHERE = (
    "Dorit Zelm, who farms near Kolvar, blames beetles. The Quarn mill shut. Hail flattened Umber, Sorrel and Pask."
)
RIVER = "Masters of barges on the Tarn waited at Velling lock. Osko Brandeker of the Tarnok pilots counted forty hulls."


# Nine words that tell: reports of one event may have them from each other; reports of other matters hit on them.
def test_a_lone_clause_is_unsure_on_one_event_and_stock_between_two() -> None:
    one = f"{WIRE}\n{RIVER} Near the quay {CLAUSE}, he wrote."
    same = f"Osko Brandeker, pilot at Tarnok, saw {CLAUSE}. At Velling on the Tarn no lock opened."
    other = f"{HARVEST} {ELSEWHERE} In the plains of Quarn {CLAUSE} for weeks."
    assert kinds(shared(one, same, ("Gazette", "Herald"))) == {("copy", "unsure")}
    assert kinds(shared(one, other, ("Gazette", "Herald"))) == {("stock", "independent")}


# Next to a copied sentence a few equal words were copied with it.
def test_a_few_words_next_to_copied_text_were_copied() -> None:
    told = "Divers found the wheel of the barge"
    left = f"{FERRY} Before dawn, {told} below the quay."
    right = f"{HARVEST} {FERRY} By noon on Monday {told} in deep mud."
    assert kinds(shared(left, right)) == {("copy", "dependent")}


# Headlines repeated by one outlet: capitals throughout, nothing is told.
def test_a_list_of_names_and_headlines_of_one_outlet_is_boilerplate() -> None:
    heads = (
        "Port Workers Win Vote In Tarnok. Orsay Loses Seat To Quist. Harvest Prices Double In Ostrel. "
        "Bridge Over Tarn Opens Late. Velling Leads Inquiry"
    )
    found = shared(f"{FERRY}\n{heads}", f"{HARVEST}\n{heads}", ("Gazette", "Gazette"))
    assert kinds(found) == {("boilerplate", "independent")}


# However much of a short report it covers, wording of which nobody can tell makes no dependence.
def test_unsure_wording_alone_makes_no_dependent_bond() -> None:
    def read(name: str, text: str) -> Article:
        return report(name, text, name.title())

    one = read("gazette", f"{RIVER} Near the quay {CLAUSE}, he wrote.")
    other = read("herald", f"Osko Brandeker, pilot at Tarnok, saw {CLAUSE}. At Velling on the Tarn no lock opened.")
    passages = find_passages((one, other), ())
    assert kinds(passages) == {("copy", "unsure")}
    assert {bond.judgement for bond in find_bonds((one, other), passages, ())} <= {"unsure"}


# Names glued to names, with no end of a list in sight, and a note that never ends: linear time.
@pytest.mark.parametrize(
    "text",
    [
        "QuistBarge Quist " * 60_000,
        "Quist Ada QuistBarge owners sue " * 30_000,
        "Editor's note: so\n" + "and on\n" * 100_000,
    ],
    ids=["glued", "no end", "note"],
)
def test_form_of_a_megabyte_is_found_in_time(text: str) -> None:
    began = time.process_time()
    article = report("a", text)
    Voices(article, tokens(article.text.content), ()).rare  # noqa: B018
    assert time.process_time() - began < 15
