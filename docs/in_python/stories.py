from twosource.desk.library import Desk

with Desk.open("news.archive") as desk:
    desk.add(["reports/"])
    for story in desk.stories(since="7d"):
        print(story.id, story.reports, story.label)
