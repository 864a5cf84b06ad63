# The scope is not one that can be.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:scope gk:scope\/territory .
} ;
INSERT DATA {
  <id/report/360981/2020> gk:scope gk:scope\/county .
}
