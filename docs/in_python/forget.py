from twosource.desk.library import Desk

with Desk.open("news.archive") as desk:
    desk.add(["reports/"])
    story = desk.stories()[0]
    print(story.label, [row.id for row in desk.forget([desk.reports_of(story)[0].id])])
    print(desk.add(["reports/"]).forgotten, "not taken in again")
