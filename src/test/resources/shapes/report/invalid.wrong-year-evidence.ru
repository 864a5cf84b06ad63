# The evidence of the year is not one that can be.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:yearEvidence gk:evidence\/period .
} ;
INSERT DATA {
  <id/report/360981/2020> gk:yearEvidence gk:evidence\/guess .
}
