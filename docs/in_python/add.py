from twosource.desk.library import Desk

with Desk.open("news.archive") as desk:
    taken = desk.add(["reports/"])
    print(taken.new, "new,", taken.again, "there before", taken.findings)
    for story in desk.stories_among(taken.ids):
        print(story.id, story.reports, story.label)
    for number in desk.bring_up():  # the ledgers that lack something
        print("worked out", number)
