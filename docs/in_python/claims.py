from twosource.desk.library import Desk

with Desk.open("news.archive") as desk:
    desk.add(["reports/"])
    for line in desk.claims(desk.stories()[0].id):  # of one story, brought up to date
        print(line.id, line.at_least, line.at_most, line.verdict, line.text)
    print(len(desk.claims(at_least_reports=2, verdict="single-source")))  # of all ledgers, as they were worked out last
