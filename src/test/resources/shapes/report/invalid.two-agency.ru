# Two values for the agency.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

INSERT DATA {
  <id/report/360981/2020> gk:agency <id/agency/360983> .
}
