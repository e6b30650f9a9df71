"""Who rests on whom, why, and in words that a reader can check."""

from tests.lineage.reports import OTHER, WIRE, quotes, report, statements

from twosource.lineage.bonds import find_bonds
from twosource.lineage.passages import find_passages
from twosource.model.article import Article
from twosource.model.descent import Bond
from twosource.model.marks import Attribution, Statement


def bonds(*articles: Article) -> tuple[Bond, ...]:
    passages = find_passages(articles, quotes(*articles))
    found = find_bonds(articles, passages, statements(*articles))
    assert find_bonds(articles[::-1], passages, statements(*articles)) == found
    return found


def test_a_cut_without_credit_rests_on_the_agency_text() -> None:
    wire, cut = report("wire", WIRE), report("cut", WIRE.replace("TARNOK, Varnia (Reuters) - ", "").split("\n")[0])
    (bond,) = bonds(wire, cut)
    assert (bond.earlier, bond.later, bond.judgement, bond.reason) == (wire.id, cut.id, "dependent", "copied")
    assert bond.share > 0.95
    assert "barge loaded with grain" in bond.detail
    assert "Reuters" in bond.detail
    assert {where.report for where in bond.evidence} == {wire.id, cut.id}


def test_the_whole_text_again_is_the_same_text() -> None:
    (bond,) = bonds(report("a", WIRE), report("b", WIRE + "\nAdvertisement"))
    assert (bond.judgement, bond.reason) == ("dependent", "same-text")


# The later hour rests on the earlier one, whichever has more text.
def test_times_of_publication_tell_who_came_first() -> None:
    early = report("early", WIRE.split("\n", 1)[1], published="2031-05-06T08:00:00")
    late = report("late", WIRE.split("\n", 1)[1] + "\n" + OTHER, published="2031-05-06T11:30:00")
    (bond,) = bonds(late, early)
    assert (bond.earlier, bond.later) == (early.id, late.id)


def test_a_blend_of_which_a_good_part_is_copied_rests_on_it() -> None:
    paragraphs = WIRE.split("\n")
    blend = "\n".join([OTHER, OTHER.replace("Tuesday", "Sunday")[:300], paragraphs[3], paragraphs[4], paragraphs[5]])
    (bond,) = bonds(report("wire", WIRE), report("blend", blend))
    assert bond.judgement == "dependent"
    assert bond.share < 0.5


# A sentence and a half in common of a long report of its own: too little to say.
def test_a_sentence_in_common_is_a_doubt() -> None:
    stranger = " ".join(f"Trader number {n} counted sacks at the gate and wrote the sum on a slate." for n in range(40))
    bound = bonds(report("wire", WIRE), report("own", f"{OTHER}\n{stranger}\n{WIRE.split(chr(10))[3]}"))
    assert [bond.judgement for bond in bound] == ["unsure"]


def test_two_reporters_at_one_press_conference_are_not_bonded() -> None:
    said = (
        '"We will lift that barge if I have to pull it up with my own hands, and until then nobody in this town will '
        'go without bread, that is my promise to you," '
    )
    first = report("first", f"Tarnok woke to foghorns and rumours.\n{said}Osko Velling told a crowd on the quay.")
    second = report("second", f"An angry meeting in the fish hall ended in song.\n{said}the harbour master shouted.")
    assert bonds(first, second) == ()


# One statement to the press makes two fifths of two short reports, which are their writers' own beside it.
def test_one_statement_to_the_press_is_no_copying() -> None:
    who, said = "Osko Velling, the harbour master of Tarnok,", "announced in a statement that"
    what = (
        "forty freighters would have to wait outside the mole until the divers had cut the hull of the sunken barge "
        "into three parts."
    )
    one = report("first", f"Tarnok woke to foghorns and to rumours on Sunday.\n{who} {said} {what}\n{OWN_FIRST}")
    two = report("second", f"A meeting in the fish hall ended in song.\n{who} {said} {what}\n{OWN_SECOND}")
    passages = find_passages((one, two), ())
    (bond,) = find_bonds((one, two), passages, tuple(stated(article, who, said, what) for article in (one, two)))
    assert bond.judgement == "unsure"
    (bond,) = find_bonds((one, two), passages, ())
    assert bond.judgement == "dependent"


def stated(article: Article, *words: str) -> Statement:
    """What the last of the words say, with who says it and how."""
    content = article.text.content
    who, cue, what = (article.text.anchor(content.index(one), content.index(one) + len(one)) for one in words)
    return Statement(f"s-{article.id}", what, "indirect", attribution=(Attribution(who, cue, True),))


OWN_FIRST = (
    "Women carried flasks of coffee down to the quay, where nobody would say how long the nets must hang. A baker "
    "shut his door at nine because the flour was gone, and chalked a sad face upon it."
)
OWN_SECOND = (
    "Chairs were turned over before the pilots began to sing. Old crews recalled the winter when ice closed the river "
    "for a month, and a priest from the hill asked them all to pray for the cook."
)

AP_FIRST = """TARNOK, Varnia (AP) - Salvage crews in Tarnok reached the sunken grain barge on Wednesday, said Osko \
Velling, the harbour master.
The wreck off the Velling mole has kept forty freighters from the Brandeker silos."""
AP_SECOND = """TARNOK, Varnia (AP) - Bread lines grew as Tarnok's bakers ran out of flour, three days after a barge \
of the Brandeker family went down.
Velling, who runs the port, promised that the first freighters would pass the mole on Friday."""
AP_ELSEWHERE = """LOMSK, Ostria (AP) - A judge in Lomsk freed the chess master Dragan Ulvestad on bail on Wednesday.
Ulvestad had been held in the Karlov prison since the Petrosk tournament, his sister Milja told reporters."""


def test_two_dispatches_of_one_agency_on_one_event_are_its_chain() -> None:
    (bond,) = bonds(report("a", AP_FIRST), report("b", AP_SECOND))
    assert (bond.judgement, bond.reason) == ("dependent", "same-agency")
    assert "Associated Press" in bond.detail


def test_one_agency_on_two_events_is_no_bond() -> None:
    assert bonds(report("a", AP_FIRST), report("b", AP_ELSEWHERE)) == ()


CITING = """A grain barge went down off Tarnok after hitting a mooring post, The Guardian reports.
Osko Velling, who runs the harbour at Tarnok, puts the salvage at four days.
Ilse Brandeker, the mate, told the Guardian that the deck was gone within a minute."""


def test_a_story_told_after_another_outlet_rests_on_its_report() -> None:
    told = report("told", WIRE.replace("(Reuters) ", "").replace("Reuters", "the Guardian"), outlet="The Guardian")
    (bond,) = bonds(report("retold", CITING, outlet="Tarnok Ferry Times"), told)
    assert (bond.earlier, bond.judgement, bond.reason) == (told.id, "dependent", "cites")
    assert "Guardian" in bond.detail


# One sentence after another outlet, far down in a report of its own.
def test_a_citation_in_passing_is_no_bond() -> None:
    told = report("told", WIRE.replace("(Reuters) ", "").replace("Reuters", "the Guardian"), outlet="The Guardian")
    own = report(
        "own", f"{OTHER}\n{OTHER}\nThe barge's mate heard a crack, the Guardian reported.", outlet="Ferry Times"
    )
    assert bonds(told, own) == ()


CUT_OFF = """Divers hope to lift the grain barge off Tarnok by Friday. The fairway is eleven metres deep there.
Forty ships wait outside the breakwater. Millers inland ration flour, and bakers queue.
Osko Velling, the harbour master of Tarnok, told the Guardian that no other channel is deep enough.
The mate, Ilse Brandeker, told the Guardian that she heard a crack.
A statement by the port's register, sent to the Guardian, says that the barge passed its last inspection in spring."""


# Crawled without its first paragraph, so that the lead names nobody: three sentences of eight do.
def test_two_reports_that_cite_one_outlet_all_through_rest_on_it() -> None:
    cut_off = report("cut", CUT_OFF, outlet="Ferry Times")
    (bond,) = bonds(report("retold", CITING, outlet="Vell Gazette"), cut_off)
    assert (bond.judgement, bond.reason) == ("dependent", "cites")
    once = CUT_OFF.replace("told the Guardian that she", "said she").replace(", sent to the Guardian,", "")
    assert bonds(report("retold", CITING, outlet="Vell Gazette"), report("once", once, outlet="Ferry Times")) == ()


# A bridge between the texts of two agencies: the smaller overlap leaves a doubt, the chains stay apart.
def test_a_small_overlap_does_not_fuse_two_agencies() -> None:
    first = WIRE.split("\n")
    second = [f"TARNOK, Varnia (AP) - {OTHER}"]
    bridge = report("bridge", "\n".join([*first[1:6], *OTHER.split("\n")[1:3]]))
    found = bonds(report("one", WIRE), report("two", "\n".join(second)), bridge)
    assert sorted(bond.judgement for bond in found) == ["dependent", "unsure"]
    (sure,) = (bond for bond in found if bond.judgement == "dependent")
    assert "Reuters" in sure.detail


def test_no_report_has_no_bond() -> None:
    assert find_bonds((), (), ()) == ()


# The outlet thanks the agency for a part: the text is its own, and the agency's file on the event is another text.
def test_thanks_to_an_agency_make_no_agency_text() -> None:
    thanked = AP_SECOND.replace("(AP) ", "") + "\nThe Associated Press contributed to this report."
    assert bonds(report("a", AP_FIRST), report("b", thanked, outlet="Ferry Times")) == ()


# Both took the same words from an agency; the long one took hardly anything, and the chain tells where they come from.
def test_words_that_the_chain_explains_bind_nobody_else() -> None:
    lines = WIRE.split("\n")
    wire = report("wire", WIRE)
    cut = report("cut", "\n".join([*lines[3:], "A choir sang for the rescued crew in the evening as the fog lifted."]))
    own = " ".join(f"Trader number {n} counted sacks at the gate and wrote the sum on a slate." for n in range(60))
    long = report("long", f"{own}\n{lines[3]}")
    assert {(b.earlier, b.later) for b in bonds(wire, cut, long) if b.judgement == "dependent"} == {(wire.id, cut.id)}


# Named once, then "the newspaper": three sentences of eight rest on it.
def test_the_newspaper_stands_for_the_outlet_named_before() -> None:
    retold = report(
        "retold",
        "Traders on the Tarnok exchange feared for their wheat on Tuesday. "
        "A grain barge sank there in fog, the Guardian reported. Osko Velling, who runs the port, promised divers. "
        "The mate, Ilse Brandeker, told the newspaper that she swam. Her crew was unhurt. "
        "The newspaper said the barge was old.",
        outlet="Ferry Times",
    )
    told = report("told", WIRE.replace("(Reuters) ", "").replace("Reuters", "the Guardian"), outlet="The Guardian")
    (bond,) = bonds(retold, told)
    assert (bond.earlier, bond.later, bond.judgement, bond.reason) == (told.id, retold.id, "dependent", "cites")


# No register has these outlets: they are those of the reports at hand.
def test_a_story_told_after_an_outlet_at_hand_rests_on_its_report() -> None:
    text = WIRE.replace("(Reuters) ", "").replace("Reuters", "the Lantern")
    told = report("told", text, outlet="The Tarnok Lantern")
    citing = CITING.replace("the Guardian", "the Lantern").replace("The Guardian", "The Tarnok Lantern")
    retold = report("retold", citing, outlet="Vell Gazette")
    found = [b for b in bonds(told, retold) if b.reason == "cites"]
    assert [(b.earlier, b.later, b.judgement) for b in found] == [(told.id, retold.id, "dependent")]


# "A local newspaper" may be the one at hand, and may not.
def test_a_story_told_after_a_paper_without_a_name_leaves_a_doubt() -> None:
    told = report("told", WIRE.replace("(Reuters) ", "").replace("Reuters", "the crowd"), outlet="Tarnok Lantern")
    retold = report(
        "retold",
        "A barge loaded with grain has sunk in the harbour of Tarnok, a local newspaper reported on Tuesday. It struck "
        "a mooring post in fog and blocks the channel. Ilse Brandeker, the mate, told the newspaper that the deck was "
        "gone within a minute. Harbour master Osko Velling wants four days to lift it.",
        outlet="Vell Gazette",
    )
    (bond,) = bonds(told, retold)
    assert (bond.earlier, bond.later, bond.judgement, bond.reason) == (told.id, retold.id, "unsure", "cites")
    assert "without a name" in bond.detail
