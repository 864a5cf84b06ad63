# A row of requests with a column of cases.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020/requests/granted/natural-person> gk:applicant gk:applicant\/natural-person .
} ;
INSERT DATA {
  <id/report/360981/2020/requests/granted/natural-person> gk:result gk:result\/upheld .
}
