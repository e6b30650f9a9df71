from twosource.desk.library import Desk

with Desk.open("news.archive") as desk:
    desk.add(["reports/"])
    for hit in desk.search('"fertiliser warehouse" -plant', limit=5):
        print(hit.report.outlet, hit.shown.words, hit.shown.places)
