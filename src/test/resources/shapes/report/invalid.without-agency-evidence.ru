# The evidence of the agency is missing.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:agencyEvidence gk:evidence\/first-paragraph .
}
