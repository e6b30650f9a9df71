from twosource.desk.library import Desk

with Desk.open("news.archive") as desk:
    desk.add(["reports/"])
    told = desk.told(desk.stories()[0].id)
    print(told.story.label, len(told.reports), len(told.ledger["claims"]), told.near)
    for change in desk.since(told.story.id, "24h").changes:
        print(change.kind, change.detail)
