# The kind of a table is not one that can be.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/requests> gk:tableKind gk:table\/requests .
} ;
INSERT DATA {
  <id/report/360981/2020/requests> gk:tableKind gk:table\/annex .
}
