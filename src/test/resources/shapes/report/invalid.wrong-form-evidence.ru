# The evidence of the form is not one that can be.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:formEvidence gk:evidence\/labels .
} ;
INSERT DATA {
  <id/report/360981/2020> gk:formEvidence gk:evidence\/guess .
}
