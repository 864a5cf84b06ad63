# Two values for the evidence of the year.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

INSERT DATA {
  <id/report/360981/2020> gk:yearEvidence gk:evidence\/signature .
}
