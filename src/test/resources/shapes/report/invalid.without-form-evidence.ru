# The evidence of the form is missing.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:formEvidence gk:evidence\/labels .
}
