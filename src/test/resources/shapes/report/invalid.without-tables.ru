# The report has no table.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:table <id/report/360981/2020/amounts> .
  <id/report/360981/2020> gk:table <id/report/360981/2020/cases> .
  <id/report/360981/2020> gk:table <id/report/360981/2020/proactive> .
  <id/report/360981/2020> gk:table <id/report/360981/2020/requests> .
}
