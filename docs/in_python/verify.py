import twosource
from twosource.report.brief import write_brief
from twosource.report.brief_check import check_brief
from twosource.report.dossier import to_dossier
from twosource.report.grounds import check_grounds

articles, findings = twosource.read(["reports/"])
contract = twosource.to_contract(twosource.analyze(articles, findings))
dossier = to_dossier(contract)
problems = [*check_grounds(contract), *check_brief(dossier, write_brief(dossier))]
print(dossier.title, problems or "without a problem")
