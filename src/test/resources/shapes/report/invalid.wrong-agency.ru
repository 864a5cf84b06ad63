# The agency is not one that can be.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:agency <id/agency/360981> .
} ;
INSERT DATA {
  <id/report/360981/2020> gk:agency <id/jurisdiction/360981> .
}
