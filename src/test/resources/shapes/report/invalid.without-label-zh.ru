# The name is given in English only.
BASE <http://localhost:3030/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

DELETE DATA {
  <id/report/360981/2020> rdfs:label "丰城市人民政府2020年政府信息公开工作年度报告"@zh .
}
