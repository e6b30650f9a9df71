from twosource.desk.library import Desk

with Desk.open("news.archive") as desk:
    desk.add(["reports/"])
    story = desk.stories()[0]
    report = desk.reports_of(story)[0].id
    print(desk.withdraw(report).standing, [row.id for row in desk.reports_of(story) if row.standing == "withdrawn"])
    print(desk.withdraw(report, "here").standing, story.label)
