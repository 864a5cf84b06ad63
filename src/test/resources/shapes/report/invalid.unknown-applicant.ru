# A applicant that has no cell on the form.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/requests/granted/natural-person> gk:applicant gk:applicant\/natural-person .
} ;
INSERT DATA {
  <id/report/360981/2020/requests/granted/natural-person> gk:applicant gk:applicant\/legal-person .
}
