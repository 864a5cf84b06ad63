# A cell with the agency of another report.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/requests/granted/natural-person> gk:agency <id/agency/360981> .
} ;
INSERT DATA {
  <id/report/360981/2020/requests/granted/natural-person> gk:agency <id/agency/360983> .
}
