# A report on the form of 2014, which has no such tables.
BASE <http://localhost:3030/>
PREFIX gk: <https://w3id.org/gongkai/def/>

DELETE DATA {
  <id/report/360981/2020> gk:form gk:form\/form-2019 .
} ;
INSERT DATA {
  <id/report/360981/2020> gk:form gk:form\/form-2014 .
}
